import type { Polygons } from '../../data/geometry/polygons';
import type { Choropleth } from '../../domain/choropleth/choropleth';
import type { PictureBounds } from './projection';

export interface PictureShape {
	readonly position: number;
	readonly polygons: Polygons;
}

/** A point that represents a territory: for a name or a circle. */
export interface PicturePlace {
	readonly position: number;
	readonly name: string;
	readonly lon: number;
	readonly lat: number;
	readonly population: number;
}

/** What is drawn in the frame of a map, and counted in its legend. */
export interface MapContent {
	readonly choropleth: Choropleth;
	/** What the legend says of the hatches, where the choropleth has some. */
	readonly hatchWords?: string;
	/** Filled with their class. */
	readonly shapes: readonly PictureShape[];
	/** Drawn without a colour, under the others: what surrounds them. */
	readonly ground: readonly PictureShape[];
	/** Strong line around the subject of the map. */
	readonly outline: readonly PictureShape[];
	/** Lines between the parts of it, and the names of these parts; absent on most maps. */
	readonly limits?: readonly PictureShape[];
	readonly limitNames?: readonly PicturePlace[];
	readonly places: readonly PicturePlace[];
	/** Those of the places that the legend counts, drawn by themselves or within a neighbour's contour; absent: all. */
	readonly counted?: ReadonlySet<number>;
	readonly qpvs: {
		readonly choropleth: Choropleth;
		readonly shapes: readonly PictureShape[];
		readonly places: readonly PicturePlace[];
	};
	/** Value of the largest circle, where it is not the largest of the choropleth: two maps have one scale. */
	readonly largest?: number;
	readonly bounds: PictureBounds;
}

/** The words round one map, or two. */
export interface PictureWords {
	readonly title: string;
	readonly subtitle: string;
	/** Said under the map: sources, dates, licence, address. */
	readonly footer: readonly string[];
	/** What a screen reader says instead. */
	readonly description: string;
	/** Width of the picture, in pixels. */
	readonly width: number;
}

export interface MapRequest extends PictureWords, MapContent {}
