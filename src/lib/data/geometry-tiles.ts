import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, FeatureCollection, Point } from 'geojson';
import { TILE_MAX_ZOOM, type PlaceName, type PointColumns } from './geometry-messages';

const EXTENT = 4096;
const EMPTY = new ArrayBuffer(0);

/** A tile of the web's usual grid, as a Mapbox vector tile; empty where nothing is. */
export type Tiler = (z: number, x: number, y: number) => ArrayBuffer;

/** Cuts shapes into vector tiles on demand; their only layer is called `name`. */
export function tilerOf(shapes: FeatureCollection | Feature, name: string): Tiler {
	const index = new GeoJSONVT(shapes, { maxZoom: TILE_MAX_ZOOM, extent: EXTENT });
	return (z, x, y) => {
		const tile = index.getTile(z, x, y);
		if (!tile || tile.features.length === 0) return EMPTY.slice(0);
		// A copy of exactly its bytes: the writer's own buffer is longer.
		return fromGeojsonVt({ [name]: tile }, { version: 2, extent: EXTENT }).slice().buffer;
	};
}

const collection = (features: Feature<Point>[]): FeatureCollection<Point> => ({
	type: 'FeatureCollection',
	features
});

/** A point a territory, heaviest first. */
export function pointFeatures({ lon, lat, weight }: PointColumns): FeatureCollection<Point> {
	const order = Array.from(weight.keys()).sort((a, b) => weight[b]! - weight[a]!);
	return collection(
		order.map((id) => ({
			type: 'Feature',
			id,
			properties: {},
			geometry: { type: 'Point', coordinates: [lon[id]!, lat[id]!] }
		}))
	);
}

/** A point a name, with what the text needs to be placed. */
export function nameFeatures(names: readonly PlaceName[], { lon, lat }: PointColumns): FeatureCollection<Point> {
	return collection(
		names.map(({ position, name, zoom, rank, size }) => ({
			type: 'Feature',
			id: position,
			properties: { name, zoom, rank, size },
			geometry: { type: 'Point', coordinates: [lon[position]!, lat[position]!] }
		}))
	);
}
