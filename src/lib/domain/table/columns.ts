import type { Level } from '../atlas';
import type { TableColumn } from './column';
import { inOrder, type ColumnId } from './column-ids';
import { MEDIATION_COLUMNS } from './columns-mediation';
import { NEED_COLUMNS } from './columns-need';
import { REMARK_COLUMN } from './columns-remarks';
import { PEOPLE_COLUMNS } from './columns-people';

/** Every figure of DOMAIN.md, "Results per territory", as a column. */
export const TABLE_COLUMNS: Readonly<Record<ColumnId, TableColumn>> = {
	...PEOPLE_COLUMNS,
	...MEDIATION_COLUMNS,
	...NEED_COLUMNS,
	...REMARK_COLUMN
};

/** False where a column has no meaning at a level, such as the EPCI of a région. */
export const hasColumn = (level: Level, id: ColumnId): boolean =>
	TABLE_COLUMNS[id].levels?.includes(level) ?? true;

/** Those of the chosen columns that the level has, in the order of the table. */
export const columnsAt = (level: Level, chosen: readonly ColumnId[]): ColumnId[] =>
	inOrder(chosen).filter((id) => hasColumn(level, id));
