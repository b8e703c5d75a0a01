import type { Places } from '$lib/data/bundle/bundle';
import type { PointColumns } from '$lib/data/geometry/geometry';
import { BASE_LEVELS, type Atlas, type BaseLevel } from '$lib/domain/territory/atlas';
import { profileOf } from '$lib/domain/territory/profile';

/** Points of every level, weighed by their inhabitants. */
export function pointColumns(
	atlas: Atlas,
	places: Readonly<Record<BaseLevel, Places>>
): Record<BaseLevel, PointColumns> {
	const columnsOf = (level: BaseLevel): PointColumns => ({
		lon: places[level].lon,
		lat: places[level].lat,
		weight: profileOf(atlas, level).population
	});
	// One entry a level, as BASE_LEVELS lists them.
	return Object.fromEntries(BASE_LEVELS.map((level) => [level, columnsOf(level)])) as Record<
		BaseLevel,
		PointColumns
	>;
}
