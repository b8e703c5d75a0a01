import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { nameFeatures, pointFeatures, slicesOf, tileOf } from '../../../src/lib/data/geometry/tiles';

/** A square of the Loire, in tile 7/65/45 of the web's grid. */
const area: FeatureCollection = {
	type: 'FeatureCollection',
	features: [
		{
			type: 'Feature',
			id: 0,
			properties: {},
			geometry: {
				type: 'Polygon',
				coordinates: [
					[
						[4, 45.5],
						[4.4, 45.5],
						[4.4, 45.7],
						[4, 45.7],
						[4, 45.5]
					]
				]
			}
		}
	]
};
const points = {
	lon: new Float64Array([4.1, 4.2, 4.3]),
	lat: new Float64Array([45.6, 45.6, 45.6]),
	weight: new Float64Array([10, 30, 20])
};
const text = (tile: ArrayBuffer) => new TextDecoder('latin1').decode(tile);

describe('a tile', () => {
	it('has one layer for each set of shapes that is in it', () => {
		const layers = [
			['commune-areas', slicesOf(area)],
			['names', slicesOf({ type: 'FeatureCollection', features: [] })]
		] as const;
		const tile = text(tileOf(layers, 7, 65, 45));
		expect(tile).toContain('commune-areas');
		expect(tile).not.toContain('names');
	});

	it('is without a byte where nothing is', () => {
		expect(tileOf([['commune-areas', slicesOf(area)]], 7, 60, 45).byteLength).toBe(0);
	});

	it('keeps positions as ids, 0 included', () => {
		expect(
			slicesOf(area)
				.getTile(7, 65, 45)
				?.features.map(({ id }) => id)
		).toEqual([0]);
	});
});

describe('points', () => {
	it('come heaviest first, so that small circles are drawn over big ones', () => {
		expect(pointFeatures(points).features.map(({ id }) => id)).toEqual([1, 2, 0]);
	});

	it('carry the names of towns, the most populated first, and from which zoom they are written', () => {
		const { features } = nameFeatures(['Boën', 'Feurs', 'Panissières'], points);
		expect(features.map(({ properties }) => properties?.name)).toEqual(['Feurs', 'Panissières', 'Boën']);
		expect(features[0]).toMatchObject({
			id: 1,
			properties: { name: 'Feurs', rank: 0, zoom: 11, size: 11 },
			geometry: { coordinates: [4.2, 45.6] }
		});
	});
});
