import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Polygons } from '$lib/data/geometry/geometry';
import { SELECTION } from '../layers/source-names';
import { sameTerritory, type MapTerritory } from './map-territory';

/** A circle on the screen, in pixels. */
export interface ScreenCircle {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

/** Draws the selected territory: its contour, and a ring where a QPV is drawn as a circle. */
function drawSelection(map: MapLibreMap, polygons: Polygons | undefined, ring: ScreenCircle | undefined) {
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

/** Where the contour and the circle of a territory come from; nothing is drawn while the map is lost. */
export interface SelectionSource {
	readonly lost: boolean;
	outline(territory: MapTerritory): Promise<Polygons | undefined>;
	circleOf(territory: MapTerritory): ScreenCircle | undefined;
}

/** The territory that the map outlines. */
export class MapSelection {
	readonly #map: MapLibreMap;
	readonly #source: SelectionSource;
	#selected: MapTerritory | undefined;

	constructor(map: MapLibreMap, source: SelectionSource) {
		this.#map = map;
		this.#source = source;
	}

	get territory() {
		return this.#selected;
	}

	/** Outlines a territory of any level, or none. */
	async select(territory: MapTerritory | undefined) {
		if (sameTerritory(territory, this.#selected)) return;
		this.#selected = territory;
		await this.redraw();
	}

	/** Draws it again, as after its contour has changed; a contour that cannot be read is left out. */
	async redraw() {
		const selected = this.#selected;
		if (this.#source.lost) return;
		const polygons = selected && (await this.#source.outline(selected).catch(() => undefined));
		if (this.#selected !== selected || this.#source.lost) return;
		drawSelection(
			this.#map,
			polygons,
			selected?.level === 'qpv' ? this.#source.circleOf(selected) : undefined
		);
	}
}
