import { WHITE } from '../../domain/choropleth/palette';
import type { LayerSpecification } from 'maplibre-gl';
import { areaLayers, borderLayers } from './area-layers';
import { shapesLayer, visible, type PlainLayer } from './layer-kit';
import { nameLayer, quantityLayers, qpvLayers, selectionLayers } from './point-layers';
import { mainSource } from './source-names';
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

const OPACITIES: Readonly<Record<PlainLayer['type'], readonly string[]>> = {
	fill: ['fill-opacity'],
	line: ['line-opacity'],
	circle: ['circle-opacity', 'circle-stroke-opacity'],
	symbol: ['text-opacity']
};
const opacities = ({ type }: PlainLayer, value: number) =>
	Object.fromEntries(OPACITIES[type].map((name) => [name, value]));

/** Layers that a view hides because their drawing is, or is about to be, under the map. */
function hides({ kind, underlay }: MapView) {
	const under = kind === 'circles' ? underlay : 'none';
	return { below: under === 'shown', circles: under !== 'none', above: under === 'capturing' };
}

/** All the layers for a view, bottom to top. Two views differ by paint and visibility only. */
export function layersOf(view: MapView): LayerSpecification[] {
	const hidden = hides(view);
	const unless = (gone: boolean, some: readonly PlainLayer[]) =>
		// Said of every layer: what one view hides another must show again.
		some.map((layer) => ({
			...layer,
			paint: gone ? { ...layer.paint, ...opacities(layer, 0) } : { ...opacities(layer, 1), ...layer.paint }
		}));
	const qpvs = qpvLayers(view);
	const isCircle = ({ type }: PlainLayer) => type === 'circle';
	const layers: PlainLayer[] = [
		...unless(hidden.below, groundLayers(view)),
		...unless(false, areaLayers(view)),
		...unless(hidden.below, borderLayers(view)),
		...unless(hidden.circles, quantityLayers(view)),
		...unless(
			hidden.above,
			qpvs.filter((layer) => !isCircle(layer))
		),
		...unless(hidden.circles, qpvs.filter(isCircle)),
		...unless(hidden.above, [...selectionLayers(), nameLayer()])
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
