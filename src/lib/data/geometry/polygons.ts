import type { Geometry } from 'geojson';
import type { Polygons } from './messages';

/** The polygons of a surface; `undefined` where a geometry is none. */
export function polygonsIn(geometry: Geometry | null | undefined): Polygons | undefined {
	if (geometry?.type === 'Polygon') return [geometry.coordinates];
	return geometry?.type === 'MultiPolygon' ? geometry.coordinates : undefined;
}
