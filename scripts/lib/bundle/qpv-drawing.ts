import { degreesToMetre } from '../../../src/lib/data/geometry/polygons';
import type { CoordinateGrid } from '../geometry/grid';
import { cellAt } from '../geometry/grid';
import { boundsOf } from '../geometry/bounds';
import { topojsonText } from '../geometry/topojson';
import { ringsOf, vertexTopologyOf, type Shape } from '../geometry/vertices';
import { Notices } from '../notices';

/** QPVs keep the last decimal of their source, about a metre: they are seen from near. */
const STEP_DEGREES = 1e-5;

/** TopoJSON of the QPVs. Perimeters may touch or overlap one another: they are drawn as published. */
export function qpvText(shapes: readonly Shape[]): string {
	const { points, arcs, geometries } = vertexTopologyOf(shapes, new Notices());
	const [west, south] = boundsOf([[points]]);
	const grid: CoordinateGrid = {
		scale: [STEP_DEGREES, STEP_DEGREES],
		translate: [degreesToMetre(west), degreesToMetre(south)]
	};
	const cells = points.map((point) => cellAt(grid, point));
	return topojsonText(
		{ arcs, cells, grid },
		{ qpvs: geometries.map((shape) => ({ id: shape.id, polygons: ringsOf(shape) })) }
	);
}
