import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import { layersOf } from './layers';
import { sourcesOf } from './sources';
import type { MapView } from './view';

/** The whole style: shapes come from our worker through `scheme`, texts are drawn with the page's own font. */
export function styleOf(scheme: string, view: MapView): StyleSpecification {
	return {
		version: 8,
		sources: sourcesOf(scheme),
		layers: layersOf(view),
		transition: { duration: 0, delay: 0 }
	};
}

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
		(['paint', 'layout'] as const).flatMap((group) => {
			const was = new Map<string, unknown>(Object.entries(old.get(layer.id)?.[group] ?? {}));
			return Object.entries<unknown>(layer[group] ?? {})
				.filter(([name, value]) => JSON.stringify(was.get(name)) !== JSON.stringify(value))
				.map(([name, value]) => ({ layer: layer.id, group, name, value }));
		})
	);
}

/** Applies `changes`; their names and values come from `layersOf`. */
export function applyChanges(map: MapLibreMap, changes: readonly LayerChange[]) {
	for (const { layer, group, name, value } of changes)
		if (group === 'paint') map.setPaintProperty(layer, name as 'fill-opacity', value as number);
		else map.setLayoutProperty(layer, name as 'visibility', value as 'visible');
}
