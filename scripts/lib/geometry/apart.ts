import type { MultiPolygon, Point } from '../geojson';
import { segmentsMeet } from './segments';
import { insidePolygon } from './surface-point';
import { boundsOf } from './bounds';
import type { Bounds } from '../../../src/lib/data/geometry/polygons';

/** How two surfaces lie: one inside the other, apart, or with borders that meet, which needs a computation. */
export type Lie = 'inside' | 'apart' | 'meeting';

const sides = (polygons: MultiPolygon): [Point, Point][] =>
	polygons.flat().flatMap((ring) => ring.slice(1).map((b, i): [Point, Point] => [ring[i]!, b]));

const touches = ([a, b]: [Point, Point], [west, south, east, north]: Bounds) =>
	Math.max(a[0], b[0]) >= west &&
	Math.min(a[0], b[0]) <= east &&
	Math.max(a[1], b[1]) >= south &&
	Math.min(a[1], b[1]) <= north;

const holds = (polygons: MultiPolygon, point: Point) =>
	polygons.some((polygon) => insidePolygon(point, polygon));

/** How `inner` lies to `outer`, without cutting either; `inside` is of all of `inner`. */
export function lieOf(inner: MultiPolygon, outer: MultiPolygon): Lie {
	const bounds = boundsOf(inner);
	const near = sides(outer).filter((side) => touches(side, bounds));
	for (const [a, b] of sides(inner))
		for (const [c, d] of near) if (segmentsMeet(a, b, c, d)) return 'meeting';
	// No borders meet: a polygon is wholly inside or wholly outside, and so is what it may surround.
	const inside = inner.map((polygon) => holds(outer, polygon[0]![0]!));
	if (inside.every(Boolean)) return 'inside';
	const surrounds = outer.some((polygon) => holds(inner, polygon[0]![0]!));
	return surrounds || inside.some(Boolean) ? 'meeting' : 'apart';
}
