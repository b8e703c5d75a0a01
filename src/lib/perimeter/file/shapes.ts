import { booleanPointInPolygon, polygon } from '@turf/turf';
import type { Polygons } from '../../data/geometry/polygons';

/** Longitude and latitude, or the two numbers of another projection. */
export type LonLat = readonly [number, number];
export type AreaRing = readonly LonLat[];
/** Polygons with their holes: what is drawn, or read from a file. */
export type Area = readonly (readonly AreaRing[])[];

/** West, south, east, north. */
export type Box = readonly [number, number, number, number];

export function boxOf(area: Area): Box {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const polygon of area)
		for (const [x, y] of polygon[0] ?? []) {
			west = Math.min(west, x);
			south = Math.min(south, y);
			east = Math.max(east, x);
			north = Math.max(north, y);
		}
	return [west, south, east, north];
}

export const boxesMeet = (a: Box, b: Box) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Contours of the bundle in the shape that this folder reads. */
export const areaOf = (polygons: Polygons): Area =>
	polygons.map((rings) => rings.map((ring) => ring.map(([x = NaN, y = NaN]) => [x, y] as const)));

/** Twice the signed area of a ring, positive where it turns anticlockwise. */
export function turn(ring: AreaRing): number {
	let sum = 0;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [ax, ay] = ring[j]!;
		const [bx, by] = ring[i]!;
		sum += ax * by - bx * ay;
	}
	return sum;
}

/** As RFC 7946 wants them: outer rings anticlockwise, holes clockwise. */
export const rewound = (area: Area): Area =>
	area.map((rings) => rings.map((ring, i) => (turn(ring) > 0 === (i === 0) ? ring : [...ring].reverse())));

/** Whether a point is in one of the polygons of an area, and not in its holes: polygons may overlap. */
export const isInside = (area: Area, point: LonLat): boolean =>
	// Turf's own types are mutable; it changes nothing.
	area.some((rings) => booleanPointInPolygon([...point], polygon(rings as unknown as number[][][])));

const side = (a: LonLat, b: LonLat, c: LonLat) =>
	(b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Whether all the points of a ring are on one line: it surrounds nothing. */
export const isFlat = (ring: AreaRing) =>
	ring.every((one) => ring.every((other) => Math.abs(side(ring[0]!, one, other)) === 0));

/** Where two segments cross between their ends; touching is not crossing. */
function crossing(a: LonLat, b: LonLat, c: LonLat, d: LonLat): LonLat | undefined {
	const [c1, c2, a1, a2] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
	if (c1 * c2 >= 0 || a1 * a2 >= 0) return undefined;
	const share = a1 / (a1 - a2);
	return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}

/** The first place where the rings of a polygon cross themselves or each other. */
export function selfCrossing(rings: readonly AreaRing[]): LonLat | undefined {
	const segments = rings
		.flatMap((ring) => ring.slice(1).map((end, i) => [ring[i]!, end] as const))
		.sort((a, b) => Math.min(a[0][0], a[1][0]) - Math.min(b[0][0], b[1][0]));
	for (let i = 0; i < segments.length; i++) {
		const [a, b] = segments[i]!;
		const east = Math.max(a[0], b[0]);
		for (let j = i + 1; j < segments.length; j++) {
			const [c, d] = segments[j]!;
			if (Math.min(c[0], d[0]) > east) break;
			const found = crossing(a, b, c, d);
			if (found) return found;
		}
	}
	return undefined;
}
