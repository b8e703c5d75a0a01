import type { LayerSpecification } from 'maplibre-gl';
import { areaLayers, borderLayers } from './area-layers';
import { GROUND, shapesLayer, WHITE, type PlainLayer } from './layer-kit';
import { nameLayer, quantityLayers, qpvLayers, selectionLayers } from './point-layers';
import type { MapView } from './view';

/** What surrounds the region, and the quiet white of the region itself. */
function groundLayers(): PlainLayer[] {
	return [
		shapesLayer(
			'neighbours',
			{ id: 'neighbour-lines', type: 'line', paint: { 'line-color': '#C9CFD6', 'line-width': 0.8 } },
			'ground'
		),
		shapesLayer(
			'region-areas',
			{ id: 'region-ground', type: 'fill', paint: { 'fill-color': WHITE, 'fill-antialias': false } },
			'ground'
		)
	];
}

/** All the layers for a view, bottom to top. Two views differ by paint and visibility only. */
export function layersOf(view: MapView): LayerSpecification[] {
	const layers: PlainLayer[] = [
		...groundLayers(),
		...areaLayers(view),
		...borderLayers(view),
		...quantityLayers(view),
		...qpvLayers(view),
		...selectionLayers(),
		nameLayer()
	];
	return [
		{ id: 'ground', type: 'background', paint: { 'background-color': GROUND } },
		// MapLibre checks them when it loads the style, and so does a test.
		...(layers as unknown as LayerSpecification[])
	];
}
