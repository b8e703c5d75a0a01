import type { StyleSpecification } from 'maplibre-gl';
import type { Geometry } from '$lib/data/geometry/geometry';
import { openContours, type MapData } from './contours';
import { territoryBounds } from './interaction/bounds';
import { grownBounds, parseCamera, type Camera } from './interaction/camera';
import type { Bounds } from '../data/geometry/polygons';
import { styleOf } from './layers/style';
import { openTileScheme } from './layers/tile-protocol';
import type { MapView } from './layers/view';

/** What a map is made of: read once, for other data make another map. */
export interface Setup {
	readonly geometry: Geometry;
	readonly style: StyleSpecification;
	readonly region: Bounds;
	/** Nothing of the region is outside, be it overseas. */
	readonly limits: Bounds;
	/** Where the address says to look first. */
	readonly start: Camera | undefined;
	close(): void;
}

/** Writes the style, over contours that are open or are opened here; `onfail` hears of contours that cannot be read. */
export function setUp(
	data: MapData,
	firstView: MapView,
	camera: string | undefined,
	opened: Geometry | undefined,
	onfail: (message: string) => void
): Setup {
	const { places } = data;
	const region = territoryBounds(places, 'region', 0);
	const limits = limitsOf(places, grownBounds(region, 0.5));
	const geometry = opened ?? openContours(data, firstView);
	const tiles = openTileScheme(geometry, onfail);
	return {
		geometry,
		style: styleOf(tiles.scheme, firstView),
		region,
		limits,
		start: parseCamera(camera, limits),
		close() {
			tiles.close();
			geometry.close();
		}
	};
}

/** Bounds round the region and each of its départements. */
function limitsOf(places: MapData['places'], region: Bounds): Bounds {
	const { west, south, east, north } = places.departement;
	return [
		Math.min(region[0], ...west),
		Math.min(region[1], ...south),
		Math.max(region[2], ...east),
		Math.max(region[3], ...north)
	];
}
