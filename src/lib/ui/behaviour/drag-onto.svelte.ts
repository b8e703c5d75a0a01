/** Pixels that a pointer moves before it drags. */
const FROM = 4;

/** What is dragged, where the pointer is on the screen, and the name of the target under it. */
interface Dragged<T> {
	readonly item: T;
	readonly x: number;
	readonly y: number;
	readonly over: string | undefined;
}

/** The target under a point: what carries `data-drop`. */
const targetAt = (x: number, y: number): string | undefined =>
	document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]')?.dataset.drop;

/** Drags items onto targets with a pointer; Escape gives up. The keyboard needs another way to the same. */
export class DragOnto<T> {
	/** Nothing while nothing is dragged. */
	now = $state.raw<Dragged<T>>();

	/** @param ondrop hears the item, and the name of the target that it was let go on */
	constructor(readonly ondrop: (item: T, target: string) => void) {}

	/** Attaches to what an item is held by. */
	handle = (item: T) => (handle: HTMLElement) => {
		const start = (event: PointerEvent) => this.#start(handle, event, item);
		handle.addEventListener('pointerdown', start);
		return () => handle.removeEventListener('pointerdown', start);
	};

	#start(handle: HTMLElement, event: PointerEvent, item: T): void {
		if (event.button !== 0 || !event.isPrimary) return;
		const { pointerId, clientX, clientY } = event;
		// No text is selected on the way.
		event.preventDefault();
		handle.setPointerCapture(pointerId);
		const over = new AbortController();
		const { signal } = over;
		const end = () => {
			over.abort();
			this.now = undefined;
		};
		const move = ({ clientX: x, clientY: y }: PointerEvent) => {
			if (!this.now && Math.hypot(x - clientX, y - clientY) < FROM) return;
			this.now = { item, x, y, over: targetAt(x, y) };
		};
		const drop = () => {
			const target = this.now?.over;
			end();
			if (target !== undefined) this.ondrop(item, target);
		};
		handle.addEventListener('pointermove', move, { signal });
		handle.addEventListener('pointerup', drop, { signal });
		handle.addEventListener('pointercancel', end, { signal });
		addEventListener(
			'keydown',
			(pressed) => {
				if (pressed.key !== 'Escape') return;
				pressed.preventDefault();
				end();
			},
			{ signal, capture: true }
		);
	}
}
