import type { GeometryObject } from 'topojson-specification';
import { mergedOf, OBJECT_OF, polygonsOf, type BundleTopology } from '../../data/geometry/topology';
import type { Polygons } from '../../data/geometry/polygons';
import type { BaseLevel } from '../../domain/territory/atlas';

/** The polygons of each territory of a level by position, decoded as they are asked for; several as one. */
export function positionedPolygons(
	topology: BundleTopology,
	level: BaseLevel
): (at: number | readonly number[]) => Polygons | undefined {
	const shapes = new Map<unknown, GeometryObject>();
	/** What crosses a département's border is in pieces where contours are cut. */
	const inPieces = new Set<unknown>();
	for (const shape of topology.objects[OBJECT_OF[level]]?.geometries ?? []) {
		if (shapes.has(shape.id)) inPieces.add(shape.id);
		shapes.set(shape.id, shape);
	}
	return (at) => {
		if (typeof at !== 'number') return mergedOf(topology, OBJECT_OF[level], at);
		const shape = shapes.get(at);
		if (!shape) return undefined;
		if (inPieces.has(at)) return mergedOf(topology, OBJECT_OF[level], [at]);
		return polygonsOf(topology, shape);
	};
}
