import type { Polygons } from '../../data/geometry/polygons';
import type { Projection } from './projection';
import { short } from './svg';

/** Points nearer than this to the one before are left out: nobody sees them. */
const LEAST = 0.4;

function ringPath(ring: Polygons[number][number], projection: Projection): string {
	let path = '';
	let [lastX, lastY] = [NaN, NaN];
	let points = 0;
	for (const [lon = NaN, lat = NaN] of ring) {
		const x = projection.x(lon);
		const y = projection.y(lat);
		if (Math.abs(x - lastX) < LEAST && Math.abs(y - lastY) < LEAST) continue;
		path += `${points === 0 ? 'M' : 'L'}${short(x)},${short(y)}`;
		[lastX, lastY] = [x, y];
		points++;
	}
	return points > 2 ? `${path}Z` : '';
}

/** Polygons as the `d` of a path; holes are holes with `fill-rule="evenodd"`. */
export const polygonPath = (polygons: Polygons, projection: Projection): string =>
	polygons.map((rings) => rings.map((ring) => ringPath(ring, projection)).join('')).join('');
