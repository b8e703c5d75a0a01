import type { Atlas, Level } from '../territory/atlas';
import { CATALOGUE, hasMeaningAt } from '../figures/catalogue/catalogue';
import { FIGURE_IDS } from '../figures/catalogue/ids';
import { isFigure, screenText } from '../figures/catalogue/format';
import { lazyBy, lazyOf } from '../text/lazy';
import type { TableColumn, TableReading } from './column';
import { inOrder, type ColumnId } from './column-ids';
import { MEDIATION_COLUMNS } from './columns-mediation';
import { NEED_COLUMNS } from './columns-need';
import { REMARK_COLUMN } from './columns-remarks';
import { PEOPLE_COLUMNS } from './columns-people';
import type { Table } from './table';

const READINGS: Readonly<Record<ColumnId, TableReading>> = {
	...PEOPLE_COLUMNS,
	...MEDIATION_COLUMNS,
	...NEED_COLUMNS,
	...REMARK_COLUMN
};

/** The values of a column, kept as long as the table is: a row asks for one of them at a time. */
const keptValues = lazyOf((table: Table) => lazyBy((id: ColumnId) => READINGS[id].values(table)));

function columnOf(id: ColumnId): TableColumn {
	const definition = CATALOGUE[id];
	const { format, meaning, sorting, sum, of } = definition;
	const reading = READINGS[id];
	const written = (value: number | string | undefined) =>
		typeof value === 'string' ? value : screenText(format, value);
	return {
		...definition,
		...reading,
		hint: sorting === undefined ? meaning : `${meaning} ${sorting}`,
		figures: isFigure(format),
		text: reading.text ?? ((table, i) => screenText(format, keptValues(table)(id)[i])),
		total: (union, table) =>
			sum === 'none' ? '' : written(reading.total ? reading.total(union, table) : of?.(union))
	};
}

/** The catalogue as the table shows it. */
export const TABLE_COLUMNS = Object.fromEntries(FIGURE_IDS.map((id) => [id, columnOf(id)])) as Readonly<
	Record<ColumnId, TableColumn>
>;

/** False where a column has no meaning at a level, such as the EPCI of a région, or where the bundle lacks it. */
export function hasColumn(level: Level, id: ColumnId, atlas: Atlas | undefined): boolean {
	const { loadedIn } = TABLE_COLUMNS[id];
	if (loadedIn && !(atlas && loadedIn(atlas))) return false;
	return hasMeaningAt(id, level);
}

/** Those of the chosen columns that the level has, in the order of the table. */
export const columnsAt = (level: Level, chosen: readonly ColumnId[], atlas: Atlas | undefined): ColumnId[] =>
	inOrder(chosen).filter((id) => hasColumn(level, id, atlas));
