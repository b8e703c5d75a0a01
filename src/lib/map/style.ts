import type { Map as MapLibreMap, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { TILE_MAX_ZOOM } from '$lib/data/geometry';
import type { Shapes } from '$lib/data/geometry';
import { MAP_LEVELS } from '$lib/domain/view';
import type { Bounds } from './camera';
import { areaSource, layersOf, markSource, SELECTION, type MapView } from './layers';

const SHAPES: readonly Shapes[] = [
	'neighbours',
	'region-areas',
	'region-borders',
	'commune-borders',
	'epci-borders',
	'departement-borders',
	...MAP_LEVELS.flatMap((level) => [`${level}-areas`, `${level}-points`] as const),
	'names'
];

/** The whole style: shapes come from our worker through `scheme`, texts from the page's own font. */
export function styleOf(scheme: string, bounds: Bounds, view: MapView): StyleSpecification {
	const tiles = (shapes: Shapes): SourceSpecification => ({
		type: 'vector',
		tiles: [`${scheme}://${shapes}/{z}/{x}/{y}`],
		maxzoom: TILE_MAX_ZOOM,
		...(shapes !== 'neighbours' && { bounds: [...bounds] })
	});
	return {
		version: 8,
		sources: {
			...Object.fromEntries(SHAPES.map((shapes) => [shapes, tiles(shapes)])),
			...Object.fromEntries(MAP_LEVELS.map((level) => [markSource(level), tiles(areaSource(level))])),
			[SELECTION]: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } }
		},
		layers: layersOf(view),
		transition: { duration: 0, delay: 0 }
	};
}

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** One property of one layer that another view draws otherwise. */
export interface LayerChange {
	readonly layer: string;
	readonly group: 'paint' | 'layout';
	readonly name: string;
	readonly value: unknown;
}

/** What must be set to go from one view to another. */
export function layerChanges(before: MapView, after: MapView): LayerChange[] {
	const old = new Map(layersOf(before).map((layer) => [layer.id, layer]));
	return layersOf(after).flatMap((layer) =>
		(['paint', 'layout'] as const).flatMap((group) =>
			Object.entries(layer[group] ?? {}).flatMap(([name, value]: [string, unknown]) => {
				const was: unknown = Object.entries(old.get(layer.id)?.[group] ?? {}).find(([key]) => key === name)?.[1];
				return same(was, value) ? [] : [{ layer: layer.id, group, name, value }];
			})
		)
	);
}

/** Applies `changes`; their names and values come from `layersOf`. */
export function applyChanges(map: MapLibreMap, changes: readonly LayerChange[]) {
	for (const { layer, group, name, value } of changes)
		if (group === 'paint') map.setPaintProperty(layer, name as 'fill-opacity', value as number);
		else map.setLayoutProperty(layer, name as 'visibility', value as 'visible');
}
