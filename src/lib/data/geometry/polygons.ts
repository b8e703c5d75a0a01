import type { Geometry } from 'geojson';

/** Degrees to five decimals, about a metre: as the sources give them. */
export const degreesToMetre = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** Polygons, each an outer ring and its holes, in degrees. */
export type Polygons = readonly (readonly (readonly (readonly number[])[])[])[];

/** West, south, east, north, in degrees. */
export type Bounds = readonly [number, number, number, number];

/** The polygons of a surface; `undefined` where a geometry is none. */
export function polygonsIn(geometry: Geometry | null | undefined): Polygons | undefined {
	if (geometry?.type === 'Polygon') return [geometry.coordinates];
	return geometry?.type === 'MultiPolygon' ? geometry.coordinates : undefined;
}
