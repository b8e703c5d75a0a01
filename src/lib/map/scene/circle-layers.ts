import { MAX_CIRCLE_RADIUS, qpvRadius, radiusScale } from '$lib/domain/choropleth/choropleth';
import type { Atlas } from '$lib/domain/territory/atlas';
import { QPV_STROKE, QUANTITY } from '../layers/layer-kit';
import { INK, MUTED } from '../../domain/choropleth/palette';
import type { StateColumns } from '../layers/states';
import { circleColumns, passingRadii, ringColumns } from '../layers/styles';
import { mapLevel, type MapLevel, type Picture } from '../layers/view';

/** How the circles of a layer are drawn; `#rrggbb`, widths in pixels, 0 to 1. */
export interface CircleStyle {
	readonly stroke: string;
	readonly strokeWidth: number;
	readonly opacity: number;
}

/** The circles of one level: those of quantities, or the QPVs above another level. */
export interface CircleLayer {
	readonly level: MapLevel;
	readonly columns: StateColumns;
	/** In pixels; those of QPVs follow the zoom, then give way to contours. */
	readonly radius: Float32Array;
	readonly byZoom: boolean;
	/** False where QPVs are hidden. */
	readonly shown: boolean;
	readonly style: CircleStyle;
}

/** The ring that stands for a QPV where quantities are drawn. */
const RING_RADIUS = 2.5;
const QPV_STYLE: CircleStyle = { stroke: INK, strokeWidth: QPV_STROKE, opacity: 1 };
const RING_STYLE: CircleStyle = { ...QPV_STYLE, stroke: MUTED };

/** Smallest circle of a QPV. */
const MIN_QPV_RADIUS = 2.5;

/** Radius of each QPV's circle, by its inhabitants. */
export const qpvRadiiOf = ({ qpvs }: Atlas) =>
	Float32Array.from(qpvs.population, (people) => Math.max(MIN_QPV_RADIUS, qpvRadius(people)));

/** The circles of a picture, the lowest first; `qpvRadii` by their inhabitants. */
export function circleLayersOf(picture: Picture, qpvRadii: Float32Array): CircleLayer[] {
	const { choropleth, qpvChoropleth, showQpvs, litClass } = picture;
	const level = mapLevel(choropleth.level);
	const qpvs = level === 'qpv' ? choropleth : qpvChoropleth;
	const shown = level === 'qpv' || showQpvs;
	if (!choropleth.magnitude) {
		const radius = passingRadii(qpvs, qpvRadii);
		const columns = circleColumns(qpvs, radius, litClass);
		return [{ level: 'qpv', columns, radius, byZoom: true, shown, style: QPV_STYLE }];
	}
	const largest = Math.max(0, ...choropleth.magnitude);
	const radius = Float32Array.from(choropleth.magnitude, radiusScale(largest, MAX_CIRCLE_RADIUS));
	const columns = circleColumns(choropleth, radius, litClass);
	const quantities = { level, columns, radius, byZoom: false, shown: true, style: QUANTITY };
	if (level === 'qpv') return [quantities];
	const rings = passingRadii(qpvs, new Float32Array(qpvRadii.length).fill(RING_RADIUS));
	return [
		quantities,
		{ level: 'qpv', columns: ringColumns(rings), radius: rings, byZoom: true, shown, style: RING_STYLE }
	];
}
