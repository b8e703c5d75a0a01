import {
	CROSSHAIR_HELP,
	middleOf,
	movedBy,
	OUTSIDE,
	type CrosshairPoint
} from '$lib/map/first/crosshair-keys';
import type { MapTerritory } from '$lib/map/scene/map-territory';

/** What the keyboard moves over, and what becomes of what it points at. */
interface OnPicture {
	readonly canvas: HTMLElement;
	readonly crosshair: HTMLElement;
	/** Says what is pointed at, for whoever does not see it. */
	readonly status: HTMLElement;
	readonly find: (at: CrosshairPoint) => MapTerritory | undefined;
	readonly spoken: (target: MapTerritory) => string;
	/** `undefined`: the keyboard has left the picture. */
	readonly onpoint: (target: MapTerritory | undefined, at: CrosshairPoint) => void;
	readonly onselect: (target: MapTerritory) => void;
	/** Nothing is to be chosen any more. */
	readonly onclear: () => void;
}

/** Gives the picture to the keyboard: arrows move a crosshair, Enter chooses under it, Escape lets go. */
export function followKeys(on: OnPicture): void {
	const { canvas, crosshair, status, find, spoken, onpoint, onselect, onclear } = on;
	let at: CrosshairPoint | undefined;

	function point(to: CrosshairPoint, help = '') {
		at = to;
		crosshair.style.setProperty('--x', `${to.x}px`);
		crosshair.style.setProperty('--y', `${to.y}px`);
		crosshair.hidden = false;
		const target = find(to);
		onpoint(target, to);
		status.textContent = help + (target ? spoken(target) : OUTSIDE);
	}

	canvas.tabIndex = 0;
	canvas.addEventListener('focus', () => {
		if (canvas.matches(':focus-visible')) point(at ?? middleOf(canvas), `${CROSSHAIR_HELP} `);
	});
	canvas.addEventListener('blur', () => {
		if (crosshair.hidden) return;
		crosshair.hidden = true;
		status.textContent = '';
		onpoint(undefined, at ?? middleOf(canvas));
	});
	canvas.addEventListener('keydown', (event) => {
		const here = at ?? middleOf(canvas);
		const moved = movedBy(event, here, canvas);
		if (moved) point(moved);
		else if (event.key === 'Escape') onclear();
		else if (event.key === 'Enter') {
			const target = find(here);
			if (target) onselect(target);
		} else return;
		event.preventDefault();
	});
}
