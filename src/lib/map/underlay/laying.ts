import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Geometry } from '$lib/data/geometry/geometry';
import type { Screen } from '$lib/data/geometry/mercator';
import { CircleCoat, stillOf, type Dots } from './circle-coat';
import type { Circles } from '../layers/circles';
import { CONTOUR_ZOOM } from '../layers/layer-kit';
import { GROUND } from '../layers/styles';
import { Underlay } from './underlay';
import type { MapLevel } from '../layers/view';

/** What is under the map now, for one level drawn in one way, on one screen. */
export type Laid = { readonly level: MapLevel; readonly screen: Screen } & (
	| { readonly kind: 'areas'; readonly coat: Underlay }
	| { readonly kind: 'circles'; readonly coat: CircleCoat }
);

/** Asks where each territory is on the screen; nothing comes where contours are cut, or are those of QPVs. */
export async function layAreas(
	context: CanvasRenderingContext2D,
	map: MapLibreMap,
	geometry: Geometry,
	level: MapLevel,
	screen: Screen
): Promise<Laid | undefined> {
	if (level === 'qpv') return undefined;
	const { clientWidth: width, clientHeight: height } = map.getContainer();
	const size = { width, height };
	const [pixels, qpvs] = await Promise.all([
		geometry.raster(level, screen, size),
		map.getZoom() >= CONTOUR_ZOOM ? geometry.raster('qpv', screen, size) : undefined
	]).catch(() => []);
	return pixels && { kind: 'areas', coat: new Underlay(context, size, pixels, qpvs), level, screen };
}

/** Waits until the map has nothing left to load or to draw. */
export const atRest = (map: MapLibreMap) =>
	new Promise<void>((resolve) => {
		map.once('idle', () => resolve());
		map.triggerRepaint();
	});

/** Takes a picture of what the map draws now, which is all but the circles and what is above them. */
export function layCircles(
	context: CanvasRenderingContext2D,
	map: MapLibreMap,
	level: MapLevel,
	screen: Screen
): Laid | undefined {
	map.redraw();
	const canvas = map.getCanvas();
	const still = stillOf(canvas, GROUND);
	const density = canvas.width / map.getContainer().clientWidth;
	return still && { kind: 'circles', coat: new CircleCoat(context, still, density), level, screen };
}

/** Centres and radii of circles on a screen, in pixels. */
export const dotsOf = (
	{ x, y, radius, size }: Circles,
	{ scale, left, top }: Screen
): Pick<Dots, 'x' | 'y' | 'radius'> => ({
	x: x.map((at) => (at - left) * scale),
	y: y.map((at) => (at - top) * scale),
	radius: Float64Array.from(radius, (one) => one * size)
});
