import type { BaseLevel } from '../../domain/territory/atlas';
import type { Screen } from './mercator';
import type { PartsSetup } from './parts';
import type { Polygons } from './polygons';
import type { RasterSize } from './raster';

/** Published files, as absolute addresses. */
export interface GeometryFiles {
	readonly geometry: string;
	readonly qpvGeometry: string;
	readonly context: string;
	/** One file a département, in their order, where the contours are cut. */
	readonly parts?: readonly string[] | undefined;
}

/** A set of shapes that is cut into tiles of its own: surfaces, lines between them, points, town names. */
export type Shapes = `${BaseLevel}-${'areas' | 'borders' | 'points'}` | 'neighbours' | 'names';

/** Zoom of the most detailed tiles: a unit of theirs is about one metre; closer, the map stretches them. */
export const TILE_MAX_ZOOM = 13;

/** Points of one level; the heaviest come first in a tile, so that small circles are drawn over big ones. */
export interface PointColumns {
	readonly lon: Float64Array;
	readonly lat: Float64Array;
	readonly weight: Float64Array;
}

export interface GeometrySetup {
	readonly files: GeometryFiles;
	readonly points: Readonly<Record<BaseLevel, PointColumns>>;
	/** Where the cut contours are; absent where one file holds them all. */
	readonly parts?: PartsSetup | undefined;
	/** Names of the communes, as they are written on the map. */
	readonly names: readonly string[];
	/** Read and decoded at once, before anyone asks for them. */
	readonly first: readonly Shapes[];
}

export interface GeometryAnswers {
	/** A Mapbox vector tile, one layer a set of shapes, named as it is. */
	tile: ArrayBuffer;
	/** Whole contour of a territory, `undefined` where it has none. */
	outline: Polygons | undefined;
	/** Contour of communes and QPVs together, `undefined` where none has a contour. */
	union: Polygons | undefined;
	/** The commune that holds a point, `undefined` outside the region. */
	locate: number | undefined;
	/** For each pixel 1 + the territory that it shows, 0 for none; `undefined` where contours are cut. */
	raster: Uint16Array | undefined;
}

export type GeometryQuestion =
	| {
			readonly kind: 'tile';
			readonly shapes: readonly Shapes[];
			readonly z: number;
			readonly x: number;
			readonly y: number;
	  }
	| { readonly kind: 'outline'; readonly level: BaseLevel; readonly position: number }
	| { readonly kind: 'union'; readonly communes: readonly number[]; readonly qpvs: readonly number[] }
	| { readonly kind: 'locate'; readonly lon: number; readonly lat: number }
	| {
			readonly kind: 'raster';
			readonly level: BaseLevel;
			readonly screen: Screen;
			readonly size: RasterSize;
	  };

export type ToGeometryWorker =
	| { readonly kind: 'open'; readonly setup: GeometrySetup }
	| { readonly kind: 'ask'; readonly id: number; readonly question: GeometryQuestion };

export type FromGeometryWorker =
	| { readonly id: number; readonly answer: GeometryAnswers[GeometryQuestion['kind']] }
	| { readonly id: number; readonly failure: string };
