import { worldSize, type Screen } from '$lib/data/geometry/mercator';
import type { RasterSize } from '$lib/data/geometry/raster';
import { lazy } from '$lib/domain/text/lazy';
import { DRAWN_MARKS, markPattern, type DrawnMark } from '../layers/marks';

/** A mark as it is repeated over the pixels: `side`² of them, RGBA. */
export interface Pattern {
	readonly side: number;
	readonly rgba: ArrayLike<number>;
}
export type Patterns = Readonly<Partial<Record<DrawnMark, Pattern>>>;

/** Every mark, a pixel of the page a pixel. */
export const markPatterns = lazy((): Patterns =>
	Object.fromEntries(DRAWN_MARKS.map((mark) => [mark, markPattern(mark, 1)]))
);

/** Where each column and each row of a screen is in the patterns, which all have the same side. */
export interface PatternGrid {
	/** Places along a side of the pattern: several a pixel of it. */
	readonly steps: number;
	readonly column: Uint8Array;
	readonly row: Uint8Array;
}

/** Places told apart within a pixel of a pattern. */
const STEPS_PER_PIXEL = 4;

/**
 * As MapLibre lays its patterns: from the corner of the world, as large as at the whole zoom below, so that they grow
 * with the map up to the next one. A pixel of the page has `density` pixels.
 */
export function patternGrid(
	{ scale, left, top }: Screen,
	{ width, height }: RasterSize,
	patterns: Patterns,
	density = 1
): PatternGrid {
	const side = Math.max(1, ...Object.values(patterns).map((pattern) => pattern.side));
	const steps = side * STEPS_PER_PIXEL;
	const world = worldSize(Math.floor(Math.log2(scale / worldSize(0))));
	const placesFrom = (start: number, count: number) =>
		Uint8Array.from({ length: count }, (_, i) => {
			const pixel = (start + (i + 0.5) / density / scale) * world;
			const turn = pixel / side;
			return Math.floor((turn - Math.floor(turn)) * steps);
		});
	return { steps, column: placesFrom(left, width), row: placesFrom(top, height) };
}

/**
 * Red, green, blue and cover (0 to 1) of a pattern at a place of a grid, between its nearest four pixels, of which
 * those beyond an edge are those of the other one; colours are multiplied by their cover.
 */
export function patternAt({ side, rgba }: Pattern, steps: number, column: number, row: number): number[] {
	const [x, y] = [column, row].map((place) => ((place + 0.5) / steps) * side - 0.5) as [number, number];
	const [x0, y0] = [Math.floor(x), Math.floor(y)];
	const sum = [0, 0, 0, 0];
	for (const [dx, dy] of [
		[0, 0],
		[1, 0],
		[0, 1],
		[1, 1]
	] as const) {
		const share = (1 - Math.abs(x - x0 - dx)) * (1 - Math.abs(y - y0 - dy));
		const at = 4 * (((y0 + dy + side) % side) * side + ((x0 + dx + side) % side));
		const cover = ((rgba[at + 3] ?? 0) / 255) * share;
		for (let c = 0; c < 3; c++) sum[c]! += (rgba[at + c] ?? 0) * cover;
		sum[3]! += cover;
	}
	return sum;
}
