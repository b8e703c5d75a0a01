import type { StyleSpecification } from 'maplibre-gl';
import type { Places } from '$lib/data/bundle';
import { openGeometry, type Geometry, type GeometryFiles } from '$lib/data/geometry';
import type { Atlas, Level } from '$lib/domain/atlas';
import { curly } from '$lib/domain/french';
import { grownBounds, parseCamera, type Bounds, type Camera } from './camera';
import { pointColumns } from './points';
import { mainSource } from './sources';
import { styleOf } from './style';
import { openTileScheme } from './tile-protocol';
import { viewOf, type MapView, type Picture } from './view';

/** What a map is made of: read once, for other data make another map. */
export interface Setup {
	readonly geometry: Geometry;
	readonly style: StyleSpecification;
	readonly firstView: MapView;
	readonly region: Bounds;
	/** Where the address says to look first. */
	readonly start: Camera | undefined;
	close(): void;
}

export interface MapData {
	readonly atlas: Atlas;
	/** A point and bounds for each territory of each level. */
	readonly places: Readonly<Record<Level, Places>>;
	/** Absolute addresses of the published contours. */
	readonly files: GeometryFiles;
}

/** Bounds of a territory. */
export function boundsOf(places: MapData['places'], level: Level, position: number): Bounds {
	const { west, south, east, north } = places[level];
	return [west[position]!, south[position]!, east[position]!, north[position]!];
}

/** Opens the contours and writes the style; `onfail` hears of contours that cannot be read. */
export function setUp(
	{ atlas, places, files }: MapData,
	picture: Picture,
	camera: string | undefined,
	onfail: (message: string) => void
): Setup {
	const region = boundsOf(places, 'region', 0);
	const firstView = viewOf(picture);
	const geometry = openGeometry({
		files: { ...files },
		points: pointColumns(atlas, places),
		names: atlas.territories.commune.names.map(curly),
		first: [mainSource(firstView)]
	});
	const tiles = openTileScheme(geometry, onfail);
	return {
		geometry,
		style: styleOf(tiles.scheme, firstView),
		firstView,
		region,
		start: parseCamera(camera, grownBounds(region, 0.5)),
		close() {
			tiles.close();
			geometry.close();
		}
	};
}

/** Bounds of the territories that pass (1); `undefined` where everything or nothing does. */
export function boundsAmong(places: MapData['places'], level: Level, passes: Uint8Array): Bounds | undefined {
	const found = Array.from(passes.keys()).filter((i) => passes[i] === 1);
	if (found.length === 0 || found.length === passes.length) return undefined;
	const { west, south, east, north } = places[level];
	const of = (column: ArrayLike<number>) => found.map((i) => column[i]!);
	return [Math.min(...of(west)), Math.min(...of(south)), Math.max(...of(east)), Math.max(...of(north))];
}
