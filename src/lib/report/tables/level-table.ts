import { CERTAINTY_OF_PART, type ColumnId } from '../../domain/table/column-ids';
import { columnsAt, TABLE_COLUMNS } from '../../domain/table/columns';
import { COVERAGE_CLASSES } from '../../domain/figures/classes';
import type { Sureness } from '../../domain/figures/certainty';
import { CERTAINTIES, CERTAINTY_PARAMS } from '../../domain/figures/certainty-codes';
import { PARTS } from '../../domain/figures/part';
import type { Table } from '../../domain/table/table';
import { certaintyColumn, classColumnOf, figureColumn, rangeColumns } from './figure-columns';
import type { ExportColumn, ExportTable, ExportValue } from './export-table';

/** A column of the file, and where its value comes from. */
interface Field {
	readonly column: ExportColumn;
	readonly value: (position: number) => ExportValue;
}

const figure = (value: number | undefined): ExportValue =>
	value === undefined || Number.isNaN(value) ? undefined : value;

const RANGES = {
	'besoin-fourchette': ({ need: { low, high } }) => [low, high],
	'non-couvert-fourchette': ({ unmet: { low, high } }) => [low, high],
	'couverture-fourchette': ({ rate: { low, high } }) => [low, high],
	// A rank of 0 is none.
	'rang-fourchette': ({ ranks }) =>
		[ranks().best, ranks().worst].map((column) => Float64Array.from(column, (rank) => rank || NaN))
} as const satisfies Partial<Record<ColumnId, (of: Sureness) => readonly Float64Array[]>>;

const PLACES = { 'communes-couvertes': 'commune', 'qpv-couverts': 'qpv' } as const;

/** The columns of the file that one column of the screen becomes: a range becomes its two ends. */
function fieldsOf(table: Table, id: ColumnId): Field[] {
	const column = figureColumn(id);
	switch (id) {
		case 'besoin-fourchette':
		case 'non-couvert-fourchette':
		case 'rang-fourchette':
		case 'couverture-fourchette': {
			const ends = RANGES[id](table.sureness());
			return rangeColumns(id).map((end, side) => ({ column: end, value: (i) => figure(ends[side]?.[i]) }));
		}
		case 'communes-couvertes':
		case 'qpv-couverts': {
			const { count, total } = table.covered(PLACES[id]);
			return [
				{ column, value: (i) => (total[i] === 0 ? undefined : count[i]) },
				{
					column: { ...column, name: `${column.name}_total`, label: `${column.label}, sur` },
					value: (i) => total[i]
				}
			];
		}
		case 'certitude':
		case 'certitude-qpv':
		case 'certitude-hors-qpv': {
			const part = PARTS.find((part) => CERTAINTY_OF_PART[part] === id);
			const { certainty } = table.sureness(part);
			return [{ column: certaintyColumn(part), value: (i) => CERTAINTY_PARAMS[CERTAINTIES[certainty[i]!]!] }];
		}
		case 'classe': {
			const classes = table.classes();
			return [{ column: classColumnOf(table.results.norm), value: (i) => COVERAGE_CLASSES[classes[i]!] }];
		}
		default: {
			const { figures, text, values } = TABLE_COLUMNS[id];
			if (!figures) return [{ column, value: (i) => text(table, i) || undefined }];
			const all = values(table);
			return [{ column, value: (i) => figure(all[i]) }];
		}
	}
}

/** Columns that every file of a level has, so that its rows can be joined with others. */
const ALWAYS: readonly ColumnId[] = ['code'];

/**
 * The rows of the table of a level as they stand on screen, with its columns: every digit of each figure, so
 * that written as the screen writes it, it is what the screen shows.
 */
export function levelTable(
	table: Table,
	chosen: readonly ColumnId[],
	positions: Iterable<number>
): ExportTable {
	const ids = columnsAt(table.level, [...ALWAYS, ...chosen], table.results.atlas);
	const fields = (['nom', ...ids] satisfies ColumnId[]).flatMap((id) => fieldsOf(table, id));
	return {
		title: 'Chiffres',
		columns: fields.map(({ column }) => column),
		rows: Array.from(positions, (position) => fields.map(({ value }) => value(position)))
	};
}
