import type { FeatureCollection } from 'geojson';
import { mercatorX, mercatorY, type Screen } from './mercator';
import { polygonsIn } from './polygons';

/** The rings of one shape, holes and islands together, in Mercator: x, y, x, y… */
export interface Outline {
	readonly id: number;
	readonly rings: readonly Float64Array[];
}

/** Pixels of the screen, row by row. */
export interface RasterSize {
	readonly width: number;
	readonly height: number;
}

/** Projects surfaces once, for any number of screens; shapes without an id or a surface are left out. */
export function outlinesOf({ features }: FeatureCollection): Outline[] {
	return features.flatMap(({ id, geometry }) => {
		if (typeof id !== 'number') return [];
		const polygons = polygonsIn(geometry) ?? [];
		const rings = polygons.flat().map((ring) => {
			const projected = new Float64Array(ring.length * 2);
			ring.forEach(([lon = 0, lat = 0], i) => {
				projected[2 * i] = mercatorX(lon);
				projected[2 * i + 1] = mercatorY(lat);
			});
			return projected;
		});
		return rings.length > 0 ? [{ id, rings }] : [];
	});
}

/** For each pixel 1 + the id of the shape that holds its centre (even-odd rule), 0 where none does. */
export function rasterOf(
	outlines: readonly Outline[],
	{ scale, left, top }: Screen,
	{ width, height }: RasterSize
): Uint16Array {
	const pixels = new Uint16Array(width * height);
	/** Where a shape's edges cross the middle of each row; emptied from one shape to the next. */
	const crossings: number[][] = Array.from({ length: height }, () => []);
	for (const { id, rings } of outlines) {
		let first = height;
		let last = -1;
		for (const ring of rings) {
			for (let i = 2; i < ring.length; i += 2) {
				const x0 = (ring[i - 2]! - left) * scale;
				const y0 = (ring[i - 1]! - top) * scale;
				const x1 = (ring[i]! - left) * scale;
				const y1 = (ring[i + 1]! - top) * scale;
				const from = Math.max(0, Math.ceil(Math.min(y0, y1) - 0.5));
				const to = Math.min(height, Math.ceil(Math.max(y0, y1) - 0.5));
				const slope = (x1 - x0) / (y1 - y0);
				for (let row = from; row < to; row++) crossings[row]!.push(x0 + (row + 0.5 - y0) * slope);
				if (from < to) {
					first = Math.min(first, from);
					last = Math.max(last, to - 1);
				}
			}
		}
		for (let row = first; row <= last; row++) {
			const found = crossings[row]!.sort((a, b) => a - b);
			for (let i = 1; i < found.length; i += 2) {
				const from = Math.max(0, Math.ceil(found[i - 1]! - 0.5));
				const to = Math.min(width, Math.ceil(found[i]! - 0.5));
				if (from < to) pixels.fill(id + 1, row * width + from, row * width + to);
			}
			found.length = 0;
		}
	}
	return pixels;
}
