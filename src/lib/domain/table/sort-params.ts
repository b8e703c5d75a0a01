import { figureOfWord } from '../figures/catalogue/ids';
import type { Ignore } from '../text/ignore';
import { NO_SUCH_COLUMN, type ColumnId } from './column-ids';

/** One key of a sort: which column, and which way. */
export interface SortKey {
	readonly column: ColumnId;
	readonly descending: boolean;
}

/** The greatest gaps first; ties stay in the order of the codes. */
export const DEFAULT_SORT: readonly SortKey[] = [{ column: 'non-couvert', descending: true }];

/** `-non-couvert,nom` */
export const formatSort = (keys: readonly SortKey[]): string =>
	keys.map(({ column, descending }) => `${descending ? '-' : ''}${column}`).join(',');

/** The keys of `-ecart-net,nom`, each column once; `undefined` where they are the default ones. */
export function parseSort(text: string | null, ignore: Ignore): SortKey[] | undefined {
	const keys: SortKey[] = [];
	for (const word of text?.split(',') ?? []) {
		const descending = word.startsWith('-');
		const column = figureOfWord(descending ? word.slice(1) : word);
		if (!column) ignore('tri', word, NO_SUCH_COLUMN);
		else if (!keys.some((key) => key.column === column)) keys.push({ column, descending });
	}
	return keys.length === 0 || formatSort(keys) === formatSort(DEFAULT_SORT) ? undefined : keys;
}
