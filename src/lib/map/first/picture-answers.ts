import type { MapTerritory } from '../scene/map-territory';
import type { EdgedShape } from './first-outline';

/** What a picture of the region answers, in pixels of its raster: read from files made with it, or computed here. */
export interface PictureAnswers {
	/** The top-most territory at a point, or within `tolerance` of a circle. */
	at(x: number, y: number, tolerance: number): MapTerritory | undefined;
	/** What is drawn round a territory. */
	shapeOf(territory: MapTerritory): EdgedShape;
	nameOf(territory: MapTerritory): { readonly name: string; readonly code: string };
	/** What the tooltip says under its name. */
	linesOf(territory: MapTerritory): readonly string[];
	/** One sentence. */
	saidOf(territory: MapTerritory): string;
	/** The territory of an address; `undefined` where none is known by these words. */
	find(level: string, code: string): MapTerritory | undefined;
}
