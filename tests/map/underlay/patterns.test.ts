import { describe, expect, it } from 'vitest';
import { patternAt, patternGrid, type Patterns } from '../../../src/lib/map/underlay/patterns';

/** Two pixels by two: opaque red at the first, nothing elsewhere. */
const dot = { side: 2, rgba: [255, 0, 0, 255, ...Array<number>(12).fill(0)] };
const PATTERNS: Patterns = { dots: dot };
const size = { width: 4, height: 2 };

describe('the places of a screen in a pattern', () => {
	it('begin at the corner of the world, four to a pixel of the pattern', () => {
		// Zoom 0: the world has 512 pixels, so that the screen's first pixel is the pattern's.
		const { steps, column, row } = patternGrid({ scale: 512, left: 0, top: 0 }, size, PATTERNS);
		expect(steps).toBe(8);
		// Centres at 0.5, 1.5, 2.5 and 3.5 pixels, of 4 places each, in a pattern of 2 pixels.
		expect([...column]).toEqual([2, 6, 2, 6]);
		expect([...row]).toEqual([2, 6]);
	});

	it('move with the map', () => {
		const moved = patternGrid({ scale: 512, left: 1 / 512, top: 0 }, size, PATTERNS);
		expect([...moved.column]).toEqual([6, 2, 6, 2]);
	});

	it('are larger between two zooms, up to twice, and as at first on the next', () => {
		const between = patternGrid({ scale: 768, left: 0, top: 0 }, size, PATTERNS);
		// A pixel of the screen is 2/3 of one of the pattern: centres at 1/3, 1, 5/3 and 7/3.
		expect([...between.column]).toEqual([1, 4, 6, 1]);
		const next = patternGrid({ scale: 1024, left: 0, top: 0 }, size, PATTERNS);
		expect([...next.column]).toEqual([2, 6, 2, 6]);
	});
});

describe('a pattern at a place', () => {
	it('is that of the pixel at its centre, and fades into its neighbours', () => {
		// As many places as pixels: each is a centre.
		expect(patternAt(dot, 2, 0, 0)).toEqual([255, 0, 0, 1]);
		expect(patternAt(dot, 2, 1, 0)).toEqual([0, 0, 0, 0]);
		// An eighth of a pixel right of the first centre and below it: 7/8 of 7/8 of it.
		expect(patternAt(dot, 8, 2, 2)[3]).toBeCloseTo((7 / 8) ** 2, 10);
	});

	it('goes on beyond its edge where it begins again', () => {
		// 5/8 of a pixel before the next red one, and an eighth above its centre.
		expect(patternAt(dot, 8, 7, 1)[3]).toBeCloseTo((3 / 8) * (7 / 8), 10);
	});
});
