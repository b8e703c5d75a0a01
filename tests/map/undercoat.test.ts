import { describe, expect, it } from 'vitest';
import { coat, paletteOf } from '../../src/lib/map/undercoat';

/** Colours of the pixels as `#rrggbb`, `none` where nothing is painted. */
function painted(
	pixels: number[],
	width: number,
	columns: Parameters<typeof paletteOf>[0],
	patterns: Parameters<typeof paletteOf>[1] = {}
) {
	const out = new Uint32Array(pixels.length);
	const size = { width, height: pixels.length / width };
	coat(Uint16Array.from(pixels), size, paletteOf(columns, patterns), out);
	const bytes = new Uint8Array(out.buffer);
	return pixels.map((_, i) => {
		const [r = 0, g = 0, b = 0, alpha] = bytes.subarray(4 * i, 4 * i + 4);
		return alpha === 0 ? 'none' : `#${((r << 16) | (g << 8) | b).toString(16).padStart(6, '0')}`;
	});
}

describe('the colours under the map', () => {
	it('give each pixel the colour of the territory that it shows, and nothing outside', () => {
		expect(painted([0, 1, 2, 3], 4, { fill: ['#ff0000', '#00ff00', '#ff0000'] })).toEqual([
			'none',
			'#ff0000',
			'#00ff00',
			'#ff0000'
		]);
	});

	it('repeat a mark over its territory only, as strong as its state says', () => {
		// Two pixels by two: ink at the first place, nothing elsewhere.
		const rgba = [0, 0, 0, 255, ...Array<number>(12).fill(0)];
		const columns = { fill: ['#c8c8c8', '#c8c8c8', '#c8c8c8'], dots: [0, 1, 0.5] };
		const row = (id: number) => painted([id, id, id, id], 4, columns, { dots: { side: 2, rgba } });
		expect(row(1)).toEqual(['#c8c8c8', '#c8c8c8', '#c8c8c8', '#c8c8c8']);
		expect(row(2)).toEqual(['#000000', '#c8c8c8', '#000000', '#c8c8c8']);
		expect(row(3)).toEqual(['#646464', '#c8c8c8', '#646464', '#c8c8c8']);
	});

	it('follow the pattern from row to row', () => {
		const rgba = [0, 0, 0, 255, ...Array<number>(12).fill(0)];
		const patterns = { hatch: { side: 2, rgba } };
		expect(painted([1, 1, 1, 1], 2, { fill: ['#ffffff'], hatch: [1] }, patterns)).toEqual([
			'#000000',
			'#ffffff',
			'#ffffff',
			'#ffffff'
		]);
	});
});
