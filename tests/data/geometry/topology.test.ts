import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { topology } from 'topojson-server';
import { describe, expect, it } from 'vitest';
import {
	bordersOf,
	holds,
	isTopology,
	outlineOf,
	shapeAt,
	shapesOf,
	type BundleTopology
} from '../../../src/lib/data/geometry/topology';

const square = (id: number, west: number, south: number, hole?: number[][]): Feature<Polygon> => ({
	type: 'Feature',
	id,
	properties: {},
	geometry: {
		type: 'Polygon',
		coordinates: [
			[
				[west, south],
				[west + 1, south],
				[west + 1, south + 1],
				[west, south + 1],
				[west, south]
			],
			...(hole ? [hole] : [])
		]
	}
});

/** Three communes in a row, the second without a contour, as in the bundle; the last has a hole. */
const HOLE = [
	[4.4, 45.4],
	[4.4, 45.6],
	[4.6, 45.6],
	[4.6, 45.4],
	[4.4, 45.4]
];
const features: FeatureCollection = {
	type: 'FeatureCollection',
	features: [square(0, 3, 45), square(2, 4, 45, HOLE)]
};
const made: unknown = topology({ communes: features });
if (!isTopology(made)) throw new Error('the fixture is not a topology');
const communes: BundleTopology = made;

describe('a file of contours', () => {
	it('is a topology made of collections', () => {
		expect(isTopology(communes)).toBe(true);
		expect(isTopology({ type: 'FeatureCollection', features: [] })).toBe(false);
		expect(isTopology({ type: 'Topology', objects: { communes: { type: 'Polygon' } }, arcs: [] })).toBe(
			false
		);
		expect(isTopology('<!doctype html>')).toBe(false);
	});

	it('is made of its own arcs only', () => {
		const naming = (arcs: unknown) => ({
			type: 'Topology',
			arcs: [[[0, 0]], [[1, 1]]],
			objects: { communes: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 0, arcs }] } }
		});
		expect(isTopology(naming([[0, -2]]))).toBe(true);
		expect(isTopology(naming([[0, 2]]))).toBe(false);
		expect(isTopology(naming([[0, -3]]))).toBe(false);
		expect(isTopology(naming([['0']]))).toBe(false);
		expect(isTopology(naming([[[0]]]))).toBe(false);
		expect(isTopology(naming(undefined))).toBe(false);
	});

	it('has vertices and a scale that are numbers', () => {
		const sound = { type: 'Topology', arcs: [[[0, 0]]], objects: {} };
		expect(isTopology(sound)).toBe(true);
		expect(isTopology({ ...sound, arcs: [[[0, null]]] })).toBe(false);
		expect(isTopology({ ...sound, arcs: [[]] })).toBe(false);
		expect(isTopology({ ...sound, transform: { scale: [1, 1] } })).toBe(false);
		expect(isTopology({ ...sound, transform: { scale: [1, 1], translate: [0, 0] } })).toBe(true);
	});

	it('keeps positions as ids, 0 included', () => {
		expect(shapesOf(communes, 'communes').features.map(({ id }) => id)).toEqual([0, 2]);
	});

	it('stops on an object that it lacks', () => {
		expect(() => shapesOf(communes, 'cantons')).toThrow('no object cantons');
	});
});

describe('borders', () => {
	it('are each drawn once between two territories', () => {
		const { coordinates } = bordersOf(communes, 'communes', 'between').geometry;
		expect(coordinates).toEqual([
			[
				[4, 45],
				[4, 46]
			]
		]);
	});

	it('also go round everything', () => {
		expect(bordersOf(communes, 'communes', 'all').geometry.coordinates.length).toBeGreaterThan(1);
	});
});

describe('an outline', () => {
	it('is the whole contour of a territory', () => {
		expect(outlineOf(communes, 'communes', 2)?.map((rings) => rings.length)).toEqual([2]);
	});

	it('is absent for a territory without contour', () => {
		expect(outlineOf(communes, 'communes', 1)).toBeUndefined();
	});

	it('holds what is inside it, not what is in its hole', () => {
		const outline = outlineOf(communes, 'communes', 2) ?? [];
		expect(holds(outline, 4.2, 45.2)).toBe(true);
		expect(holds(outline, 4.5, 45.5)).toBe(false);
		expect(holds(outline, 3.5, 45.5)).toBe(false);
	});

	it('says which territory a point is in', () => {
		expect(shapeAt(communes, 'communes', 3.5, 45.5)).toBe(0);
		expect(shapeAt(communes, 'communes', 2.35, 48.85)).toBeUndefined();
	});
});
