import { KM_PER_DEGREE } from '../../domain/territory/nearest';

export interface PictureBounds {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
}

export interface Frame {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Degrees to pixels. */
export interface Projection {
	x(lon: number): number;
	y(lat: number): number;
	readonly pixelsPerKm: number;
}

const toRadians = Math.PI / 180;

/** Width ÷ height of bounds as drawn. */
export function aspectOf({ west, south, east, north }: PictureBounds): number {
	const height = north - south;
	return height > 0 ? ((east - west) * Math.cos(((north + south) / 2) * toRadians)) / height : 1;
}

/**
 * Equirectangular, true at the middle parallel (a region's shapes are off by less than 3 % at its edges):
 * the bounds are centred in the frame, as large as they fit inside its padding.
 */
export function projectionOf(bounds: PictureBounds, frame: Frame, padding: number): Projection {
	const { west, south, east, north } = bounds;
	const narrowing = Math.cos(((north + south) / 2) * toRadians);
	const wide = Math.max((east - west) * narrowing, 1e-4);
	const high = Math.max(north - south, 1e-4);
	const scale = Math.min((frame.width - 2 * padding) / wide, (frame.height - 2 * padding) / high);
	const middleX = frame.x + frame.width / 2;
	const middleY = frame.y + frame.height / 2;
	return {
		x: (lon) => middleX + (lon - (west + east) / 2) * narrowing * scale,
		y: (lat) => middleY - (lat - (south + north) / 2) * scale,
		pixelsPerKm: scale / KM_PER_DEGREE
	};
}

/** The longest round length (1, 2 or 5 times a power of ten, in km) no longer than `most` pixels. */
export function scaleLength(pixelsPerKm: number, most: number): number {
	const longest = most / pixelsPerKm;
	const power = 10 ** Math.floor(Math.log10(longest));
	const factor = [5, 2, 1].find((one) => one * power <= longest) ?? 1;
	return factor * power;
}
