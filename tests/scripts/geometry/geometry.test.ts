import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictsOf } from '../../../scripts/lib/geometry/crossings';
import { Gaps, takers } from '../../../scripts/lib/geometry/gaps';
import { ringCrossings } from '../../../scripts/lib/geometry/ring-crossings';
import { distanceToSegment, segmentsMeet } from '../../../scripts/lib/geometry/segments';
import { neededPoints } from '../../../scripts/lib/geometry/simplify';
import { localSnap, snap } from '../../../scripts/lib/geometry/snap';
import { insidePolygon, surfacePoint } from '../../../scripts/lib/geometry/surface-point';
import { topojsonText } from '../../../scripts/lib/geometry/topojson';
import { vertexTopologyOf, type Shape } from '../../../scripts/lib/geometry/vertices';
import type { Point, Ring } from '../../../scripts/lib/geojson';
import { Notices } from '../../../scripts/lib/notices';
import { closeSmallGaps, restoreAbsorbed } from '../../../scripts/lib/bundle/filled-gaps';

const ring = (...points: Point[]): Ring => [...points, points[0]!];
const shape = (id: number, ...points: Point[]): Shape => ({
	id,
	name: 'ABC'[id]!,
	polygons: [[ring(...points)]]
});

test('a ring that simplifying has flattened has no surface, as a hole or alone', () => {
	const square: Ring = [
		[0, 0],
		[8, 0],
		[8, 8],
		[0, 8],
		[0, 0]
	];
	const flat: Ring = [
		[2, 2],
		[4, 4],
		[2, 2]
	];
	expect(insidePolygon([3, 3], [square, flat])).toBe(true);
	expect(insidePolygon([3, 3], [flat])).toBe(false);
	expect(surfacePoint([[square, flat]], 1)).toEqual([4, 4]);
});

describe('segments', () => {
	test('meet where they cross, touch or overlap', () => {
		expect(segmentsMeet([0, 0], [2, 2], [0, 2], [2, 0])).toBe(true);
		expect(segmentsMeet([0, 0], [2, 0], [1, 0], [1, 3])).toBe(true);
		expect(segmentsMeet([0, 0], [2, 0], [1, 0], [5, 0])).toBe(true);
	});

	test('do not meet side by side or in line', () => {
		expect(segmentsMeet([0, 0], [2, 0], [0, 1], [2, 1])).toBe(false);
		expect(segmentsMeet([0, 0], [2, 0], [3, 0], [5, 0])).toBe(false);
	});

	test('are as far from a point as their nearest end or foot', () => {
		expect(distanceToSegment([1, 2], [0, 0], [4, 0])).toBe(2);
		expect(distanceToSegment([7, 4], [0, 0], [4, 0])).toBe(5);
	});
});

test('a ring crosses itself where two of its sides do, not where neighbours join', () => {
	expect(ringCrossings(ring([0, 0], [2, 0], [2, 2], [0, 2]))).toEqual([]);
	expect(ringCrossings(ring([0, 0], [2, 2], [2, 0], [0, 2]))).toEqual([[0, 2]]);
	expect(ringCrossings(ring([0, 0], [0, 0], [2, 0], [2, 2]))).toEqual([]);
	expect(ringCrossings(ring([0, 0], [3, 0], [1, 0], [1, 1]))).not.toEqual([]);
});

test('a line keeps the points that it needs to stay within the tolerance', () => {
	const line: Point[] = [
		[0, 0],
		[1, 0.4],
		[2, 0],
		[3, 2],
		[4, 0]
	];
	expect(neededPoints(line, 0.5)).toEqual([0, 2, 3, 4]);
	expect(neededPoints(line, 3)).toEqual([0, 4]);
});

describe('a point on the surface', () => {
	test('is the centre of gravity where that is inside, on the coarsest grid that stays inside', () => {
		const square = [[ring([10, 10], [110, 10], [110, 110], [10, 110])]];
		expect(surfacePoint(square, 1)).toEqual([60, 60]);
		expect(surfacePoint(square, 64)).toEqual([64, 64]);
		expect(surfacePoint(square, 256)).toEqual([64, 64]);
	});

	test('is inside a crescent, whose centre is not', () => {
		const crescent = [
			[ring([0, 0], [100, 0], [100, 10], [10, 10], [10, 90], [100, 90], [100, 100], [0, 100])]
		];
		const point = surfacePoint(crescent, 1);
		expect(insidePolygon(point, crescent[0]!)).toBe(true);
	});

	test('is in the largest part', () => {
		const parts = [[ring([0, 0], [10, 0], [10, 10], [0, 10])], [ring([50, 0], [90, 0], [90, 40], [50, 40])]];
		expect(surfacePoint(parts, 1)).toEqual([70, 20]);
	});

	test('is inside any triangle wide enough', () => {
		const at = fc.integer({ min: 0, max: 10_000 });
		fc.assert(
			fc.property(fc.tuple(at, at, at, at, at, at), ([ax, ay, bx, by, cx, cy]) => {
				const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay));
				fc.pre(area > 1_000_000);
				const triangle = [ring([ax, ay], [bx, by], [cx, cy])];
				expect(insidePolygon(surfacePoint([triangle], 128), triangle)).toBe(true);
			})
		);
	});
});

describe('gaps between shapes', () => {
	/** Two squares of 0.01° that a wedge parts, 0.0001° wide where it opens. */
	const shapes = [
		shape(0, [4, 45], [4.01, 45], [4.0099, 45.005], [4.01, 45.01], [4, 45.01]),
		shape(1, [4.01, 45], [4.02, 45], [4.02, 45.01], [4.01, 45.01])
	];

	test('are found, with who lies along them', () => {
		const topology = vertexTopologyOf(shapes, new Notices());
		const gaps = new Gaps(topology);
		const small = gaps.all().filter(({ areaM2 }) => areaM2 < 10_000);
		// 0.01° × 0.0001° ÷ 2 at latitude 45: 1 112 m × 7.86 m ÷ 2
		expect(small.map(({ areaM2, shapes }) => [Math.round(areaM2 / 10), [...shapes].sort()])).toEqual([
			[437, [0, 1]]
		]);
		expect(takers(small[0]!)).toHaveLength(2);
	});

	test('are closed by the neighbour whose border moves least', () => {
		const topology = vertexTopologyOf(shapes, new Notices());
		const notices = new Notices();
		closeSmallGaps(topology, (i) => shapes[i]!.name, notices);
		expect(new Gaps(topology).all().filter(({ areaM2 }) => areaM2 < 10_000)).toEqual([]);
		// B's side is straight: nothing of it is off A's.
		expect(notices.of('contour-gap-closed')).toEqual(['B\u202F: 4\u202F371 m²']);
	});

	test('a hole is restored to the merged commune beside it', () => {
		/** A frame of three: A on the left, B on the right, C on top; 0.01° of nothing in the middle. */
		const frame = [
			shape(0, [4, 45], [4.015, 45], [4.015, 45.01], [4.01, 45.01], [4.01, 45.02], [4, 45.02]),
			shape(1, [4.015, 45], [4.03, 45], [4.03, 45.02], [4.02, 45.02], [4.02, 45.01], [4.015, 45.01]),
			shape(2, [4, 45.02], [4.01, 45.02], [4.02, 45.02], [4.03, 45.02], [4.03, 45.03], [4, 45.03])
		];
		const topology = vertexTopologyOf(frame, new Notices());
		const notices = new Notices();
		const absorbed = [[], ['01330'], []];
		restoreAbsorbed(
			topology,
			(i) => absorbed[i]!,
			(i) => frame[i]!.name,
			notices
		);
		expect(notices.of('contour-restored')).toEqual(['B ← 01330\u202F: 0,9 km²']);
		expect(new Gaps(topology).all()).toHaveLength(1);
	});
});

describe('rounding to a grid', () => {
	const grid = { scale: [0.0002, 0.0002] as const, translate: [4, 45] as const };

	test('two points of a border that fall on one cell become one', () => {
		const square = shape(0, [4, 45], [4.01, 45], [4.01001, 45.00001], [4.01, 45.01], [4, 45.01]);
		const { arcs, conflicts } = snap(vertexTopologyOf([square], new Notices()), grid);
		expect(conflicts).toEqual([]);
		expect(arcs[0]).toHaveLength(5);
	});

	test('a neck that the grid would close is kept open', () => {
		// An hourglass with a waist of 0.00012°, both sides rounded to one column.
		const hourglass = shape(
			0,
			[4, 45],
			[4.01, 45],
			[4.00506, 45.005],
			[4.01, 45.01],
			[4, 45.01],
			[4.00494, 45.005]
		);
		const topology = vertexTopologyOf([hourglass], new Notices());
		const { arcs, cells, moved } = localSnap(topology, grid);
		expect(conflictsOf({ arcs, cells })).toEqual([]);
		expect(moved.size).toBe(1);
	});
});

test('shared borders are written once, ids kept', () => {
	const shapes = [shape(0, [0, 0], [1, 0], [1, 1], [0, 1]), shape(2, [1, 0], [2, 0], [2, 1], [1, 1])];
	const { arcs, points, geometries } = vertexTopologyOf(shapes, new Notices());
	const text = topojsonText(
		{ arcs, cells: points, grid: { scale: [1, 1], translate: [0, 0] } },
		{ communes: geometries.map(({ id, arcs }) => ({ id, polygons: arcs as number[][][] })) }
	);
	const topology = JSON.parse(text) as {
		arcs: unknown[];
		objects: { communes: { geometries: { id: number }[] } };
	};
	expect(topology.arcs).toHaveLength(3);
	expect(topology.objects.communes.geometries.map(({ id }) => id)).toEqual([0, 2]);
});
