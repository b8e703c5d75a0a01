import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { screenOf } from '../../../src/lib/data/geometry/mercator';
import { outlinesOf, rasterOf } from '../../../src/lib/data/geometry/raster';

/** Longitude and latitude of a pixel's corner where the world is 512 pixels wide: zoom 0, seen from its corner. */
const at = (x: number, y: number) => {
	const lat = Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 512)));
	return [(x / 512) * 360 - 180, (lat * 180) / Math.PI];
};
const screen = { scale: 512, left: 0, top: 0 };
const shapes = (...rings: [number, number][][][]): FeatureCollection => ({
	type: 'FeatureCollection',
	features: rings.map((polygon, id) => ({
		type: 'Feature',
		id,
		properties: {},
		geometry: { type: 'Polygon', coordinates: polygon.map((ring) => ring.map(([x, y]) => at(x, y))) }
	}))
});
const square = (x: number, y: number, side: number): [number, number][] => [
	[x, y],
	[x + side, y],
	[x + side, y + side],
	[x, y + side],
	[x, y]
];
const rows = (pixels: Uint16Array, width: number) =>
	Array.from({ length: pixels.length / width }, (_, row) =>
		pixels.subarray(row * width, (row + 1) * width).join('')
	);

describe('the territory of each pixel', () => {
	it('is that which holds its centre; two neighbours leave nothing between them', () => {
		const pair = outlinesOf(shapes([square(1.2, 1.2, 2)], [square(3.2, 1.2, 2)]));
		expect(rows(rasterOf(pair, screen, { width: 6, height: 4 }), 6)).toEqual([
			'000000',
			'011220',
			'011220',
			'000000'
		]);
	});

	it('is none in a hole, and what fills the hole where something does', () => {
		const ring = outlinesOf(shapes([square(0, 0, 5), square(2, 2, 1)], [square(2, 2, 1)]));
		expect(rows(rasterOf(ring.slice(0, 1), screen, { width: 5, height: 5 }), 5)[2]).toBe('11011');
		expect(rows(rasterOf(ring, screen, { width: 5, height: 5 }), 5)[2]).toBe('11211');
	});

	it('stops at the edges of the screen', () => {
		const wide = outlinesOf(shapes([square(-3, -3, 20)]));
		expect(rows(rasterOf(wide, screen, { width: 3, height: 2 }), 3)).toEqual(['111', '111']);
	});

	it('follows the map: a zoom closer, each pixel is four', () => {
		const one = outlinesOf(shapes([square(256, 256, 1)]));
		const centre = { lng: 0, lat: 0 };
		const count = (zoom: number) =>
			rasterOf(one, screenOf(zoom, centre, 8, 8), { width: 8, height: 8 }).filter((pixel) => pixel === 1)
				.length;
		expect([count(0), count(1)]).toEqual([1, 4]);
	});

	it('leaves out what has no surface', () => {
		const line: FeatureCollection = {
			type: 'FeatureCollection',
			features: [
				{
					type: 'Feature',
					id: 0,
					properties: {},
					geometry: { type: 'LineString', coordinates: [at(0, 0), at(5, 5)] }
				}
			]
		};
		expect(outlinesOf(line)).toEqual([]);
	});
});
