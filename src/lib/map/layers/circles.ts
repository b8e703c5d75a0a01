import type { Places } from '$lib/data/bundle/bundle';
import { mercatorX, mercatorY, type Screen } from '$lib/data/geometry/mercator';

/** Circles on the map: Mercator centres, radii in pixels; a radius of 0 is not drawn. */
export interface Circles {
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly radius: ArrayLike<number>;
	/** Multiplies every radius. */
	readonly size: number;
}

/** Mercator positions of places. */
export function centresOf({ lon, lat }: Pick<Places, 'lon' | 'lat'>): Pick<Circles, 'x' | 'y'> {
	return { x: lon.map(mercatorX), y: lat.map(mercatorY) };
}

/**
 * The circle under a point of the screen. Where several are, the smallest, which is drawn above; where
 * none is, the nearest whose edge is within `tolerance` pixels.
 */
export function circleAt(
	{ x, y, radius, size }: Circles,
	{ scale, left, top }: Screen,
	point: { x: number; y: number },
	tolerance: number
): number | undefined {
	let best: number | undefined;
	let bestRank = Infinity;
	for (let i = 0; i < x.length; i++) {
		const r = radius[i]! * size;
		if (!(r > 0)) continue;
		const dx = (x[i]! - left) * scale - point.x;
		const dy = (y[i]! - top) * scale - point.y;
		const placement = r + tolerance;
		if (dx > placement || dx < -placement || dy > placement || dy < -placement) continue;
		const outside = Math.hypot(dx, dy) - r;
		if (outside > tolerance) continue;
		// Inside: rank below any circle that is merely near, by size.
		const rank = outside <= 0 ? r - 1e6 : outside;
		if (rank < bestRank) {
			best = i;
			bestRank = rank;
		}
	}
	return best;
}

/** The circle of one place on the screen, `undefined` where none is drawn. */
export function circleOnScreen(
	{ x, y, radius, size }: Circles,
	{ scale, left, top }: Screen,
	position: number
): { x: number; y: number; radius: number } | undefined {
	const r = radius[position]! * size;
	return r > 0 ? { x: (x[position]! - left) * scale, y: (y[position]! - top) * scale, radius: r } : undefined;
}
