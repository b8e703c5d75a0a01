import { KM_PER_DEGREE } from '../../../src/lib/domain/territory/nearest';
import type { Point, Ring } from '../geojson';

/** Metres of one degree of latitude on the mean sphere. */
export const METRES_PER_DEGREE = 1000 * KM_PER_DEGREE;

/** Projects degrees to metres around one latitude: distances within a few kilometres hold to about 1 %. */
export type Metres = (point: Point) => [number, number];

export function metresAt(latitude: number): Metres {
	const perDegree = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
	return ([lon, lat]) => [lon * perDegree, lat * METRES_PER_DEGREE];
}

/** Distance between two near points, in metres. */
export function distanceM(a: Point, b: Point): number {
	const scale = metresAt((a[1] + b[1]) / 2);
	const [ax, ay] = scale(a);
	const [bx, by] = scale(b);
	return Math.hypot(bx - ax, by - ay);
}

/** Area inside a ring, closed or not, in the square of its unit. */
export function ringArea(ring: Ring): number {
	const twice = ring.reduce((sum, [x, y], i) => {
		const [nextX, nextY] = ring[(i + 1) % ring.length]!;
		return sum + (x * nextY - nextX * y);
	}, 0);
	return Math.abs(twice) / 2;
}

/** Area inside a ring of degrees, in m². */
export const ringAreaM2 = (ring: Ring) => ringArea(ring.map(metresAt(ring[0]![1])));
