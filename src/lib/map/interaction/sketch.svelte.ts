/** A closed ring, in degrees. */
export type SketchedRing = readonly (readonly [lon: number, lat: number])[];

/** What draws on the map, once its code is there. */
export interface Pen {
	/** Takes the last corner back. */
	undo(): void;
	/** Closes the contour, where it has three corners. */
	finish(): void;
}

/** A contour being drawn: the page makes it and gives it to the map, which draws it and says when it is closed. */
export class Sketch {
	/** Corners placed so far. */
	corners = $state(0);
	#pen: Pen | undefined;

	/** @param ondone hears of the ring, or of a French sentence on why there is none */
	constructor(
		readonly kind: 'add' | 'remove',
		readonly ondone: (drawn: SketchedRing | string) => void
	) {}

	hold(pen: Pen): void {
		this.#pen = pen;
	}

	undo(): void {
		this.#pen?.undo();
	}

	finish(): void {
		this.#pen?.finish();
	}
}
