import { describe, expect, it } from 'vitest';
import {
	Colouring,
	paintRuns,
	paletteMaker,
	runsOf,
	type Palette
} from '../../../src/lib/map/underlay/colouring';
import type { PatternGrid, Patterns } from '../../../src/lib/map/underlay/patterns';

const CLASSES = [
	{ id: 'red', label: 'Rouge', fill: '#ff0000', mark: 'none' },
	{ id: 'grey', label: 'Gris', fill: '#c8c8c8', mark: 'dots' }
] as const;
/** Two pixels by two: ink at the first place, nothing elsewhere. */
const ink = { side: 2, rgba: [0, 0, 0, 255, ...Array<number>(12).fill(0)] };
const PATTERNS: Patterns = { dots: ink, uncertain: ink };

/** The patterns begin at the first pixel, as large as they are. */
const gridOf = (width: number, height: number): PatternGrid => ({
	steps: 2,
	column: Uint8Array.from({ length: width }, (_, i) => i % 2),
	row: Uint8Array.from({ length: height }, (_, i) => i % 2)
});

const paletteOf = paletteMaker(PATTERNS, 2);
const palette = (classOf: number[], lit?: string, uncertain?: number[]) =>
	paletteOf(
		{
			classes: CLASSES,
			classOf: Uint8Array.from(classOf),
			...(uncertain && { uncertain: Uint8Array.from(uncertain) })
		},
		lit
	);

/** Pixels as `#rrggbb`, `none` where nothing is painted. */
function hexes(out: Uint32Array): string[] {
	const bytes = new Uint8Array(out.buffer);
	return Array.from(out, (_, i) => {
		const [r = 0, g = 0, b = 0, alpha] = bytes.subarray(4 * i, 4 * i + 4);
		return alpha === 0 ? 'none' : `#${((r << 16) | (g << 8) | b).toString(16).padStart(6, '0')}`;
	});
}

/** Colours of the pixels after `next` was painted on `before`. */
function painted(pixels: number[], width: number, next: Palette, before?: Palette) {
	const runs = runsOf(Uint16Array.from(pixels), { width });
	const out = new Uint32Array(pixels.length);
	paintRuns(runs, gridOf(width, pixels.length / width), next, before, out);
	return hexes(out);
}

describe('the runs of a raster', () => {
	it('end with the row, with the territory, and leave out what shows none', () => {
		const { start, end, territory } = runsOf(Uint16Array.of(0, 1, 1, 1, 2, 2), { width: 3 });
		expect([[...start], [...end], [...territory]]).toEqual([
			[1, 3, 4],
			[3, 4, 6],
			[0, 0, 1]
		]);
	});
});

describe('the colours under the map', () => {
	it('give each pixel the colour of the class of its territory, and nothing outside', () => {
		expect(painted([0, 1, 2, 3], 4, palette([0, 1, 0]))).toEqual(['none', '#ff0000', '#000000', '#ff0000']);
	});

	it('repeat the mark of a class along its rows and from row to row', () => {
		expect(painted([1, 1, 1, 1, 1, 1, 1, 1], 4, palette([1]))).toEqual([
			...['#000000', '#c8c8c8', '#000000', '#c8c8c8'],
			...['#c8c8c8', '#c8c8c8', '#c8c8c8', '#c8c8c8']
		]);
	});

	it('hatch what is uncertain, in its own class only', () => {
		expect(painted([1, 1, 2, 2], 4, palette([0, 0], undefined, [1, 0]))).toEqual([
			'#000000',
			'#ff0000',
			'#ff0000',
			'#ff0000'
		]);
	});

	it('fade every class but the one pointed at, its mark with it', () => {
		const [red, ink] = painted([1, 2], 2, palette([0, 1], 'red'));
		expect(red).toBe('#ff0000');
		expect(ink).not.toBe('#000000');
	});

	it('paint again only what changes its class, and everything where the colours themselves change', () => {
		const before = palette([0, 0]);
		expect(painted([1, 2], 2, palette([0, 1]), before)).toEqual(['none', '#c8c8c8']);
		expect(painted([1, 2], 2, palette([0, 0], 'grey'), before)).not.toContain('none');
	});
});

describe('the colours of QPVs above those of communes', () => {
	const size = { width: 4, height: 1 };
	const choropleth = (...classOf: number[]) => ({ classes: CLASSES, classOf: Uint8Array.from(classOf) });
	const [RED, GREY] = ['#ff0000', '#c8c8c8'];
	/** Two communes of two pixels; a QPV over the second and the third. */
	function coloured(...steps: (readonly [communes: readonly number[], qpv?: number])[]): string[] {
		const plain = new Colouring(
			size,
			Uint16Array.of(1, 1, 2, 2),
			Uint16Array.of(0, 1, 1, 0),
			{},
			gridOf(4, 1)
		);
		const out = new Uint32Array(4);
		for (const [communes, qpv] of steps)
			plain.colour(out, choropleth(...communes), qpv === undefined ? undefined : choropleth(qpv), undefined);
		return hexes(out);
	}

	it('cover them', () => {
		expect(coloured([[0, 0], 1])).toEqual([RED, GREY, GREY, RED]);
	});

	it('still do when a commune under them changes', () => {
		expect(coloured([[0, 0], 1], [[1, 0], 1])).toEqual([GREY, GREY, GREY, RED]);
		expect(coloured([[0, 0], 1], [[1, 1], 0])).toEqual([GREY, RED, RED, GREY]);
	});

	it('give the communes back when they are hidden', () => {
		expect(coloured([[0, 0], 1], [[0, 0]])).toEqual([RED, RED, RED, RED]);
	});
});
