import type { Point } from '../geojson';
import { distanceM, METRES_PER_DEGREE } from './metres';

/** Integer grid that coordinates are rounded to; TopoJSON's `transform`. */
export interface CoordinateGrid {
	/** Degrees of one step, east and north. */
	readonly scale: Point;
	readonly translate: Point;
}

/** About a metre: the last decimal of the sources. */
export const EXACT: CoordinateGrid = { scale: [1e-5, 1e-5], translate: [0, 0] };

export type Cell = readonly [number, number];

/** Scales are short decimals, so that the same grid comes out of any arithmetic. */
const short = (value: number) => Number(value.toPrecision(3));

/** A grid over some points with steps of about `stepM` metres both ways. */
export function gridOver(points: readonly Point[], stepM: number): CoordinateGrid {
	let [west, south, north] = [Infinity, Infinity, -Infinity];
	for (const [lon, lat] of points) {
		west = Math.min(west, lon);
		south = Math.min(south, lat);
		north = Math.max(north, lat);
	}
	const north1 = stepM / METRES_PER_DEGREE;
	const east1 = north1 / Math.cos((((south + north) / 2) * Math.PI) / 180);
	return { scale: [short(east1), short(north1)], translate: [west, south] };
}

export const cellAt = ({ scale, translate }: CoordinateGrid, [lon, lat]: Point): Cell => [
	Math.round((lon - translate[0]) / scale[0]),
	Math.round((lat - translate[1]) / scale[1])
];

export const pointAt = ({ scale, translate }: CoordinateGrid, [x, y]: Cell): Point => [
	translate[0] + x * scale[0],
	translate[1] + y * scale[1]
];

/** Metres between a place and the grid cell that stands for it. */
export const offsetM = (grid: CoordinateGrid, point: Point, cell: Cell) =>
	distanceM(point, pointAt(grid, cell));
