import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, FeatureCollection, Point } from 'geojson';
import { labelSize, labelZooms } from './labels';
import { TILE_MAX_ZOOM, type PointColumns } from './messages';

const EXTENT = 4096;

/** Shapes cut along the web's usual grid; `null` where a tile holds nothing. */
export type Slices = Pick<GeoJSONVT, 'getTile'>;

export function slicesOf(shapes: FeatureCollection | Feature): Slices {
	return new GeoJSONVT(shapes, { maxZoom: TILE_MAX_ZOOM, extent: EXTENT });
}

/** One tile as a Mapbox vector tile, a layer for each name, however many slices it comes from; without a byte where nothing is. */
export function tileOf(
	layers: readonly (readonly [string, Slices])[],
	z: number,
	x: number,
	y: number
): ArrayBuffer {
	const filled = new Map<string, NonNullable<ReturnType<Slices['getTile']>>>();
	for (const [name, slices] of layers) {
		const tile = slices.getTile(z, x, y);
		if (!tile || tile.features.length === 0) continue;
		const before = filled.get(name);
		filled.set(name, before ? { ...before, features: [...before.features, ...tile.features] } : tile);
	}
	if (filled.size === 0) return new ArrayBuffer(0);
	// A copy of exactly its bytes: the writer's own buffer is longer.
	return fromGeojsonVt(Object.fromEntries(filled), { version: 2, extent: EXTENT }).slice().buffer;
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

/** A point a name, with what the text needs to be placed: size, rank (0 comes first), and from which zoom. */
export function nameFeatures(
	names: readonly string[],
	{ lon, lat, weight }: PointColumns
): FeatureCollection<Point> {
	const zooms = labelZooms(weight, lon, lat);
	const { features } = pointFeatures({ lon, lat, weight });
	return collection(
		features.map((feature, rank) => {
			const id = Number(feature.id);
			const properties = { name: names[id]!, zoom: zooms[id]!, rank, size: labelSize(weight[id]!) };
			return { ...feature, properties };
		})
	);
}
