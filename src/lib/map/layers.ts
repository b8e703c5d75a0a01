import type { LayerSpecification } from 'maplibre-gl';
import type { Shapes } from '$lib/data/geometry';
import { MAP_LEVELS } from '$lib/domain/view';
import { MARK_IMAGES } from './marks';

/** Levels that the map fills, and the one whose territories are too small for the regional view. */
export type MapLevel = (typeof MAP_LEVELS)[number];
const AREA_LEVELS = MAP_LEVELS.filter((level) => level !== 'qpv');

/** What decides which layers are seen: everything but the colours, which are feature states. */
export interface MapView {
	readonly level: MapLevel;
	readonly kind: 'areas' | 'circles';
	readonly showQpvs: boolean;
	/** Whether a territory of the level, or a QPV, carries a hatching or dots. */
	readonly marks: { readonly level: boolean; readonly qpv: boolean };
	/** What was shown so far: other shapes are not even decoded, these stay at hand. */
	readonly seen: ReadonlySet<Drawn>;
}

/** How a level is drawn, as one word. */
export type Drawn = `${MapLevel}-${MapView['kind']}`;

/** Zoom about which QPVs turn from circles into their contours. */
export const CONTOUR_ZOOM = 10.5;
const APPEARING = ['interpolate', ['linear'], ['zoom'], CONTOUR_ZOOM - 0.25, 0, CONTOUR_ZOOM + 0.25, 1] as const;
const VANISHING = ['interpolate', ['linear'], ['zoom'], CONTOUR_ZOOM - 0.25, 1, CONTOUR_ZOOM + 0.25, 0] as const;

const INK = '#1B2430';
const MUTED = '#5B6675';
export const GROUND = '#F4F6F8';
const QUIET = '#FFFFFF';

const byZoom = (...stops: number[]) => ['interpolate', ['linear'], ['zoom'], ...stops];
const state = (name: string) => ['feature-state', name];
const numberState = (name: string) => ['number', state(name), 0];
const colourState = ['to-color', state('fill'), 'rgba(255, 255, 255, 0)'];
const visibility = (visible: boolean) => ({ visibility: visible ? 'visible' : 'none' });

/** A layer as plain data; the style's own types cannot follow expressions that are put together. */
interface PlainLayer {
	readonly id: string;
	readonly type: 'fill' | 'line' | 'circle' | 'symbol';
	readonly source: string;
	readonly minzoom?: number;
	readonly filter?: unknown;
	readonly layout?: Readonly<Record<string, unknown>>;
	readonly paint: Readonly<Record<string, unknown>>;
}

const shapesLayer = (shapes: Shapes, layer: Omit<PlainLayer, 'source'>) => ({
	...layer,
	source: shapes,
	'source-layer': shapes
});

/** Id of the layer that answers "which territory is here?" for a level. */
export const areaLayer = (level: MapLevel) => `${level}-fill`;
export const areaSource = (level: MapLevel) => `${level}-areas` as const;
export const markSource = (level: MapLevel) => `${level}-marks`;
export const pointSource = (level: MapLevel) => `${level}-points` as const;
export const SELECTION = 'selection';

/** Marks have their own source, which holds the same shapes: their states change apart from the colours. */
function markLayers(level: MapLevel, shown: boolean, opacity: (strength: unknown) => unknown): PlainLayer[] {
	return (['hatch', 'dots'] as const).map((mark) => ({
		id: `${level}-${mark}`,
		type: 'fill',
		source: markSource(level),
		'source-layer': areaSource(level),
		layout: visibility(shown),
		paint: {
			'fill-pattern': MARK_IMAGES[mark],
			'fill-opacity': opacity(numberState(mark)),
			'fill-antialias': false
		}
	}));
}

function areaLayers({ level: current, kind, marks, seen }: MapView): PlainLayer[] {
	const filled = (level: MapLevel) => level === current && kind === 'areas';
	return [
		...AREA_LEVELS.map((level) =>
			shapesLayer(areaSource(level), {
				id: areaLayer(level),
				type: 'fill',
				layout: visibility(seen.has(`${level}-areas`) || level === current),
				paint: { 'fill-color': colourState, 'fill-opacity': filled(level) ? 1 : 0 }
			})
		),
		...AREA_LEVELS.flatMap((level) => markLayers(level, filled(level) && marks.level, (strength) => strength))
	];
}

function borderLayers({ level, kind, seen }: MapView): PlainLayer[] {
	const filled = kind === 'areas' && level !== 'qpv';
	const communes = level === 'commune' || level === 'qpv';
	return [
		shapesLayer('commune-borders', {
			id: 'commune-lines',
			type: 'line',
			paint: {
				'line-color': filled ? '#FFFFFF' : '#D5DAE0',
				'line-opacity': communes ? byZoom(5.5, 0, 6.5, 0.55, 8, 0.9) : byZoom(8.5, 0, 10, 0.35),
				'line-width': byZoom(6, 0.4, 8, 0.8, 12, 1.4)
			}
		}),
		shapesLayer('epci-borders', {
			id: 'epci-context-lines',
			type: 'line',
			minzoom: 8,
			paint: {
				'line-color': MUTED,
				'line-opacity': level === 'epci' ? 0 : byZoom(8, 0, 9, 0.55),
				'line-width': byZoom(8, 0.8, 12, 1.6),
				'line-dasharray': [3, 2]
			}
		}),
		shapesLayer('epci-borders', {
			id: 'epci-lines',
			type: 'line',
			layout: visibility(seen.has('epci-areas') || seen.has('epci-circles')),
			paint: {
				'line-color': filled ? '#FFFFFF' : '#AEB6C0',
				'line-opacity': level === 'epci' ? 1 : 0,
				'line-width': byZoom(6, 0.9, 8, 1.4, 12, 2.2)
			}
		}),
		shapesLayer('departement-borders', {
			id: 'departement-lines',
			type: 'line',
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': level === 'departement' && filled ? '#FFFFFF' : INK,
				'line-opacity': level === 'departement' && filled ? 1 : 0.6,
				'line-width': byZoom(6, 0.9, 8, 1.5, 12, 2.4)
			}
		}),
		shapesLayer('region-borders', {
			id: 'region-line',
			type: 'line',
			layout: { 'line-join': 'round' },
			paint: { 'line-color': INK, 'line-opacity': 0.75, 'line-width': byZoom(6, 1.1, 8, 1.8, 12, 2.6) }
		})
	];
}

function circleLayers({ level: current, kind, seen }: MapView): PlainLayer[] {
	return AREA_LEVELS.map((level) => {
		const shown = level === current && kind === 'circles';
		return shapesLayer(pointSource(level), {
			id: `${level}-circles`,
			type: 'circle',
			layout: visibility(seen.has(`${level}-circles`)),
			paint: {
				'circle-color': colourState,
				'circle-radius': numberState('r'),
				'circle-opacity': shown ? 0.85 : 0,
				'circle-stroke-color': INK,
				'circle-stroke-opacity': shown ? 0.8 : 0,
				'circle-stroke-width': ['case', ['>', numberState('r'), 0], 0.7, 0]
			}
		});
	});
}

function qpvLayers({ level, kind, showQpvs, marks }: MapView): PlainLayer[] {
	const shown = level === 'qpv' || showQpvs;
	const coloured = kind === 'areas';
	const quantities = level === 'qpv' && kind === 'circles';
	const contourOpacity = shown ? APPEARING : 0;
	const pointOpacity = quantities ? 0.85 : shown ? VANISHING : 0;
	return [
		shapesLayer('qpv-areas', {
			id: areaLayer('qpv'),
			type: 'fill',
			minzoom: CONTOUR_ZOOM - 0.5,
			paint: { 'fill-color': colourState, 'fill-opacity': shown && coloured ? APPEARING : 0 }
		}),
		...markLayers('qpv', shown && coloured && marks.qpv, (strength) => [
			'interpolate',
			['linear'],
			['zoom'],
			CONTOUR_ZOOM - 0.25,
			0,
			CONTOUR_ZOOM + 0.25,
			strength
		]),
		shapesLayer('qpv-areas', {
			id: 'qpv-contours',
			type: 'line',
			minzoom: CONTOUR_ZOOM - 0.5,
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': coloured ? INK : MUTED,
				'line-opacity': contourOpacity,
				'line-width': byZoom(10, 0.8, 13, 1.6)
			}
		}),
		shapesLayer('qpv-points', {
			id: 'qpv-circles',
			type: 'circle',
			paint: {
				'circle-color': colourState,
				'circle-radius': numberState('r'),
				'circle-opacity': pointOpacity,
				'circle-stroke-color': coloured || quantities ? INK : MUTED,
				'circle-stroke-opacity': pointOpacity,
				'circle-stroke-width': ['case', ['>', numberState('r'), 0], 0.9, 0]
			}
		})
	];
}

/** The selected territory: thick ink on a white casing, and a ring where a QPV is drawn as a circle. */
function selectionLayers(): PlainLayer[] {
	const outline = (id: string, colour: string, width: number): PlainLayer => ({
		id,
		type: 'line',
		source: SELECTION,
		filter: ['!=', ['geometry-type'], 'Point'],
		layout: { 'line-join': 'round', 'line-cap': 'round' },
		paint: { 'line-color': colour, 'line-width': width }
	});
	const ring = (id: string, colour: string, width: number): PlainLayer => ({
		id,
		type: 'circle',
		source: SELECTION,
		filter: ['==', ['geometry-type'], 'Point'],
		paint: {
			'circle-radius': ['get', 'r'],
			'circle-color': 'rgba(0, 0, 0, 0)',
			'circle-stroke-color': colour,
			'circle-stroke-opacity': VANISHING,
			'circle-stroke-width': width
		}
	});
	return [
		outline('selection-casing', '#FFFFFF', 6),
		ring('selection-ring-casing', '#FFFFFF', 5),
		outline('selection-line', INK, 2.8),
		ring('selection-ring', INK, 2.8)
	];
}

function nameLayer(): PlainLayer {
	return shapesLayer('names', {
		id: 'names',
		type: 'symbol',
		filter: ['<=', ['get', 'zoom'], ['zoom']],
		layout: {
			'text-field': ['get', 'name'],
			// The first name carries the weight, the second is the family that the page has loaded.
			'text-font': ['Inter Variable SemiBold', 'Inter Variable'],
			'text-size': ['get', 'size'],
			'text-padding': 4,
			'text-max-width': 9,
			'text-variable-anchor': ['bottom', 'top', 'left', 'right', 'center'],
			'text-radial-offset': 0.35,
			'symbol-sort-key': ['get', 'rank']
		},
		paint: {
			'text-color': INK,
			'text-halo-color': 'rgba(255, 255, 255, 0.92)',
			'text-halo-width': 1.6,
			'text-halo-blur': 0.4
		}
	});
}

/** All the layers of the map for a view, bottom to top. Two views differ by paint and visibility only. */
export function layersOf(view: MapView): LayerSpecification[] {
	const layers: PlainLayer[] = [
		shapesLayer('neighbours', {
			id: 'neighbour-lines',
			type: 'line',
			paint: { 'line-color': '#C9CFD6', 'line-width': 0.8 }
		}),
		shapesLayer('region-areas', { id: 'region-ground', type: 'fill', paint: { 'fill-color': QUIET } }),
		...areaLayers(view),
		...borderLayers(view),
		...circleLayers(view),
		...qpvLayers(view),
		...selectionLayers(),
		nameLayer()
	];
	return [
		{ id: 'ground', type: 'background', paint: { 'background-color': GROUND } },
		// Checked by MapLibre itself when the style is loaded; a test loads it.
		...(layers as unknown as LayerSpecification[])
	];
}
