/** The keyboard's crosshair on a picture of the region: arrows move it, Enter chooses what is under it. */

export const CROSSHAIR_HELP =
	'Flèches\u202F: déplacer le viseur, plus loin avec Maj. Entrée\u202F: choisir le territoire visé.';
export const OUTSIDE = 'Hors de la région.';

/** Pixels that an arrow moves by: about a commune; with Shift, farther. */
const STEP = { near: 10, far: 50 };
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1]
};

/** Pixels from the upper left corner of what is pointed at. */
export interface CrosshairPoint {
	readonly x: number;
	readonly y: number;
}

/** A key, and what was held with it. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

type Room = Pick<HTMLElement, 'clientWidth' | 'clientHeight'>;

export const middleOf = ({ clientWidth, clientHeight }: Room): CrosshairPoint => ({
	x: clientWidth / 2,
	y: clientHeight / 2
});

/** Where a key takes the crosshair, never out of its room; `undefined` for a key that is not one of its arrows. */
export function movedBy(
	{ key, shiftKey, altKey, ctrlKey, metaKey }: Pressed,
	{ x, y }: CrosshairPoint,
	{ clientWidth, clientHeight }: Room
): CrosshairPoint | undefined {
	const arrow = ARROWS[key];
	// With these an arrow is the browser's own, as for going back.
	if (!arrow || altKey || ctrlKey || metaKey) return undefined;
	const step = shiftKey ? STEP.far : STEP.near;
	return {
		x: Math.min(Math.max(x + arrow[0] * step, 0), clientWidth),
		y: Math.min(Math.max(y + arrow[1] * step, 0), clientHeight)
	};
}
