import type { Shapes } from '$lib/data/geometry/geometry';
import { INK } from '../../domain/choropleth/palette';

/** A layer as plain data: the style's own types cannot follow expressions that are put together. */
export interface PlainLayer {
	readonly id: string;
	readonly type: 'fill' | 'line' | 'circle' | 'symbol';
	readonly source: string;
	readonly 'source-layer'?: string;
	readonly minzoom?: number;
	readonly filter?: unknown;
	readonly layout?: Readonly<Record<string, unknown>>;
	readonly paint: Readonly<Record<string, unknown>>;
}

/** A layer of shapes that are a source's own, or one of its several. */
export function shapesLayer(
	shapes: Shapes,
	layer: Omit<PlainLayer, 'source' | 'source-layer'>,
	source: string = shapes
): PlainLayer {
	return { ...layer, source, 'source-layer': shapes };
}

export const NOTHING = 'rgba(255, 255, 255, 0)';

/** A property that grows with the zoom, given as zoom, value, zoom, value… */
export const byZoom = (...stops: unknown[]) => ['interpolate', ['linear'], ['zoom'], ...stops];

/** The number that `byZoom` gives, or a number as it is, at a zoom. */
export function valueAt(value: unknown, zoom: number): number {
	if (typeof value === 'number') return value;
	// Written by `byZoom`, of numbers only where this is asked.
	const stops = (value as number[]).slice(3);
	for (let i = 2; i < stops.length; i += 2) {
		const [fromZoom = 0, from = 0, toZoom = 0, to = 0] = stops.slice(i - 2);
		if (zoom <= toZoom || i + 2 >= stops.length)
			return from + (to - from) * Math.min(1, Math.max(0, (zoom - fromZoom) / (toZoom - fromZoom)));
	}
	return stops[1]!;
}

/** The colour of a territory, which recolouring sets; none until then. */
export const stateColour = ['to-color', ['feature-state', 'fill'], NOTHING];
/** A number of a territory, 0 until it is set. */
export const stateNumber = (name: string) => ['number', ['feature-state', name], 0];

export const visible = (shown: boolean) => ({ visibility: shown ? 'visible' : 'none' });

/** Zoom about which QPVs turn from circles into their contours, and both sides of the crossfade. */
export const CONTOUR_ZOOM = 10.5;
export const appearing = (value: unknown = 1) => byZoom(CONTOUR_ZOOM - 0.25, 0, CONTOUR_ZOOM + 0.25, value);
export const VANISHING = byZoom(CONTOUR_ZOOM - 0.25, 1, CONTOUR_ZOOM + 0.25, 0);
/** Layers of contours are not even laid out further away than this. */
export const CONTOURS_FROM = CONTOUR_ZOOM - 0.5;

/** How circles of quantities are drawn. */
export const QUANTITY = { opacity: 0.85, stroke: INK, strokeWidth: 0.7 } as const;

/** Width in pixels of the stroke of a QPV's circle, and the share of a radius that no stroke exceeds. */
export const QPV_STROKE = 0.9;
export const STROKE_SHARE = 0.2;

/** Size of the QPVs' circles at zoom 5, where 1 is that of zoom 7 and beyond. */
export const SMALLEST_QPV = 0.55;
export const qpvSizeAt = (zoom: number) =>
	SMALLEST_QPV + (1 - SMALLEST_QPV) * Math.min(1, Math.max(0, (zoom - 5) / 2));
