import { COVERAGE_CLASSES, type CoverageClass } from '../figures/classes';
import type { TableColumn } from './column';
import type { ColumnId } from './column-ids';
import { TABLE_COLUMNS } from './columns';
import type { Table } from './table';
import type { Union } from './union';

/** One row as it is written: what the grid shows, and what the page holds before any script has run. */
export interface TerritoryRow {
	readonly position: number;
	readonly code: string;
	readonly name: string;
	/** One text a column; empty where the column has no meaning here. */
	readonly cells: readonly string[];
	readonly coverageClass: CoverageClass;
	/** What the columns that are ranges draw; absent where there are none. */
	readonly ranges?: Readonly<Partial<Record<ColumnId, ColumnRange>>>;
}

export type ColumnRange = ReturnType<NonNullable<TableColumn['range']>>;

export function rowOf(table: Table, columns: readonly ColumnId[], position: number): TerritoryRow {
	const ranges = columns.flatMap((id) => {
		const range = TABLE_COLUMNS[id].range?.(table, position);
		return range ? [[id, range] as const] : [];
	});
	return {
		position,
		code: table.results.atlas.territories[table.level].codes[position]!,
		name: TABLE_COLUMNS.nom.text(table, position),
		cells: columns.map((id) => TABLE_COLUMNS[id].text(table, position)),
		coverageClass: COVERAGE_CLASSES[table.classes()[position]!]!,
		ranges: ranges.length > 0 ? Object.fromEntries(ranges) : undefined
	};
}

/** True totals as they are written, one a column; empty where there is none. */
export const totalCells = (table: Table, columns: readonly ColumnId[], union: Union): string[] =>
	columns.map((id) => TABLE_COLUMNS[id].total(union, table));
