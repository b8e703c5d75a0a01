import type { Screen } from '$lib/data/geometry/mercator';
import type { RasterSize } from '$lib/data/geometry/raster';
import type { Circles } from '../layers/circles';
import { STROKE_SHARE } from '../layers/layer-kit';
import { channels } from '../layers/styles';

/** Circles of one kind: centres and radii in pixels of the page; a radius of 0 is not drawn. */
export interface ScreenCircles {
	readonly x: ArrayLike<number>;
	readonly y: ArrayLike<number>;
	readonly radius: ArrayLike<number>;
	/** `#rrggbb` */
	readonly fill: ArrayLike<string | number>;
	/** `#rrggbb`, outside the radius. */
	readonly stroke: string;
	/** In pixels of the page; thinner on a small circle. */
	readonly strokeWidth: number;
	/** 0 to 1. */
	readonly opacity: number;
	/** Which are drawn, the lowest first. */
	readonly order: Iterable<number>;
}

/** Centres and radii of circles on a screen, in pixels. */
export const onScreen = (
	{ x, y, radius, size }: Circles,
	{ scale, left, top }: Screen
): Pick<ScreenCircles, 'x' | 'y' | 'radius'> => ({
	x: x.map((at) => (at - left) * scale),
	y: y.map((at) => (at - top) * scale),
	radius: Float64Array.from(radius, (one) => one * size)
});

/** 0 below 0, 1 above 1, smooth between them. */
function smooth(value: number): number {
	const t = Math.min(1, Math.max(0, value));
	return t * t * (3 - 2 * t);
}

/**
 * Draws circles over opaque pixels (RGBA) as MapLibre does, whose edges fade within their last pixel. A pixel of
 * the page has `density` pixels.
 */
export function blendCircles(
	out: Uint8ClampedArray,
	{ width, height }: RasterSize,
	density: number,
	{ x, y, radius, fill, stroke, strokeWidth, opacity, order }: ScreenCircles
) {
	const edge = channels(stroke);
	const colours = new Map<string | number, readonly number[]>();
	for (const i of order) {
		const inner = radius[i]! * density;
		if (!(inner > 0)) continue;
		const outer = inner + Math.min(strokeWidth * density, inner * STROKE_SHARE);
		let colour = colours.get(fill[i]!);
		if (!colour) colours.set(fill[i]!, (colour = channels(String(fill[i]))));
		// Centres of pixels are at their halves.
		const [cx, cy] = [x[i]! * density - 0.5, y[i]! * density - 0.5];
		const [left, right] = [Math.max(0, Math.ceil(cx - outer)), Math.min(width - 1, Math.floor(cx + outer))];
		const [top, bottom] = [Math.max(0, Math.ceil(cy - outer)), Math.min(height - 1, Math.floor(cy + outer))];
		for (let row = top; row <= bottom; row++)
			for (let column = left; column <= right; column++) {
				const distance = Math.sqrt((column - cx) ** 2 + (row - cy) ** 2);
				const cover = smooth(outer - distance) * opacity;
				if (cover === 0) continue;
				const filled = smooth(inner - distance);
				const at = (row * width + column) * 4;
				for (let c = 0; c < 3; c++) {
					const drawn = edge[c]! + (colour[c]! - edge[c]!) * filled;
					out[at + c]! += (drawn - out[at + c]!) * cover;
				}
			}
	}
}
