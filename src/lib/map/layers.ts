import type { LayerSpecification } from 'maplibre-gl';
import { areaLayers, borderLayers } from './area-layers';
import { shapesLayer, visible, WHITE, type PlainLayer } from './layer-kit';
import { nameLayer, quantityLayers, qpvLayers, selectionLayers } from './point-layers';
import { mainSource } from './sources';
import type { MapView } from './view';

/** What surrounds the region, and the quiet white of the region itself where nothing else fills it. */
function groundLayers({ level, kind }: MapView): PlainLayer[] {
	const quiet = kind === 'circles' || level === 'qpv';
	return [
		shapesLayer(
			'neighbours',
			{ id: 'neighbour-lines', type: 'line', paint: { 'line-color': '#C9CFD6', 'line-width': 0.8 } },
			'ground'
		),
		shapesLayer(
			'region-areas',
			{
				id: 'region-ground',
				type: 'fill',
				paint: { 'fill-color': WHITE, 'fill-opacity': quiet ? 1 : 0, 'fill-antialias': false }
			},
			'ground'
		)
	];
}

/** All the layers for a view, bottom to top. Two views differ by paint and visibility only. */
export function layersOf(view: MapView): LayerSpecification[] {
	const layers: PlainLayer[] = [
		...groundLayers(view),
		...areaLayers(view),
		...borderLayers(view),
		...quantityLayers(view),
		...qpvLayers(view),
		...selectionLayers(),
		nameLayer()
	];
	// Each source that comes makes MapLibre draw everything again: the colours come first, alone.
	const waits = ({ source }: PlainLayer) => !view.complete && source !== mainSource(view);
	const shown = layers.map((layer) => ({
		...layer,
		layout: { ...visible(true), ...layer.layout, ...(waits(layer) && visible(false)) }
	}));
	// No background: the page's own shows through, and so do the colours that are under the map.
	// MapLibre checks the layers when it loads the style, and so does a test.
	return shown as unknown as LayerSpecification[];
}
