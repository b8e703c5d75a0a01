import { areaLayer, markLayers } from './area-layers';
import {
	appearing,
	byZoom,
	CONTOURS_FROM,
	NOTHING,
	QPV_STROKE,
	QUANTITY,
	shapesLayer,
	SMALLEST_QPV,
	stateColour,
	stateNumber,
	STROKE_SHARE,
	VANISHING,
	visible,
	type PlainLayer
} from './layer-kit';
import { INK, MUTED, WHITE } from '../../domain/choropleth/palette';
import { pointSource, SELECTION } from './source-names';
import { AREA_LEVELS, type MapLevel, type MapView } from './view';

/** Circles whose colour and radius are states. A small circle has a thin stroke, one of radius 0 has none. */
function circles(
	level: MapLevel,
	opacity: unknown,
	stroke: { colour: string; width: number },
	radius: unknown = stateNumber('r')
) {
	return {
		id: `${level}-circles`,
		type: 'circle',
		paint: {
			'circle-color': stateColour,
			'circle-radius': radius,
			'circle-opacity': opacity,
			'circle-stroke-color': stroke.colour,
			'circle-stroke-opacity': opacity,
			'circle-stroke-width': ['min', stroke.width, ['*', stateNumber('r'), STROKE_SHARE]]
		}
	} as const;
}

/** QPVs are smaller on a small map; `qpvSizeAt` says the same of a number. */
const QPV_RADIUS = byZoom(5, ['*', stateNumber('r'), SMALLEST_QPV], 7, stateNumber('r'));

/** Proportional circles of the level shown, for the indicators that are quantities. */
export function quantityLayers({ level: current, kind, seen }: MapView): PlainLayer[] {
	return AREA_LEVELS.map((level) =>
		shapesLayer(pointSource(level), {
			...circles(level, level === current && kind === 'circles' ? QUANTITY.opacity : 0, {
				colour: QUANTITY.stroke,
				width: QUANTITY.strokeWidth
			}),
			layout: visible(seen.has(`${level}-circles`))
		})
	);
}

/** QPVs above the rest: circles far away, contours near; neutral where the level's circles hold the figures. */
export function qpvLayers({ level, kind, showQpvs, marks, seen, underlay }: MapView): PlainLayer[] {
	const shown = level === 'qpv' || showQpvs;
	const coloured = shown && kind === 'areas';
	const filled = coloured && underlay === 'none';
	const quantities = level === 'qpv' && kind === 'circles';
	const pointOpacity = quantities ? QUANTITY.opacity : shown && underlay === 'none' ? VANISHING : 0;
	return [
		shapesLayer('qpv-areas', {
			id: areaLayer('qpv'),
			type: 'fill',
			minzoom: CONTOURS_FROM,
			paint: {
				'fill-color': stateColour,
				'fill-opacity': filled ? appearing() : 0,
				'fill-antialias': false
			}
		}),
		...markLayers('qpv', filled ? marks.qpv : [], seen, appearing),
		shapesLayer('qpv-areas', {
			id: 'qpv-contours',
			type: 'line',
			minzoom: CONTOURS_FROM,
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': coloured ? INK : MUTED,
				'line-opacity': shown ? appearing() : 0,
				'line-width': byZoom(10, 0.8, 13, 1.6)
			}
		}),
		shapesLayer(
			'qpv-points',
			circles(
				'qpv',
				pointOpacity,
				{ colour: coloured || quantities ? INK : MUTED, width: QPV_STROKE },
				quantities ? stateNumber('r') : QPV_RADIUS
			)
		)
	];
}

/** The selected territory: thick ink on a white casing, and a ring where a QPV is drawn as a circle. */
export function selectionLayers(): PlainLayer[] {
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
			'circle-color': NOTHING,
			'circle-stroke-color': colour,
			'circle-stroke-opacity': VANISHING,
			'circle-stroke-width': width
		}
	});
	return [
		outline('selection-casing', WHITE, 6),
		ring('selection-ring-casing', WHITE, 5),
		outline('selection-line', INK, 2.8),
		ring('selection-ring', INK, 2.8)
	];
}

/** Names of towns, the most important first where they would overlap. */
export function nameLayer(): PlainLayer {
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
