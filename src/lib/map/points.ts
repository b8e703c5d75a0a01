import type { Places } from '$lib/data/bundle';
import type { PlaceName, PointColumns } from '$lib/data/geometry';
import { LEVELS, type Atlas, type Level } from '$lib/domain/atlas';
import { curly } from '$lib/domain/french';
import { profileOf } from '$lib/domain/profile';
import { labelSize, labelZooms } from './labels';

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

/** Names of the communes, with the zoom from which each is written. */
export function placeNames(atlas: Atlas, { lon, lat }: Places): PlaceName[] {
	const { population } = atlas.communes;
	const { names } = atlas.territories.commune;
	const zooms = labelZooms(population, lon, lat);
	const order = Array.from(zooms.keys()).sort((a, b) => population[b]! - population[a]!);
	return order.map((position, rank) => ({
		position,
		name: curly(names[position]!),
		zoom: zooms[position]!,
		rank,
		size: labelSize(population[position]!)
	}));
}
