import type { Ignore } from '../text/ignore';

/** Columns of the table of territories, in the order they stand in; the ids are the words of an address. */
export const COLUMN_IDS = [
	'nom',
	'code',
	'periode',
	'en-vigueur',
	'commune',
	'epci',
	'departement',
	'population',
	'population-qpv',
	'fdep',
	'quintile',
	'f-edi',
	'apl',
	'densite',
	'frr',
	'postes',
	'structures',
	'chevauchement',
	'distance',
	'etp',
	'etp-10k',
	'personnes',
	'financement',
	'financeurs',
	'besoin',
	'besoin-fourchette',
	'manque',
	'manque-fourchette',
	'non-couvert',
	'excedent',
	'couverture',
	'couverture-fourchette',
	'classe',
	'fragile',
	'communes-couvertes',
	'qpv-couverts',
	'population-couverte',
	'population-qpv-couverte',
	'remarque'
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

export const isColumnId = (value: string): value is ColumnId =>
	(COLUMN_IDS as readonly string[]).includes(value);

/** Shown until the reader chooses; the name is always there. */
export const DEFAULT_COLUMNS: readonly ColumnId[] = [
	'periode',
	'en-vigueur',
	'population',
	'quintile',
	'etp',
	'besoin',
	'manque',
	'manque-fourchette',
	'couverture',
	'classe',
	'fragile'
];

/** The same columns in the order of the table, each once, without the name. */
export const inOrder = (columns: readonly ColumnId[]): ColumnId[] =>
	COLUMN_IDS.filter((id) => id !== 'nom' && columns.includes(id));

export const NO_SUCH_COLUMN = 'cette colonne n’existe pas';

export const formatColumns = (columns: readonly ColumnId[]): string => inOrder(columns).join(',');

/** The columns of `population,quintile`; `undefined` where they are the default ones. */
export function parseColumns(text: string | null, ignore: Ignore): ColumnId[] | undefined {
	const words = text?.split(',') ?? [];
	for (const word of words) if (!isColumnId(word)) ignore('colonnes', word, NO_SUCH_COLUMN);
	const columns = inOrder(words.filter(isColumnId));
	return columns.length === 0 || formatColumns(columns) === formatColumns(DEFAULT_COLUMNS)
		? undefined
		: columns;
}
