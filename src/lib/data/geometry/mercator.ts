/** Web Mercator on the unit square, north up, as MapLibre's tiles. */

export const mercatorX = (lon: number) => lon / 360 + 0.5;

export function mercatorY(lat: number): number {
	const sin = Math.sin((lat * Math.PI) / 180);
	return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}

/** Side of the whole world in pixels at a zoom. */
export const worldSize = (zoom: number) => 512 * 2 ** zoom;

/** A map without rotation or pitch, seen as the affine function that it is. */
export interface Screen {
	/** Pixels in the side of the world. */
	readonly scale: number;
	/** Mercator position of the top left corner. */
	readonly left: number;
	readonly top: number;
}

export function screenOf(
	zoom: number,
	centre: { lng: number; lat: number },
	width: number,
	height: number
): Screen {
	const scale = worldSize(zoom);
	return {
		scale,
		left: mercatorX(centre.lng) - width / 2 / scale,
		top: mercatorY(centre.lat) - height / 2 / scale
	};
}

/** Latitude of a Mercator position: the inverse of `mercatorY`. */
export const latitudeOf = (y: number) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
