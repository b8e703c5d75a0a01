/** Heights of a sheet that comes from the bottom of a phone's screen. */
export const SHEET_HEIGHTS = ['peek', 'half', 'full'] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

const PEEK_PX = 96;
const HALF_SHARE = 0.45;
/** A flick faster than this (px/ms) goes one height further than where it stopped. */
const FLICK = 0.4;

/** Up to this height a screen has no room for a sheet over anything: a phone on its side, a page magnified four times. */
export const SHORT_PX = 420;

/** The three heights in pixels on a screen `viewport` pixels high; `room`: what is left under the header and its lines. */
export function heightsIn(viewport: number, room = viewport): Readonly<Record<SheetHeight, number>> {
	return {
		peek: PEEK_PX,
		half: Math.round(viewport * HALF_SHARE),
		full: Math.max(PEEK_PX, room)
	};
}

/** The height on which a sheet that was let go settles; `speed` is positive upwards, in px/ms. */
export function settledHeight(height: number, speed: number, viewport: number, room?: number): SheetHeight {
	const heights = heightsIn(viewport, room);
	if (speed > FLICK) return SHEET_HEIGHTS.find((name) => heights[name] > height) ?? 'full';
	if (speed < -FLICK) return SHEET_HEIGHTS.findLast((name) => heights[name] < height) ?? 'peek';
	return SHEET_HEIGHTS.reduce((best, name) =>
		Math.abs(heights[name] - height) < Math.abs(heights[best] - height) ? name : best
	);
}

/** One height up (`1`) or down (`-1`), staying within the three. */
export function besideHeight(height: SheetHeight, step: 1 | -1): SheetHeight {
	const index = SHEET_HEIGHTS.indexOf(height) + step;
	return SHEET_HEIGHTS[Math.min(Math.max(index, 0), SHEET_HEIGHTS.length - 1)] ?? height;
}
