import type { Places } from '$lib/data/bundle';
import type { PointColumns } from '$lib/data/geometry';
import { LEVELS, type Atlas, type Level } from '$lib/domain/atlas';
import { profileOf } from '$lib/domain/profile';

/** Points of every level, weighed by their inhabitants. */
export function pointColumns(
	atlas: Atlas,
	places: Readonly<Record<Level, Places>>
): Record<Level, PointColumns> {
	const columnsOf = (level: Level): PointColumns => ({
		lon: places[level].lon,
		lat: places[level].lat,
		weight: profileOf(atlas, level).population
	});
	// One entry a level, as LEVELS lists them.
	return Object.fromEntries(LEVELS.map((level) => [level, columnsOf(level)])) as Record<Level, PointColumns>;
}
