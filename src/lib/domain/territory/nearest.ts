import { distance } from '@turf/turf';
import { bisectLeft } from 'd3-array';
import { curly, kmText } from '../text/french';

/** A point on the surface of each territory, in degrees. */
export interface SurfacePoints {
	readonly lon: ArrayLike<number>;
	readonly lat: ArrayLike<number>;
}

/** The covered territory nearest to each one of a level, as the crow flies. */
export interface NearestCovered {
	/** Itself where it is covered, −1 where none is. */
	readonly territory: Int32Array;
	/** 0 where it is covered, NaN where none is. */
	readonly km: Float64Array;
}

/** Kilometres of one degree of latitude on the sphere of `kmBetween`, a little short. */
export const KM_PER_DEGREE = 111.195;

const RADIANS = Math.PI / 180;

/**
 * Points as unit vectors: the larger the product of two, the nearer they are on the sphere. Comparing products is
 * exact, and much cheaper than comparing haversines.
 */
function vectorsOf({ lon, lat }: SurfacePoints, positions: readonly number[]): Float64Array {
	const vectors = new Float64Array(positions.length * 3);
	positions.forEach((position, i) => {
		const [lambda, phi] = [lon[position]! * RADIANS, lat[position]! * RADIANS];
		vectors[3 * i] = Math.cos(phi) * Math.cos(lambda);
		vectors[3 * i + 1] = Math.cos(phi) * Math.sin(lambda);
		vectors[3 * i + 2] = Math.sin(phi);
	});
	return vectors;
}

/** Kilometres between the points of two territories (haversine, Turf's mean radius of 6 371 km). */
export const kmBetween = ({ lon, lat }: SurfacePoints, a: number, b: number): number =>
	distance([lon[a]!, lat[a]!], [lon[b]!, lat[b]!]);

/** `Médiateur le plus proche : Ceignes, à 7,3 km à vol d’oiseau` */
export const nearWords = (name: string, km: number): string =>
	`Médiateur le plus proche\u202F: ${curly(name)}, à ${kmText(km)}\u00A0km à vol d’oiseau`;

/** `posts` counts the posts of each territory; of two as near, the first code. */
export function nearestCovered(posts: ArrayLike<number>, points: SurfacePoints): NearestCovered {
	const { lat } = points;
	const all = Array.from({ length: posts.length }, (_, i) => i);
	// From south to north: what is further in latitude alone than the best so far need not be looked at.
	const covered = all.filter((i) => posts[i]! > 0).sort((a, b) => lat[a]! - lat[b]! || a - b);
	const territory = new Int32Array(posts.length).fill(-1);
	const km = new Float64Array(posts.length).fill(NaN);
	for (const i of covered) [territory[i], km[i]] = [i, 0];
	if (covered.length === 0) return { territory, km };
	const from = vectorsOf(points, all);
	const to = vectorsOf(points, covered);
	const latitudes = Float64Array.from(covered, (i) => lat[i]!);
	for (const i of all) {
		if (posts[i]! > 0) continue;
		const [x, y, z, here] = [from[3 * i]!, from[3 * i + 1]!, from[3 * i + 2]!, lat[i]!];
		let best = -1;
		let most = -Infinity;
		/** Degrees to the best so far, and a hair more than rounding may take away. */
		let reach = Infinity;
		let north = bisectLeft(latitudes, here);
		let south = north - 1;
		for (;;) {
			const up = north < covered.length ? latitudes[north]! - here : Infinity;
			const down = south >= 0 ? here - latitudes[south]! : Infinity;
			if (Math.min(up, down) > reach || (up === Infinity && down === Infinity)) break;
			const j = up <= down ? north++ : south--;
			const product = x * to[3 * j]! + y * to[3 * j + 1]! + z * to[3 * j + 2]!;
			if (product < most || (product === most && covered[j]! > covered[best]!)) continue;
			best = j;
			most = product;
			reach = Math.acos(Math.min(1, product)) / RADIANS + 1e-6;
		}
		territory[i] = covered[best]!;
		km[i] = kmBetween(points, i, covered[best]!);
	}
	return { territory, km };
}

/** The same for one territory, in well under a millisecond: `undefined` where it is covered, or none is. */
export function nearestCoveredTo(
	posts: ArrayLike<number>,
	points: SurfacePoints,
	position: number
): { readonly territory: number; readonly km: number } | undefined {
	if (posts[position]! > 0) return undefined;
	const covered: number[] = [];
	for (let i = 0; i < posts.length; i++) if (posts[i]! > 0) covered.push(i);
	const [x = 0, y = 0, z = 0] = vectorsOf(points, [position]);
	const to = vectorsOf(points, covered);
	let [best, most] = [-1, -Infinity];
	covered.forEach((territory, j) => {
		const product = x * to[3 * j]! + y * to[3 * j + 1]! + z * to[3 * j + 2]!;
		if (product > most) [best, most] = [territory, product];
	});
	return best < 0 ? undefined : { territory: best, km: kmBetween(points, position, best) };
}

/** Territories with posts, the nearest to a point first, `most` at most; those of `except` are left out. */
export function nearestFew(
	posts: ArrayLike<number>,
	{ lon, lat }: SurfacePoints,
	from: { readonly lon: number; readonly lat: number },
	most: number,
	except: ReadonlySet<number> = new Set()
): { readonly territory: number; readonly km: number }[] {
	return Array.from({ length: posts.length }, (_, i) => i)
		.filter((i) => posts[i]! > 0 && !except.has(i))
		.map((territory) => ({
			territory,
			km: distance([from.lon, from.lat], [lon[territory]!, lat[territory]!])
		}))
		.sort((a, b) => a.km - b.km || a.territory - b.territory)
		.slice(0, most);
}
