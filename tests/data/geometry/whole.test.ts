import { expect, test } from 'vitest';
import { contoursOf } from '../../../src/lib/report/picture/shapes';
import type { BundleTopology } from '../../../src/lib/data/geometry/topology';
import { wholeOf } from '../../../src/lib/data/geometry/whole';

/** A unit square whose west side is at `west`, with a position. */
const square = (object: string, id: number, west: number): BundleTopology => ({
	type: 'Topology',
	arcs: [
		[
			[west, 0],
			[west + 1, 0],
			[west + 1, 1]
		],
		[
			[west, 0],
			[west, 1],
			[west + 1, 1]
		]
	],
	objects: {
		[object]: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id, arcs: [[0, ~1]] }] }
	}
});

test('contours cut by département are one topology again, each shape on its own arcs', () => {
	const whole = wholeOf(square('departements', 0, 0), [square('communes', 7, 10), square('communes', 8, 20)]);
	const shapes = contoursOf({ geometry: whole, qpvs: whole }, 'commune', new Set([7, 8]));
	expect(shapes.map(({ position, polygons }) => [position, polygons[0]![0]])).toEqual([
		[7, [[10, 0], [11, 0], [11, 1], [10, 1], [10, 0]]], // prettier-ignore
		[8, [[20, 0], [21, 0], [21, 1], [20, 1], [20, 0]]] // prettier-ignore
	]);
	expect(contoursOf({ geometry: whole, qpvs: whole }, 'departement', new Set([0]))).toHaveLength(1);
});
