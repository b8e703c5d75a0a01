import type { Polygons } from './polygons';
import { mercatorX, mercatorY } from './mercator';

/** Contours cut into one file a département: only those of what is on the screen are fetched. */
export interface PartsSetup {
	/** Absolute addresses, in the order of the départements. */
	readonly files: readonly string[];
	/** Bounds of the départements, in degrees. */
	readonly west: Float64Array;
	readonly south: Float64Array;
	readonly east: Float64Array;
	readonly north: Float64Array;
	/** Départements that each territory of a level has land in. */
	readonly of: Readonly<Record<CutLevel, readonly (readonly number[])[]>>;
}

export const CUT_LEVELS = ['commune', 'epci', 'arrondissement'] as const;
export type CutLevel = (typeof CUT_LEVELS)[number];

export const isCut = (level: string): level is CutLevel => (CUT_LEVELS as readonly string[]).includes(level);

/** From this zoom on the parts are drawn; farther away, the map shows départements. */
export const PARTS_FROM = 7;

/** Tiles are cut a little larger than they are. */
const MARGIN = 0.05;

/** Parts with something in a tile. */
export function partsInTile(parts: PartsSetup, z: number, x: number, y: number): number[] {
	const scale = 2 ** z;
	const found: number[] = [];
	for (let i = 0; i < parts.files.length; i++) {
		const left = mercatorX(parts.west[i]!) * scale;
		const right = mercatorX(parts.east[i]!) * scale;
		const top = mercatorY(parts.north[i]!) * scale;
		const bottom = mercatorY(parts.south[i]!) * scale;
		if (left <= x + 1 + MARGIN && right >= x - MARGIN && top <= y + 1 + MARGIN && bottom >= y - MARGIN)
			found.push(i);
	}
	return found;
}

/** Parts whose bounds hold a point. */
export function partsAt(parts: PartsSetup, lon: number, lat: number): number[] {
	return [...parts.files.keys()].filter(
		(i) => lon >= parts.west[i]! && lon <= parts.east[i]! && lat >= parts.south[i]! && lat <= parts.north[i]!
	);
}

const keyOf = ([x, y]: readonly number[]) => `${x} ${y}`;

/**
 * The outline of a territory whose pieces come from several files: borders that two pieces share, which have
 * the same points in both, are left out. Every ring is an outer one, drawn as a line.
 */
export function joined(pieces: readonly Polygons[]): Polygons {
	if (pieces.length < 2) return pieces[0] ?? [];
	const sides = new Map<string, { from: readonly number[]; to: readonly number[] }>();
	for (const ring of pieces.flat(2))
		ring.slice(1).forEach((to, i) => {
			const from = ring[i]!;
			if (!sides.delete(`${keyOf(to)} ${keyOf(from)}`))
				sides.set(`${keyOf(from)} ${keyOf(to)}`, { from, to });
		});
	const leaving = new Map<string, (readonly number[])[]>();
	for (const { from, to } of sides.values()) {
		const list = leaving.get(keyOf(from));
		if (list) list.push(to);
		else leaving.set(keyOf(from), [to]);
	}
	const rings: (readonly number[])[][] = [];
	for (const { from } of sides.values()) {
		const ring = [from];
		for (let to = leaving.get(keyOf(from))?.pop(); to; to = leaving.get(keyOf(to))?.pop()) ring.push(to);
		if (ring.length > 3) rings.push(ring);
	}
	return rings.map((ring) => [ring]);
}
