import type { MultiPolygon, Point } from '../geojson';
import { pointAt } from './grid';
import type { LevelShape } from './levels';
import type { Borders } from './topojson';
import { arcOf } from './vertices';

/** Points of an arc as it is drawn. */
export const arcPoints = ({ arcs, cells, grid }: Borders, arc: number): Point[] =>
	arcs[arc]!.map((vertex) => pointAt(grid, cells[vertex]!));

/** A ring of signed arcs as closed points, each junction once. */
export function ringPoints(borders: Borders, ring: readonly number[]): Point[] {
	const points = ring.flatMap((reference) => {
		const path = arcPoints(borders, arcOf(reference));
		if (reference < 0) path.reverse();
		return path.slice(0, -1);
	});
	return [...points, points[0]!];
}

/** A shape as the reader of the TopoJSON will see it. */
export const drawnPolygons = (borders: Borders, { polygons }: LevelShape): MultiPolygon =>
	polygons.map((polygon) => polygon.map((ring) => ringPoints(borders, ring)));
