import type { Bounds } from '../../../src/lib/data/geometry/polygons';
import type { MultiPolygon } from '../geojson';

/** Bounds of the outer rings. */
export function boundsOf(polygons: MultiPolygon): Bounds {
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [outer] of polygons)
		for (const [x, y] of outer!) {
			west = Math.min(west, x);
			east = Math.max(east, x);
			south = Math.min(south, y);
			north = Math.max(north, y);
		}
	return [west, south, east, north];
}
