import type { PlaceLists } from '../../domain/territory/typed/known-places';
import type { Outcome } from './outcome';
import type { Area, Box } from './shapes';

/** What the worker needs to know of the bundle: plain columns. */
export interface PerimeterSetup {
	/** Absolute addresses of published files; the communes' contours are in one, or in one a département. */
	readonly files: {
		readonly communes: readonly string[];
		readonly qpvGeometry: string;
		readonly postal: string;
		readonly former?: string;
		readonly formerNames?: string;
	};
	/** Which of the files each commune is in; absent where there is one. */
	readonly fileOf?: ArrayLike<number>;
	/** What the codes and names of a file are held against, but for the three files above. */
	readonly lists: Omit<PlaceLists, 'former' | 'postal' | 'formerNames'>;
	readonly bounds: Box;
	/** Of each commune: its bounds, and the commune whose contour holds it, −1 where it has its own. */
	readonly west: Float64Array;
	readonly south: Float64Array;
	readonly east: Float64Array;
	readonly north: Float64Array;
	readonly contourOf: Int32Array;
}

export type PerimeterQuestion =
	| { readonly kind: 'file'; readonly file: File }
	| { readonly kind: 'drawing'; readonly area: Area }
	| { readonly kind: 'union'; readonly communes: readonly number[]; readonly qpvs: readonly number[] };

export interface PerimeterAnswers {
	file: Outcome;
	drawing: Outcome;
	/** Contour of communes and QPVs together, outer rings anticlockwise. */
	union: Area;
}

export type ToPerimeterWorker =
	| { readonly kind: 'open'; readonly setup: PerimeterSetup }
	| { readonly kind: 'ask'; readonly id: number; readonly question: PerimeterQuestion };

export type FromPerimeterWorker =
	| { readonly id: number; readonly answer: PerimeterAnswers[PerimeterQuestion['kind']] }
	/** A sentence for the reader. */
	| { readonly id: number; readonly failure: string }
	| { readonly id: number; readonly done: number; readonly of: number };
