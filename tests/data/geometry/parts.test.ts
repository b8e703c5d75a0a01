import { expect, test } from 'vitest';
import { isCut, joined, partsAt, partsInTile, type PartsSetup } from '../../../src/lib/data/geometry/parts';

/** Two départements side by side round 2° east, 47° north, and one overseas. */
const parts: PartsSetup = {
	files: ['a', 'b', 'c'],
	west: Float64Array.of(1, 2, 55),
	south: Float64Array.of(46, 46, -22),
	east: Float64Array.of(2, 3, 56),
	north: Float64Array.of(47, 47, -20),
	of: { commune: [], epci: [], arrondissement: [] }
};

test('a tile is made of the départements that it shows', () => {
	// At zoom 8 a tile is 1.40625° wide: number 129 runs from 1.40625 to 2.8125, number 130 to 4.21875.
	expect(partsInTile(parts, 8, 129, 90)).toEqual([0, 1]);
	expect(partsInTile(parts, 8, 130, 90)).toEqual([1]);
	expect(partsInTile(parts, 8, 131, 90)).toEqual([]);
	// Réunion: 55.5° east, 21° south.
	expect(partsInTile(parts, 8, 167, 143)).toEqual([2]);
	expect(partsInTile(parts, 0, 0, 0)).toEqual([0, 1, 2]);
});

test('a place is looked for in the départements whose bounds hold it', () => {
	expect(partsAt(parts, 1.5, 46.5)).toEqual([0]);
	expect(partsAt(parts, 2, 46.5)).toEqual([0, 1]);
	expect(partsAt(parts, 2, 40)).toEqual([]);
});

test('only what is made of communes is cut', () => {
	expect(['commune', 'epci', 'arrondissement', 'departement', 'qpv', 'region'].filter(isCut)).toEqual([
		'commune',
		'epci',
		'arrondissement'
	]);
});

const square = (west: number) => [
	[
		[
			[west, 0],
			[west + 1, 0],
			[west + 1, 1],
			[west, 1],
			[west, 0]
		]
	]
];

test('pieces of one territory are drawn without the border of the départements between them', () => {
	const [[ring] = [], ...others] = joined([square(0), square(1)]);
	expect(others).toEqual([]);
	expect(ring).toHaveLength(7);
	expect(new Set(ring!.map(String))).toEqual(new Set(['0,0', '1,0', '2,0', '2,1', '1,1', '0,1']));
	expect(ring![0]).toEqual(ring!.at(-1));
});

test('pieces apart stay apart, and one piece is left as it is', () => {
	expect(joined([square(0), square(5)])).toHaveLength(2);
	const alone = square(0);
	expect(joined([alone])).toBe(alone);
	expect(joined([])).toEqual([]);
});
