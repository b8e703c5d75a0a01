import type { GeometryCollection } from 'topojson-specification';
import { OBJECT_OF, shapesOf, type BundleTopology } from '../../data/geometry/topology';
import { polygonsIn } from '../../data/geometry/polygons';
import type { BaseLevel } from '../../domain/territory/atlas';
import type { PictureShape } from './map-request';

/** The two files of contours: communes and what is above them, and QPVs. */
export interface Contours {
	readonly geometry: BundleTopology;
	readonly qpvs: BundleTopology;
}

/** The contours of some territories of a level; one without a contour of its own is left out. */
export function contoursOf(
	contours: Contours,
	level: BaseLevel,
	wanted: ReadonlySet<number>
): PictureShape[] {
	const topology = level === 'qpv' ? contours.qpvs : contours.geometry;
	const name = OBJECT_OF[level];
	const all = topology.objects[name];
	if (!all) return [];
	const some: GeometryCollection = {
		type: 'GeometryCollection',
		geometries: all.geometries.filter(({ id }) => typeof id === 'number' && wanted.has(id))
	};
	const { features } = shapesOf({ ...topology, objects: { [name]: some } }, name);
	return features.flatMap(({ id, geometry }) => {
		const polygons = polygonsIn(geometry);
		return typeof id === 'number' && polygons ? [{ position: id, polygons }] : [];
	});
}
