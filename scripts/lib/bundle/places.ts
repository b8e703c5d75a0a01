import type { BaseLevel } from '../../../src/lib/domain/territory/atlas';
import type { BundleColumn } from '../../../src/lib/data/bundle/columns';
import type { MultiPolygon, Point } from '../geojson';
import { boundsOf } from '../geometry/bounds';
import { surfacePoint } from '../geometry/surface-point';

/** Bundle unit of a longitude or latitude. */
const PER_DEGREE = 1e5;
/**
 * Communes are many: their places are rounded, points to about 100 m where that stays inside, bounds outward
 * to about 250 m. Powers of two leave whole bytes at zero, which compress away.
 */
const COMMUNE_STEPS = { point: 128, bounds: 256 };
const EXACT = { point: 1, bounds: 1 };

/** Point and bounds of each territory of a level, as columns; `shapeOf` draws one. */
export function placeColumns(
	level: BaseLevel,
	count: number,
	shapeOf: (position: number) => MultiPolygon | undefined
): [string, BundleColumn][] {
	const columns = {
		lon: new Int32Array(count),
		lat: new Int32Array(count),
		west: new Int32Array(count),
		south: new Int32Array(count),
		east: new Int32Array(count),
		north: new Int32Array(count)
	};
	const steps = level === 'commune' ? COMMUNE_STEPS : EXACT;
	const down = (value: number) => Math.floor(value / steps.bounds) * steps.bounds;
	const up = (value: number) => Math.ceil(value / steps.bounds) * steps.bounds;
	for (let position = 0; position < count; position++) {
		const polygons = shapeOf(position);
		if (!polygons) throw new Error(`no place for ${level} ${position}`);
		const units = polygons.map((polygon) =>
			polygon.map((ring) => ring.map(([x, y]): Point => [x * PER_DEGREE, y * PER_DEGREE]))
		);
		const [lon, lat] = surfacePoint(units, steps.point);
		const [west, south, east, north] = boundsOf(units);
		columns.lon[position] = lon;
		columns.lat[position] = lat;
		columns.west[position] = down(west);
		columns.south[position] = down(south);
		columns.east[position] = up(east);
		columns.north[position] = up(north);
	}
	return Object.entries(columns).map(([name, column]) => [`${level}.${name}`, column]);
}
