import { expect, test } from 'vitest';
import type { Point } from '../../../scripts/lib/geojson';
import type { Shape } from '../../../scripts/lib/geometry/vertices';
import { welded } from '../../../scripts/lib/geometry/weld';

const shape = (id: number, ...points: Point[]): Shape => ({
	id,
	name: 'AB'[id]!,
	polygons: [[[...points, points[0]!]]]
});

test('a corner on a neighbour’s side becomes a point of that side', () => {
	// B's corner is 0.00001° east of A's side: 0.79 m.
	const a = shape(0, [4, 45], [4.01, 45], [4.01, 45.01], [4, 45.01]);
	const b = shape(1, [4.01001, 45.004], [4.02, 45.004], [4.02, 45.01], [4.01, 45.01]);
	expect(welded([a, b]).map(({ polygons }) => polygons[0]![0])).toEqual([
		[
			[4, 45],
			[4.01, 45],
			[4.01001, 45.004],
			[4.01, 45.01],
			[4, 45.01],
			[4, 45]
		],
		b.polygons[0]![0]
	]);
});

test('a corner two metres away, or one of the same ring, is left alone', () => {
	const a = shape(0, [4, 45], [4.01, 45], [4.01, 45.01], [4, 45.01]);
	const away = shape(1, [4.01003, 45.004], [4.02, 45.004], [4.02, 45.01], [4.01003, 45.01]);
	expect(welded([a, away])).toEqual([a, away]);
	const neck = shape(0, [4, 45], [4.01, 45], [4.005, 45.000005], [4.01, 45.01], [4, 45.01]);
	expect(welded([neck])).toEqual([neck]);
});
