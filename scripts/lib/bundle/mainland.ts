import type { MultiPolygon } from '../geojson';
import { boundsOf } from '../geometry/bounds';
import { ringArea } from '../geometry/metres';

/** What is farther than this from the largest piece of land, in degrees, is overseas. */
const FAR = 8;

function nearLargest(polygons: MultiPolygon) {
	const areas = polygons.map(([outer]) => ringArea(outer!));
	const most = areas.reduce((best, area) => Math.max(best, area), 0);
	const [west, south, east, north] = boundsOf([polygons[areas.indexOf(most)]!]);
	return (some: MultiPolygon) => {
		const [w, s, e, n] = boundsOf(some);
		return e >= west - FAR && w <= east + FAR && n >= south - FAR && s <= north + FAR;
	};
}

/** The land that a map shows first: all France has départements on four oceans. */
export function mainlandOf(polygons: MultiPolygon): MultiPolygon {
	const near = nearLargest(polygons);
	return polygons.filter((polygon) => near([polygon]));
}

/** Whether a territory is on the mainland of another. */
export const isMainland = (polygons: MultiPolygon, whole: MultiPolygon) => nearLargest(whole)(polygons);
