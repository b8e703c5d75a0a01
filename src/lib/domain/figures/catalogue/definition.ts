import type { Level } from '../../territory/atlas';
import type { CellFigures } from '../figures';
import type { Format } from './format';

export const FIGURE_GROUPS = [
	'Territoire',
	'Habitants',
	'Médiation',
	'Besoin et couverture',
	'QPV et hors QPV',
	'Est-ce sûr\u202F?',
	'Présence'
] as const;
export type FigureGroup = (typeof FIGURE_GROUPS)[number];

/**
 * What several territories have together: `added` over their cells, `distinct` things counted once, the
 * `ratio` of two sums, the `mean` over inhabitants, or `none`.
 */
export type Summing = 'added' | 'distinct' | 'ratio' | 'mean' | 'none';

/** One figure, wherever it is shown: its words, how it is written, how it is summed, where it makes sense. */
export interface FigureDefinition {
	readonly title: string;
	/** In a table of one territory, where the title is too long. */
	readonly short?: string;
	readonly group: FigureGroup;
	/** What it counts and its edges, in a sentence. */
	readonly meaning: string;
	/** How the table sorts by it, where that is not plain. */
	readonly sorting?: string;
	readonly unit?: string;
	readonly format: Format;
	readonly sum: Summing;
	/** Levels where it has a meaning; all of them where absent. */
	readonly levels?: readonly Level[];
	/** Its name in the published results, where that is older than the catalogue. */
	readonly published?: string;
	/** The codes that stand for it in files for programs, and what they mean. */
	readonly codes?: Readonly<Record<string, string>>;
	/** The figure of any set of cells; absent where the sums of cells do not say it. */
	readonly of?: (figures: CellFigures) => number | string | undefined;
}
