import { mercatorX, mercatorY, worldSize } from './mercator';

/** Zooms at which names are added, and the fewest inhabitants of a town named there. */
const FLOORS: readonly (readonly [zoom: number, population: number])[] = [
	[5, 60_000],
	[6, 15_000],
	[7, 10_000],
	[8, 4_000],
	[9, 1_500],
	[10, 500],
	[11, 0],
	[12, 0]
];
/** From here on every town may be named: the map itself leaves out what would overlap. */
const LAST = 13;

/** Names of one zoom are at least this far apart, in pixels half-way to the next zoom. */
const SPACING = { across: 72, down: 36 };

/**
 * From which zoom each town is named. At every zoom the most populated town is named
 * first and keeps a room around it, so that a name appears where it is the first of its surroundings, and
 * never goes away as one zooms in.
 */
export function labelZooms(
	population: ArrayLike<number>,
	lon: ArrayLike<number>,
	lat: ArrayLike<number>
): Uint8Array {
	const zooms = new Uint8Array(population.length);
	const order = Array.from(zooms.keys()).sort((a, b) => population[b]! - population[a]!);
	for (const [zoom, floor] of FLOORS) {
		const scale = worldSize(zoom + 0.5);
		const taken = new Map<string, { x: number; y: number }[]>();
		const place = (i: number) => ({ x: mercatorX(lon[i]!) * scale, y: mercatorY(lat[i]!) * scale });
		const box = ({ x, y }: { x: number; y: number }) =>
			[Math.floor(x / SPACING.across), Math.floor(y / SPACING.down)] as const;
		const free = (at: { x: number; y: number }) => {
			const [column, row] = box(at);
			for (let c = column - 1; c <= column + 1; c++)
				for (let r = row - 1; r <= row + 1; r++)
					for (const other of taken.get(`${c}/${r}`) ?? [])
						if (Math.abs(other.x - at.x) < SPACING.across && Math.abs(other.y - at.y) < SPACING.down)
							return false;
			return true;
		};
		const take = (at: { x: number; y: number }) => {
			const key = box(at).join('/');
			const there = taken.get(key);
			if (there) there.push(at);
			else taken.set(key, [at]);
		};
		for (const i of order) if (zooms[i]! > 0) take(place(i));
		for (const i of order) {
			if (population[i]! < floor) break;
			if (zooms[i]! > 0) continue;
			const at = place(i);
			if (!free(at)) continue;
			zooms[i] = zoom;
			take(at);
		}
	}
	return zooms.map((zoom) => zoom || LAST);
}

/** Height of a town's name in pixels, by inhabitants. */
export function labelSize(population: number): number {
	if (population >= 100_000) return 14;
	if (population >= 20_000) return 13;
	return population >= 2_000 ? 12 : 11;
}
