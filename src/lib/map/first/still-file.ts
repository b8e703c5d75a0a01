import type { Level } from '$lib/domain/territory/atlas';
import type { RasterSize } from '$lib/data/geometry/raster';
import type { MapLevel } from '../layers/view';
import type { FirstFile } from './first-file';

/** What is said of each territory of a level, in code order: for a still map, made when the site is built. */
export interface StillTerritories {
	readonly codes: readonly string[];
	readonly names: readonly string[];
	/** One sentence each. */
	readonly said: readonly string[];
	/** For each territory of the raster, the one of this level that holds it, −1 for none; absent: it is one itself. */
	readonly holders?: readonly number[];
}

/** Circles of a still map: middle and radius in pixels of the raster; no radius: none is drawn. */
export type StillCircle = readonly [x: number, y: number, radius: number];

/** Territories of one level on a still map, drawn as surfaces or as circles. */
export interface StillLayer {
	readonly level: Level;
	/** What the tooltip says of each, under its name. */
	readonly lines: readonly string[];
	/** Absent: surfaces. */
	readonly circles?: readonly StillCircle[];
}

/** One view as a still map answers for it; the layer that stands above the others comes first. */
export interface StillView {
	readonly layers: readonly StillLayer[];
	/** HTML of the legend. */
	readonly legend: string;
}

/** Where a view's files are, and what is known of it before they come. */
export interface StillEntry {
	readonly heading: string;
	readonly picture: string;
	readonly view: string;
	/** Levels whose territories are pointed at. */
	readonly levels: readonly Level[];
}

/** Every view that the build has drawn, by the parameters of its address, and what any other is drawn from. */
export interface StillIndex extends RasterSize, Pick<FirstFile, 'identifiers' | 'level' | 'bounds'> {
	/** Folder of the files, with a final slash. */
	readonly folder: string;
	/** Folder of the published bundle, without one. */
	readonly bundle: string;
	/** Parameters of an address that the live map's page alone understands: it says what a filter leaves out. */
	readonly live: readonly string[];
	/** Where circles stand. */
	readonly centres: Readonly<Record<MapLevel, string>>;
	readonly territories: Readonly<Partial<Record<Level, string>>>;
	readonly views: Readonly<Record<string, StillEntry>>;
}
