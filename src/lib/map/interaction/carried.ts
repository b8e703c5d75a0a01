import type { Attachment } from 'svelte/attachments';
import type { Map as MapLibreMap } from 'maplibre-gl';

/** A point of the map: pixels of the map, and degrees. */
export interface CarriedTo {
	readonly x: number;
	readonly y: number;
	readonly lng: number;
	readonly lat: number;
}

/** What is done with what is carried over the map. */
export interface Carrying {
	onstart(): void;
	/** At most once a frame. */
	onover(at: CarriedTo): void;
	ondrop(at: CarriedTo): void;
	oncancel(): void;
}

/** Pixels before a press is a carry, not a click. */
const SLACK = 4;

/** Lets the pointer carry a button of the map: its tip is at the pointer, Escape gives up, and the map stands still. */
export function carried(
	map: MapLibreMap,
	{ onstart, onover, ondrop, oncancel }: Carrying
): Attachment<HTMLElement> {
	return (button) => {
		let from: { x: number; y: number; pointer: number } | undefined;
		let carrying = false;
		/** The click that ends a carry selects nothing. */
		let deaf = false;
		let frame = 0;
		let last: CarriedTo | undefined;
		const controller = new AbortController();
		const { signal } = controller;

		function placeOf({ clientX, clientY }: PointerEvent): CarriedTo {
			const box = map.getContainer().getBoundingClientRect();
			const [x, y] = [clientX - box.left, clientY - box.top];
			const { lng, lat } = map.unproject([x, y]);
			return { x, y, lng, lat };
		}

		function end(): boolean {
			const was = carrying;
			from = undefined;
			carrying = false;
			cancelAnimationFrame(frame);
			frame = 0;
			return was;
		}

		const listen = <K extends keyof HTMLElementEventMap>(
			type: K,
			heard: (event: HTMLElementEventMap[K]) => void,
			capture = false
		) => button.addEventListener(type, heard, { signal, capture });

		listen('pointerdown', (event) => {
			deaf = false;
			if (event.button !== 0 || !event.isPrimary) return;
			from = { x: event.clientX, y: event.clientY, pointer: event.pointerId };
			// A quick hand leaves the button before it has moved.
			button.setPointerCapture(event.pointerId);
		});
		listen('pointermove', (event) => {
			if (!from || event.pointerId !== from.pointer) return;
			if (!carrying) {
				if (Math.hypot(event.clientX - from.x, event.clientY - from.y) < SLACK) return;
				carrying = true;
				// The map points at nothing meanwhile.
				map.getCanvasContainer().dispatchEvent(new PointerEvent('pointerleave'));
				onstart();
			}
			event.stopPropagation();
			last = placeOf(event);
			frame ||= requestAnimationFrame(() => {
				frame = 0;
				if (carrying && last) onover(last);
			});
		});
		listen('pointerup', (event) => {
			if (!end()) return;
			deaf = true;
			ondrop(placeOf(event));
		});
		listen('pointercancel', () => {
			if (end()) oncancel();
		});
		listen('keydown', (event) => {
			if (event.key !== 'Escape' || !end()) return;
			deaf = true;
			event.preventDefault();
			oncancel();
		});
		listen(
			'click',
			(event) => {
				if (deaf) event.stopImmediatePropagation();
				deaf = false;
			},
			true
		);
		// Neither does the map move with what is carried, nor the page with a finger.
		for (const type of ['mousedown', 'touchstart'] as const)
			button.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
		button.style.touchAction = 'none';
		return () => {
			if (end()) oncancel();
			controller.abort();
		};
	};
}
