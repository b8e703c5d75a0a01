import type { Bounds } from '$lib/data/geometry/polygons';

/** Where the map looks: MapLibre's zoom and the centre in degrees. */
export interface Camera {
	readonly zoom: number;
	readonly lat: number;
	readonly lon: number;
}

export interface Padding {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

/** `8.25/45.8566/3.5476`: four decimals are about ten metres. */
export function formatCamera({ zoom, lat, lon }: Camera): string {
	return [zoom.toFixed(2), lat.toFixed(4), lon.toFixed(4)].join('/');
}

/** Whether bounds hold a place. */
export const holdsPlace = (
	[west, south, east, north]: Bounds,
	{ lat, lon }: Pick<Camera, 'lat' | 'lon'>
): boolean => lon >= west && lon <= east && lat >= south && lat <= north;

/** Reads `zoom/lat/lon`; `undefined` for anything else, and for a place outside `within`. */
export function parseCamera(hash: string | undefined, within: Bounds): Camera | undefined {
	const parts = hash?.replace(/^#/, '').split('/') ?? [];
	if (parts.length !== 3 || parts.some((part) => !/^-?\d+(\.\d+)?$/.test(part))) return undefined;
	const [zoom = NaN, lat = NaN, lon = NaN] = parts.map(Number);
	return holdsPlace(within, { lat, lon }) && zoom >= 0 && zoom <= MAX_ZOOM ? { zoom, lat, lon } : undefined;
}

export const MAX_ZOOM = 16;

/** Bounds grown on each side by `share` of their width and height. */
export function grownBounds([west, south, east, north]: Bounds, share: number): Bounds {
	const x = (east - west) * share;
	const y = (north - south) * share;
	return [west - x, south - y, east + x, north + y];
}

/** What is hidden never takes more of the width or of the height than this. */
export const FITTED_SHARE = 0.7;

/** Padding plus `margin`, shrunk where a panel hides so much that nothing could be fitted beside it. */
export function fittingPadding(padding: Padding, margin: number, width: number, height: number): Padding {
	const shrink = (size: number, sum: number) => Math.min(1, (size * FITTED_SHARE) / Math.max(sum, 1));
	const across = shrink(width, padding.left + padding.right + 2 * margin);
	const down = shrink(height, padding.top + padding.bottom + 2 * margin);
	return {
		top: (padding.top + margin) * down,
		bottom: (padding.bottom + margin) * down,
		left: (padding.left + margin) * across,
		right: (padding.right + margin) * across
	};
}
