import { isColumnId, type ColumnId } from './column-ids';

/** One key of a sort: which column, and which way. */
export interface SortKey {
	readonly column: ColumnId;
	readonly descending: boolean;
}

/** The greatest gaps first; ties stay in the order of the codes. */
export const DEFAULT_SORT: readonly SortKey[] = [{ column: 'manque', descending: true }];

/** `-manque,nom` */
export const formatSort = (keys: readonly SortKey[]): string =>
	keys.map(({ column, descending }) => `${descending ? '-' : ''}${column}`).join(',');

/** The keys of `-manque,nom`, each column once; what is no column is given back apart. */
export function parseSort(text: string): { keys: SortKey[]; unknown: string[] } {
	const keys: SortKey[] = [];
	const unknown: string[] = [];
	for (const word of text.split(',')) {
		const descending = word.startsWith('-');
		const column = descending ? word.slice(1) : word;
		if (!isColumnId(column)) unknown.push(word);
		else if (!keys.some((key) => key.column === column)) keys.push({ column, descending });
	}
	return { keys, unknown };
}
