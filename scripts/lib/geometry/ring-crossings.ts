import type { Point, Ring } from '../geojson';
import { segmentsMeet } from './segments';

/** Finer than any source, coarse enough for exact products. */
const UNITS_PER_DEGREE = 1e7;

const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];

/** Vertices on an integer grid, without the repeated ones and without the closing one. */
function verticesOf(ring: Ring): Point[] {
	const units = ring.map(
		([x, y]) => [Math.round(x * UNITS_PER_DEGREE), Math.round(y * UNITS_PER_DEGREE)] as const
	);
	return units.filter((point, i) => i < units.length - 1 && !same(point, units[i + 1]!));
}

/** Pairs of segments of a closed ring that meet elsewhere than at the vertex between neighbours. */
export function ringCrossings(ring: Ring): [number, number][] {
	const vertices = verticesOf(ring);
	const n = vertices.length;
	const at = (i: number) => vertices[i % n]!;
	const pairs: [number, number][] = [];
	for (let i = 0; i < n; i++)
		for (let j = i + 1; j < n; j++) {
			const [a, b, c, d] = [at(i), at(i + 1), at(j), at(j + 1)];
			// Neighbours share a vertex by right: only folding back on one another is wrong.
			const meet =
				j === i + 1
					? segmentsMeet(a, b, d, d) || segmentsMeet(c, d, a, a)
					: i === 0 && j === n - 1
						? segmentsMeet(a, b, c, c) || segmentsMeet(c, d, b, b)
						: segmentsMeet(a, b, c, d);
			if (meet) pairs.push([i, j]);
		}
	return pairs;
}
