import type { Places } from '../../data/bundle/bundle';
import type { Results } from '../../domain/figures/results';
import { curly } from '../../domain/text/french';
import type { PicturePlace } from './map-request';
import type { PictureBounds } from './projection';

export type MapPlaces = Readonly<Record<'commune' | 'qpv' | 'epci' | 'departement' | 'region', Places>>;

/** The least bounds that hold some places. */
export function extentOfPlaces(places: Places, positions: readonly number[]): PictureBounds {
	const least = (column: Float64Array) =>
		positions.reduce((found, i) => Math.min(found, column[i]!), Infinity);
	const most = (column: Float64Array) =>
		positions.reduce((found, i) => Math.max(found, column[i]!), -Infinity);
	return {
		west: least(places.west),
		south: least(places.south),
		east: most(places.east),
		north: most(places.north)
	};
}

/** Bounds `by` times as wide and high. */
export function widened({ west, south, east, north }: PictureBounds, by: number): PictureBounds {
	const [x, y] = [((east - west) * (by - 1)) / 2, ((north - south) * (by - 1)) / 2];
	return { west: west - x, south: south - y, east: east + x, north: north + y };
}

/** Positions whose bounds meet some bounds. */
export const meeting = (places: Places, { west, south, east, north }: PictureBounds): number[] =>
	Array.from(places.lon.keys()).filter(
		(i) =>
			places.west[i]! <= east &&
			places.east[i]! >= west &&
			places.south[i]! <= north &&
			places.north[i]! >= south
	);

export function placesAt(
	results: Results,
	places: MapPlaces,
	level: 'commune' | 'qpv' | 'epci' | 'departement',
	positions: readonly number[]
): PicturePlace[] {
	const { names } = results.atlas.territories[level];
	const { population } = results.profiles[level];
	const at = places[level];
	return positions.map((position) => ({
		position,
		name: curly(names[position]!),
		lon: at.lon[position]!,
		lat: at.lat[position]!,
		population: population[position]!
	}));
}
