import type { Point, Ring } from '../geojson';
import { metresAt } from './metres';
import { PointIndex } from './point-index';
import { distanceToSegment } from './segments';
import type { Shape } from './vertices';

/** A corner this near to a neighbour's side, in metres, is on it: rounding to a decimal parted them. */
const NEAR_M = 1;
/** More than `NEAR_M` in degrees of latitude or longitude, anywhere in France. */
const NEAR_DEGREES = 2e-5;

/** How far along segment ab the foot of p is, 0 at a and 1 at b. */
function along(p: Point, a: Point, b: Point): number {
	const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
	return ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy);
}

/** Those of some points that are on the side ab, from a to b. */
function onSide(a: Point, b: Point, near: readonly number[], points: readonly Point[]): Point[] {
	const scale = metresAt(a[1]);
	const [from, to] = [scale(a), scale(b)];
	return near
		.map((id) => ({ point: points[id]!, at: along(scale(points[id]!), from, to) }))
		.filter(({ point, at }) => at > 0 && at < 1 && distanceToSegment(scale(point), from, to) < NEAR_M)
		.sort((p, q) => p.at - q.at)
		.map(({ point }) => point);
}

/** Adds to each side the neighbours' corners that lie on it, so that borders have the same points. */
export function welded(shapes: readonly Shape[]): Shape[] {
	const index = new PointIndex();
	const points: Point[] = [];
	const idOf = (point: Point) => {
		const id = index.idOf(point[0], point[1]);
		if (id === points.length) points.push(point);
		return id;
	};
	for (const { polygons } of shapes)
		for (const polygon of polygons) for (const ring of polygon) ring.forEach(idOf);
	/** The ring that last had each place, so that a ring does not meet itself. */
	const owner = new Int32Array(points.length).fill(-1);
	let current = -1;
	const near: number[] = [];
	const keepForeign = (id: number) => {
		if (owner[id] !== current) near.push(id);
	};
	const weld = (ring: Ring): Ring => {
		current++;
		for (const point of ring) owner[idOf(point)] = current;
		const sides: Point[] = [];
		ring.forEach((a, i) => {
			sides.push(a);
			const b = ring[i + 1];
			if (!b) return;
			near.length = 0;
			index.within(
				Math.min(a[0], b[0]) - NEAR_DEGREES,
				Math.min(a[1], b[1]) - NEAR_DEGREES,
				Math.max(a[0], b[0]) + NEAR_DEGREES,
				Math.max(a[1], b[1]) + NEAR_DEGREES,
				keepForeign
			);
			if (near.length > 0) sides.push(...onSide(a, b, near, points));
		});
		return sides;
	};
	return shapes.map((shape) => ({ ...shape, polygons: shape.polygons.map((polygon) => polygon.map(weld)) }));
}
