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
	const idAt = new Map<string, number>();
	const points: Point[] = [];
	const idsOf = (ring: Ring) =>
		ring.map((point) => {
			const key = keyOf(point);
			const known = idAt.get(key);
			if (known !== undefined) return known;
			idAt.set(key, points.length);
			return points.push(point) - 1;
		});
	const rings = new Map(shapes.flatMap(({ polygons }) => polygons.flat()).map((ring) => [ring, idsOf(ring)]));
	const tree = new Flatbush(points.length);
	for (const [x, y] of points) tree.add(x, y, x, y);
	tree.finish();
	const near = ([ax, ay]: Point, [bx, by]: Point, wanted: (id: number) => boolean) =>
		tree.search(
			Math.min(ax, bx) - NEAR_DEGREES,
			Math.min(ay, by) - NEAR_DEGREES,
			Math.max(ax, bx) + NEAR_DEGREES,
			Math.max(ay, by) + NEAR_DEGREES,
			wanted
		);
	const weld = (ring: Ring): Ring => {
		const own = new Set(rings.get(ring));
		const foreign = (id: number) => !own.has(id);
		return ring.flatMap((a, i) => {
			const b = ring[i + 1];
			if (!b) return [a];
			const found = near(a, b, foreign);
			if (found.length === 0) return [a];
			const scale = metresAt(a[1]);
			const [from, to] = [scale(a), scale(b)];
			const onSide = found
				.map((id) => ({ point: points[id]!, at: along(scale(points[id]!), from, to) }))
				.filter(({ point, at }) => at > 0 && at < 1 && distanceToSegment(scale(point), from, to) < NEAR_M)
				.sort((p, q) => p.at - q.at)
				.map(({ point }) => point);
			return [a, ...onSide];
		});
	};
	return shapes.map((shape) => ({ ...shape, polygons: shape.polygons.map((polygon) => polygon.map(weld)) }));
}
