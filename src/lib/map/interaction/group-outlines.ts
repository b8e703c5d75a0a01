import { WHITE } from '../../domain/choropleth/palette';
import type { FilterSpecification, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { Level } from '$lib/domain/territory/atlas';
import type { Scene } from '../scene/scene';

/** Territories that are outlined together. */
export interface OutlinedGroup {
	readonly code: string;
	readonly level: Level;
	readonly positions: readonly number[];
}

const SOURCE = 'groups';
/** The groups are drawn under the selected territory. */
const BEFORE = 'selection-casing';
const ACCENT = '#14507A';

/** Draws groups of territories above the colours, and lights one up. */
export class GroupOutlines {
	readonly #map: MapLibreMap;
	readonly #scene: Scene;
	#groups: readonly OutlinedGroup[] = [];
	#lit: string | undefined;

	constructor(map: MapLibreMap, scene: Scene) {
		this.#map = map;
		this.#scene = scene;
	}

	/** Replaces the groups; a contour that cannot be read is left out. */
	async show(groups: readonly OutlinedGroup[]): Promise<void> {
		this.#groups = groups;
		const features = await Promise.all(groups.map((group) => this.#featureOf(group)));
		if (this.#groups !== groups || this.#scene.lost) return;
		this.#source().setData({
			type: 'FeatureCollection',
			features: features.filter((feature) => feature !== undefined)
		});
		this.light(this.#lit);
	}

	light(code: string | undefined): void {
		this.#lit = code;
		if (this.#scene.lost || !this.#map.getLayer('groups-lit')) return;
		for (const layer of ['groups-fill', 'groups-lit-casing', 'groups-lit'])
			this.#map.setFilter(layer, ['==', ['get', 'code'], code ?? '']);
	}

	async #featureOf(group: OutlinedGroup): Promise<GeoJSON.Feature | undefined> {
		const polygons = await this.#scene
			.outlineOf(group.level, group.positions)
			.catch((): undefined => undefined);
		if (!polygons) return undefined;
		return {
			type: 'Feature',
			properties: { code: group.code },
			// GeoJSON's own type is mutable, but MapLibre only copies it to its worker.
			geometry: { type: 'MultiPolygon', coordinates: polygons as GeoJSON.Position[][][] }
		};
	}

	/** The source and its layers; a map that has lost its context needs them again. */
	#source(): GeoJSONSource {
		const found = this.#map.getSource<GeoJSONSource>(SOURCE);
		if (found) return found;
		this.#map.addSource(SOURCE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
		const before = this.#map.getLayer(BEFORE) ? BEFORE : undefined;
		const none: FilterSpecification = ['==', ['get', 'code'], ''];
		const line = (id: string, colour: string, width: number, lit: boolean) =>
			this.#map.addLayer(
				{
					id,
					type: 'line',
					source: SOURCE,
					...(lit && { filter: none }),
					layout: { 'line-join': 'round' },
					paint: { 'line-color': colour, 'line-width': width }
				},
				before
			);
		this.#map.addLayer(
			{
				id: 'groups-fill',
				type: 'fill',
				source: SOURCE,
				filter: none,
				paint: { 'fill-color': ACCENT, 'fill-opacity': 0.18 }
			},
			before
		);
		line('groups-casing', WHITE, 3.5, false);
		line('groups-line', ACCENT, 1.8, false);
		line('groups-lit-casing', WHITE, 7, true);
		line('groups-lit', ACCENT, 4, true);
		return this.#map.getSource<GeoJSONSource>(SOURCE)!;
	}
}
