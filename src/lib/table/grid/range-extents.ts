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

/** From the least to the greatest of the rows shown, 0 included. */
function gapExtent(table: Table, rows: Iterable<number>): Extent {
	const { gapLow, gapHigh } = table.sensitivity();
	let [least, most] = [0, 0];
	for (const row of rows) {
		least = Math.min(least, gapLow[row]!);
		most = Math.max(most, gapHigh[row]!);
	}
	return { ends: [least, most], mark: 0 };
}

/** How the chosen columns that are ranges are drawn over the rows shown. */
export const rangeExtents = (
	table: Table,
	columns: readonly ColumnId[],
	rows: Iterable<number>
): Extents => ({
	...(columns.includes('couverture-fourchette') && { 'couverture-fourchette': COVERAGE }),
	...(columns.includes('ecart-net-fourchette') && { 'ecart-net-fourchette': gapExtent(table, rows) })
});
