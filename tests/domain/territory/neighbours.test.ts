import { expect, it } from 'vitest';
import { higherNeighbours, neighboursText, withContourless } from '../../../scripts/lib/bundle/neighbours';
import { readNeighbours } from '../../../src/lib/data/bundle/neighbours';
import { neighboursWithin } from '../../../src/lib/domain/territory/neighbours';

it('finds the territories that share an arc, whichever way round it is drawn', () => {
	const shapes = [
		{ id: 0, polygons: [[[0, 1]]] },
		{ id: 1, polygons: [[[~1, 2]]] },
		{ id: 3, polygons: [[[~2, 3]], [[~0]]] }
	];
	expect(higherNeighbours(shapes, 4)).toEqual([[1, 3], [3], [], []]);
});

it('puts a commune without a contour next to its holder and to what that one is next to', () => {
	// 2 lies in the contour of 1, which is next to 0 and 3.
	expect(withContourless([[1], [3], [], []], [-1, -1, 1, -1])).toEqual([[1, 2], [2, 3], [3], []]);
});

it('is read back both ways', () => {
	const text = neighboursText({ commune: [[1, 2], [], []], epci: [[1], []], departement: [[]] });
	expect(readNeighbours(JSON.parse(text), 'neighbours.json')).toEqual({
		commune: [[1, 2], [0], [0]],
		epci: [[1], [0]],
		departement: [[]]
	});
});

it('finds those within some kilometres, both ways', () => {
	// One hundredth of a degree of latitude is 1.11 km.
	const points = { lon: [4, 4, 4], lat: [45, 45.1, 45.3] };
	const near = neighboursWithin(points, [0, 1, 2], 15);
	expect([0, 1, 2].map((i) => near.get(i))).toEqual([[1], [0], []]);
});
