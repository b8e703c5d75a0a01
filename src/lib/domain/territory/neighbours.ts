import { KM_PER_DEGREE, kmBetween, type SurfacePoints } from './nearest';

/** Levels whose contours share borders; QPVs do not touch, they are neighbours by distance. */
export const NEIGHBOUR_LEVELS = ['commune', 'epci', 'departement'] as const;
export type NeighbourLevel = (typeof NEIGHBOUR_LEVELS)[number];

/** For each territory of a level, the positions of those next to it. */
export type Neighbours = readonly (readonly number[])[];

/** Kilometres within which territories that share no border are neighbours all the same, where that is asked. */
export const NEAR_KM = 15;

/** Those of `positions` within `km` of each one of them, as the crow flies between points on their surfaces. */
export function neighboursWithin(
	points: SurfacePoints,
	positions: readonly number[],
	km: number
): ReadonlyMap<number, readonly number[]> {
	const northward = [...positions].sort((a, b) => points.lat[a]! - points.lat[b]! || a - b);
	const near = new Map(positions.map((position): [number, number[]] => [position, []]));
	northward.forEach((a, i) => {
		for (let j = i + 1; j < northward.length; j++) {
			const b = northward[j]!;
			// What is further in latitude alone is not looked at.
			if ((points.lat[b]! - points.lat[a]!) * KM_PER_DEGREE > km) break;
			if (kmBetween(points, a, b) > km) continue;
			near.get(a)!.push(b);
			near.get(b)!.push(a);
		}
	});
	return near;
}
