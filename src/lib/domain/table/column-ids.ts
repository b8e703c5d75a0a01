import { FIGURE_IDS, figureOfWord, type FigureId } from '../figures/catalogue/ids';
import type { Part } from '../figures/part';
import type { Ignore } from '../text/ignore';

/** Each figure of the catalogue is a column of the table of territories. */
export const COLUMN_IDS = FIGURE_IDS;
export type ColumnId = FigureId;

/** Shown until the reader chooses; the name is always there. */
export const DEFAULT_COLUMNS: readonly ColumnId[] = [
	'periode',
	'en-vigueur',
	'population',
	'quintile',
	'etp',
	'besoin',
	'non-couvert',
	'non-couvert-fourchette',
	'couverture',
	'classe',
	'certitude'
];

/** What is missing of each part of a territory, as the table names it. */
export const MISSING_OF_PART = { qpv: 'manque-qpv', outside: 'manque-hors-qpv' } as const;

/** How sure what is missing is, of each part. */
export const CERTAINTY_OF_PART = {
	whole: 'certitude',
	qpv: 'certitude-qpv',
	outside: 'certitude-hors-qpv'
} as const satisfies Record<Part, ColumnId>;

/** The same columns in the order of the table, each once, without the name. */
export const inOrder = (columns: readonly ColumnId[]): ColumnId[] =>
	COLUMN_IDS.filter((id) => id !== 'nom' && columns.includes(id));

/** With what is missing of a part, and how sure that is, where one is counted. */
export const withPart = (columns: readonly ColumnId[], part: Part = 'whole'): readonly ColumnId[] =>
	part === 'whole' ? columns : inOrder([...columns, MISSING_OF_PART[part], CERTAINTY_OF_PART[part]]);

export const NO_SUCH_COLUMN = 'cette colonne n’existe pas';

export const formatColumns = (columns: readonly ColumnId[]): string => inOrder(columns).join(',');

/** The columns of `population,quintile`; `undefined` where they are the default ones. */
export function parseColumns(text: string | null, ignore: Ignore): ColumnId[] | undefined {
	const columns: ColumnId[] = [];
	for (const word of text?.split(',') ?? []) {
		const column = figureOfWord(word);
		if (column) columns.push(column);
		else ignore('colonnes', word, NO_SUCH_COLUMN);
	}
	const ordered = inOrder(columns);
	return ordered.length === 0 || formatColumns(ordered) === formatColumns(DEFAULT_COLUMNS)
		? undefined
		: ordered;
}
