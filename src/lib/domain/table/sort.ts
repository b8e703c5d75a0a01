import type { ColumnId } from './column-ids';
import { hasColumn, TABLE_COLUMNS } from './columns';
import type { SortKey } from './sort-params';
import type { Table } from './table';

/** Figures go from the largest, words from the first. */
export const naturalKey = (column: ColumnId): SortKey => ({
	column,
	descending: TABLE_COLUMNS[column].figures
});

const flipped = ({ column, descending }: SortKey): SortKey => ({ column, descending: !descending });

/**
 * The sort after a click on a header: by that column alone, the other way round if it was the first key.
 * With `add`, the column becomes the next key, or turns round where it stands.
 */
export function sortAfter(keys: readonly SortKey[], column: ColumnId, add = false): SortKey[] {
	const present = keys.find((key) => key.column === column);
	if (!add) return [present && keys[0] === present ? flipped(present) : naturalKey(column)];
	return present ? keys.map((key) => (key === present ? flipped(key) : key)) : [...keys, naturalKey(column)];
}

/** What a key compares, smallest first: the other way round is negative, and what has no value comes last. */
function comparedBy(table: Table, { column, descending }: SortKey): Float64Array {
	const values = TABLE_COLUMNS[column].values(table);
	const compared = new Float64Array(table.count);
	for (let i = 0; i < compared.length; i++) {
		const value = values[i]!;
		compared[i] = Number.isNaN(value) ? Infinity : descending ? -value : value;
	}
	return compared;
}

/** Positions of the territories that pass, in the order of the keys, then of the codes. */
export function sortedRows(table: Table, passes: Uint8Array, keys: readonly SortKey[]): Uint32Array {
	const rows = Uint32Array.from(passes.keys()).filter((i) => passes[i] === 1);
	const columns = keys
		.filter(({ column }) => hasColumn(table.level, column, table.results.atlas))
		.map((key) => comparedBy(table, key));
	const [first, ...next] = columns;
	if (!first) return rows;
	return rows.sort((a, b) => {
		if (first[a]! < first[b]!) return -1;
		if (first[a]! > first[b]!) return 1;
		for (const column of next) {
			if (column[a]! < column[b]!) return -1;
			if (column[a]! > column[b]!) return 1;
		}
		return a - b;
	});
}
