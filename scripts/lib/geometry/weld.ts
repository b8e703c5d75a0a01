import Flatbush from 'flatbush';
import type { Point, Ring } from '../geojson';
import { metresAt } from './metres';
import { distanceToSegment } from './segments';
import type { Shape } from './vertices';

/** A corner this near to a neighbour's side, in metres, is on it: rounding to a decimal parted them. */
const NEAR_M = 1;
/** More than `NEAR_M` in degrees of latitude or longitude, anywhere in France. */
const NEAR_DEGREES = 2e-5;

const keyOf = ([x, y]: Point) => `${x} ${y}`;

/** How far along segment ab the foot of p is, 0 at a and 1 at b. */
function along(p: Point, a: Point, b: Point): number {
	const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
	return ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy);
}

/** Adds to each side the neighbours' corners that lie on it, so that borders have the same points. */
export function welded(shapes: readonly Shape[]): Shape[] {
	const corners = new Map<string, Point>();
	for (const ring of shapes.flatMap(({ polygons }) => polygons.flat()))
		for (const point of ring) corners.set(keyOf(point), point);
	const points = [...corners.values()];
	const tree = new Flatbush(points.length);
	for (const [x, y] of points) tree.add(x, y, x, y);
	tree.finish();
	const near = ([ax, ay]: Point, [bx, by]: Point) =>
		tree
			.search(
				Math.min(ax, bx) - NEAR_DEGREES,
				Math.min(ay, by) - NEAR_DEGREES,
				Math.max(ax, bx) + NEAR_DEGREES,
				Math.max(ay, by) + NEAR_DEGREES
			)
			.map((i) => points[i]!);
	const weld = (ring: Ring): Ring => {
		const own = new Set(ring.map(keyOf));
		return ring.flatMap((a, i) => {
			const b = ring[i + 1];
			if (!b) return [a];
			const scale = metresAt(a[1]);
			const [from, to] = [scale(a), scale(b)];
			const onSide = near(a, b)
				.filter((point) => !own.has(keyOf(point)))
				.map((point) => ({ point, at: along(scale(point), from, to) }))
				.filter(({ point, at }) => at > 0 && at < 1 && distanceToSegment(scale(point), from, to) < NEAR_M)
				.sort((p, q) => p.at - q.at)
				.map(({ point }) => point);
			return [a, ...onSide];
		});
	};
	return shapes.map((shape) => ({ ...shape, polygons: shape.polygons.map((polygon) => polygon.map(weld)) }));
}
