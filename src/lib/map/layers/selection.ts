import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Polygons } from '$lib/data/geometry/geometry';
import { SELECTION } from './sources';

/** What the selected territory is drawn with: its contour, and a ring where a QPV is drawn as a circle. */
export function drawSelection(
	map: MapLibreMap,
	polygons: Polygons | undefined,
	ring: { x: number; y: number; radius: number } | undefined
) {
	const features: GeoJSON.Feature[] = [];
	if (polygons) {
		// GeoJSON's own type is mutable, but MapLibre only copies it to its worker.
		const coordinates = polygons as GeoJSON.Position[][][];
		features.push({ type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } });
	}
	if (ring) {
		const { lng, lat } = map.unproject([ring.x, ring.y]);
		features.push({
			type: 'Feature',
			properties: { r: ring.radius + 2 },
			geometry: { type: 'Point', coordinates: [lng, lat] }
		});
	}
	map.getSource<GeoJSONSource>(SELECTION)?.setData({ type: 'FeatureCollection', features });
}
