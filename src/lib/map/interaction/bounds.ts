import type { Places } from '$lib/data/bundle/bundle';
import type { Bounds } from '$lib/data/geometry/polygons';
import type { Level } from '$lib/domain/territory/atlas';

type LevelPlaces = Readonly<Record<Level, Places>>;

/** Bounds of a territory. */
export function territoryBounds(places: LevelPlaces, level: Level, position: number): Bounds {
	const { west, south, east, north } = places[level];
	return [west[position]!, south[position]!, east[position]!, north[position]!];
}

/** Bounds of the territories that pass (1); `undefined` where everything or nothing does. */
export function boundsAmong(places: LevelPlaces, level: Level, passes: Uint8Array): Bounds | undefined {
	const found = Array.from(passes.keys()).filter((i) => passes[i] === 1);
	return found.length === passes.length ? undefined : boundsRound(places, level, found);
}

/** Bounds round some territories of a level; `undefined` where there is none. */
export function boundsRound(places: LevelPlaces, level: Level, found: readonly number[]): Bounds | undefined {
	if (found.length === 0) return undefined;
	const { west, south, east, north } = places[level];
	const of = (column: ArrayLike<number>) => found.map((i) => column[i]!);
	return [Math.min(...of(west)), Math.min(...of(south)), Math.max(...of(east)), Math.max(...of(north))];
}
