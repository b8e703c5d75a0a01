import { describe, expect, it } from 'vitest';
import { labelSize, labelZooms } from '../../../src/lib/data/geometry/labels';

describe('the zoom from which a town is named', () => {
	const towns = [
		['Lyon', 522_250, 4.8351, 45.758],
		['Villeurbanne', 156_928, 4.8869, 45.7719],
		['Clermont-Ferrand', 147_751, 3.1155, 45.7856],
		['Thiers', 11_700, 3.5476, 45.8566],
		['Valcivières', 221, 3.7936, 45.5867]
	] as const;
	const zooms = labelZooms(
		towns.map((town) => town[1]),
		towns.map((town) => town[2]),
		towns.map((town) => town[3])
	);
	const zoomOf = (name: string) => zooms[towns.findIndex((town) => town[0] === name)]!;

	it('is the first one for the cities that are alone in their surroundings', () => {
		expect(zoomOf('Lyon')).toBe(5);
		expect(zoomOf('Clermont-Ferrand')).toBe(5);
	});

	it('waits until there is room beside a more populated neighbour', () => {
		// Four kilometres apart: 72 pixels at zoom 10 (about 54 m a pixel).
		expect(zoomOf('Villeurbanne')).toBeGreaterThan(8);
		expect(zoomOf('Villeurbanne')).toBeLessThanOrEqual(11);
	});

	it('waits for a town to be important enough, even far from everything', () => {
		expect(zoomOf('Thiers')).toBe(7);
		expect(zoomOf('Valcivières')).toBe(11);
	});

	it('exists for every town', () => {
		expect(Math.min(...zooms)).toBeGreaterThanOrEqual(5);
		expect(Math.max(...labelZooms([0, 0], [3, 3], [45, 45]))).toBe(13);
	});
});

describe('the size of a name', () => {
	it('never shrinks as a town grows', () => {
		const sizes = [500, 2_000, 20_000, 100_000, 522_250].map(labelSize);
		expect(sizes).toEqual([11, 12, 13, 14, 14]);
	});
});
