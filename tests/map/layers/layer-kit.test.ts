import { expect, it } from 'vitest';
import { byZoom, valueAt } from '../../../src/lib/map/layers/layer-kit';

it('gives the number that a map has at a zoom: straight between stops, flat beyond them', () => {
	const width = byZoom(6, 0.4, 8, 0.8, 12, 1.4);
	expect([5, 6, 7, 8, 10, 12, 15].map((zoom) => valueAt(width, zoom))).toEqual([
		0.4,
		0.4,
		expect.closeTo(0.6),
		0.8,
		expect.closeTo(1.1),
		1.4,
		1.4
	]);
	expect(valueAt(0.55, 9)).toBe(0.55);
});
