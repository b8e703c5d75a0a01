import type { Level } from '$lib/domain/territory/atlas';

/** A territory that is pointed at or selected on the map. */
export interface MapTerritory {
	readonly level: Level;
	readonly position: number;
}

export const sameTerritory = (a: MapTerritory | undefined, b: MapTerritory | undefined) =>
	a?.level === b?.level && a?.position === b?.position;
