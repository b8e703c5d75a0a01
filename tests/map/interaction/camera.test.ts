import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	fittingPadding,
	formatCamera,
	grownBounds,
	parseCamera
} from '../../../src/lib/map/interaction/camera';
import type { Bounds } from '../../../src/lib/data/geometry/polygons';

const REGION: Bounds = [2.06, 44.11, 7.19, 46.81];

describe('the camera of an address', () => {
	it('is written as zoom, latitude and longitude', () => {
		expect(formatCamera({ zoom: 8.254, lat: 45.856631, lon: 3.547612 })).toBe('8.25/45.8566/3.5476');
	});

	it('is read with or without its hash sign', () => {
		const camera = { zoom: 8.25, lat: 45.8566, lon: 3.5476 };
		expect(parseCamera('8.25/45.8566/3.5476', REGION)).toEqual(camera);
		expect(parseCamera('#8.25/45.8566/3.5476', REGION)).toEqual(camera);
	});

	it.each([undefined, '', '8/45', '8/45/3/1', 'a/b/c', '8//3', '8/48.85/2.35', '99/45.8/3.5', '8/45.8/3,5'])(
		'is none for %j',
		(hash) => {
			expect(parseCamera(hash, REGION)).toBeUndefined();
		}
	);

	it('is read as it was written, anywhere in the region', () => {
		const camera = fc.record({
			zoom: fc.integer({ min: 500, max: 1600 }).map((value) => value / 100),
			lat: fc.integer({ min: 441_100, max: 468_100 }).map((value) => value / 10_000),
			lon: fc.integer({ min: 20_600, max: 71_900 }).map((value) => value / 10_000)
		});
		fc.assert(
			fc.property(camera, (value) => {
				expect(parseCamera(formatCamera(value), REGION)).toEqual(value);
			})
		);
	});
});

describe('the room that a territory is fitted in', () => {
	it('is what the panels leave, less a margin', () => {
		const padding = { top: 0, right: 0, bottom: 0, left: 380 };
		expect(fittingPadding(padding, 20, 1440, 900)).toEqual({ top: 20, right: 20, bottom: 20, left: 400 });
	});

	it('never vanishes, whatever hides the map', () => {
		const { top, bottom } = fittingPadding({ top: 120, right: 0, bottom: 800, left: 0 }, 20, 390, 844);
		expect(top + bottom).toBeCloseTo(844 * 0.7, 6);
	});

	it('grows bounds by a share of their size', () => {
		expect(grownBounds([2, 44, 6, 46], 0.5)).toEqual([0, 43, 8, 47]);
	});
});
