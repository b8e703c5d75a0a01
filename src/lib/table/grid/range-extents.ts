import type { ColumnId } from '../../domain/table/column-ids';
import type { Table } from '../../domain/table/table';

/** How the ranges of a column are drawn, the same way in every row. */
export interface Extent {
	readonly ends: readonly [number, number];
	/** Where a line is drawn across: the need that is just met. */
	readonly mark: number;
}
export type Extents = Readonly<Partial<Record<ColumnId, Extent>>>;

/** Beyond twice the need a drawing says nothing more. */
const COVERAGE: Extent = { ends: [0, 2], mark: 1 };

/** From 0 to the greatest of the rows shown. */
function missingExtent(table: Table, rows: Iterable<number>): Extent {
	const { high } = table.sureness().unmet;
	let most = 0;
	for (const row of rows) most = Math.max(most, high[row]!);
	return { ends: [0, most], mark: 0 };
}

/** How the chosen columns that are ranges are drawn over the rows shown. */
export const rangeExtents = (
	table: Table,
	columns: readonly ColumnId[],
	rows: Iterable<number>
): Extents => ({
	...(columns.includes('couverture-fourchette') && { 'couverture-fourchette': COVERAGE }),
	...(columns.includes('non-couvert-fourchette') && {
		'non-couvert-fourchette': missingExtent(table, rows)
	})
});
