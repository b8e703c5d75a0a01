import type { Geometry } from 'geojson';

/** Polygons, each an outer ring and its holes, in degrees. */
export type Polygons = readonly (readonly (readonly (readonly number[])[])[])[];

/** The polygons of a surface; `undefined` where a geometry is none. */
export function polygonsIn(geometry: Geometry | null | undefined): Polygons | undefined {
	if (geometry?.type === 'Polygon') return [geometry.coordinates];
	return geometry?.type === 'MultiPolygon' ? geometry.coordinates : undefined;
}
