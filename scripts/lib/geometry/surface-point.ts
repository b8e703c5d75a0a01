import { booleanPointInPolygon, polygon as polygonFeature } from '@turf/turf';
import type { MultiPolygon, Point, Polygon, Ring } from '../geojson';
import { ringArea } from './metres';

/** A ring of less than three corners; its first point is its last. */
const isFlat = (ring: Ring) => ring.length < 4;

/** Whether a point is inside a polygon, or on a border of it, and not in its holes. */
export function insidePolygon([x, y]: Point, [outer, ...holes]: Polygon): boolean {
	// A ring that simplifying has flattened has no surface, and Turf refuses it.
	if (!outer || isFlat(outer)) return false;
	const rings = [outer, ...holes.filter((hole) => !isFlat(hole))];
	// Turf's own types are mutable; it changes nothing.
	return booleanPointInPolygon([x, y], polygonFeature(rings as unknown as number[][][]));
}

/** Centre of gravity of a ring. */
function centroid(ring: Ring): Point {
	const [x0, y0] = ring[0]!;
	let [twice, x, y] = [0, 0, 0];
	for (let i = 1; i < ring.length; i++) {
		const [ax, ay] = [ring[i - 1]![0] - x0, ring[i - 1]![1] - y0];
		const [bx, by] = [ring[i]![0] - x0, ring[i]![1] - y0];
		const cross = ax * by - bx * ay;
		twice += cross;
		x += (ax + bx) * cross;
		y += (ay + by) * cross;
	}
	return twice === 0 ? [x0, y0] : [x0 + x / (3 * twice), y0 + y / (3 * twice)];
}

/** Parallels tried, as parts of the height: none runs through the extremes. */
const PARALLELS = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9];

/** Middle of the widest stretch of land on a few parallels. */
function middleOfWidest(polygon: Polygon): Point {
	const latitudes = polygon[0]!.map(([, y]) => y);
	const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
	let best: Point = polygon[0]![0]!;
	let widest = 0;
	for (const part of PARALLELS) {
		const y = south + (north - south) * part;
		const crossings = polygon
			.flatMap((ring) =>
				ring.slice(1).flatMap(([bx, by], i) => {
					const [ax, ay] = ring[i]!;
					return ay > y !== by > y ? [ax + ((bx - ax) * (y - ay)) / (by - ay)] : [];
				})
			)
			.sort((a, b) => a - b);
		for (let i = 0; i + 1 < crossings.length; i += 2) {
			const width = crossings[i + 1]! - crossings[i]!;
			if (width > widest) [best, widest] = [[(crossings[i]! + crossings[i + 1]!) / 2, y], width];
		}
	}
	return best;
}

/** The point on a grid of `step` units. */
const rounded = ([x, y]: Point, step: number): Point => [
	Math.round(x / step) * step,
	Math.round(y / step) * step
];

/**
 * A point inside the largest polygon, near its centre of gravity where that is inside. Coordinates are
 * integers; they are rounded to `coarsest`, a power of two, or to the coarsest half of it that stays inside.
 */
export function surfacePoint(polygons: MultiPolygon, coarsest: number): Point {
	const areas = polygons.map((polygon) => ringArea(polygon[0]!));
	const largest = polygons[areas.indexOf(Math.max(...areas))]!;
	const centre = centroid(largest[0]!);
	const exact = insidePolygon(centre, largest) ? centre : middleOfWidest(largest);
	for (let step = coarsest; step >= 1; step /= 2) {
		const point = rounded(exact, step);
		if (insidePolygon(point, largest)) return point;
	}
	return rounded(exact, 1);
}
