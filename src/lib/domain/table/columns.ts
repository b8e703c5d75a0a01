import type { Atlas, Level } from '../territory/atlas';
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

/** False where a column has no meaning at a level, such as the EPCI of a région, or where the bundle lacks it. */
export function hasColumn(level: Level, id: ColumnId, atlas: Atlas | undefined): boolean {
	const { levels, loadedIn } = TABLE_COLUMNS[id];
	if (loadedIn && !(atlas && loadedIn(atlas))) return false;
	return levels?.includes(level) ?? true;
}

/** Those of the chosen columns that the level has, in the order of the table. */
export const columnsAt = (level: Level, chosen: readonly ColumnId[], atlas: Atlas | undefined): ColumnId[] =>
	inOrder(chosen).filter((id) => hasColumn(level, id, atlas));
