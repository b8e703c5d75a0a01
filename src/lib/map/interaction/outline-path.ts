import type { Polygons } from '$lib/data/geometry/geometry';
import { mercatorX, mercatorY, type Screen } from '$lib/data/geometry/mercator';

/** A contour as an SVG path on the screen, in pixels to one decimal. */
export function outlinePath(polygons: Polygons, { scale, left, top }: Screen): string {
	let path = '';
	for (const rings of polygons)
		for (const ring of rings) {
			let command = 'M';
			for (const [lon = NaN, lat = NaN] of ring) {
				const x = (mercatorX(lon) - left) * scale;
				const y = (mercatorY(lat) - top) * scale;
				path += `${command}${x.toFixed(1)} ${y.toFixed(1)}`;
				command = 'L';
			}
			path += 'Z';
		}
	return path;
}
