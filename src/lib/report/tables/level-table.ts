import type { ColumnId } from '../../domain/table/column-ids';
import { columnsAt, TABLE_COLUMNS } from '../../domain/table/columns';
import { outOfText } from '../../domain/table/column';
import type { Table } from '../../domain/table/table';
import type { CellKind, ExportColumn, ExportTable, ExportValue } from './export-table';

/** A column of the file, and where its value comes from. */
interface Field extends ExportColumn {
	readonly value: (position: number) => ExportValue;
}

const KINDS: Partial<Readonly<Record<ColumnId, CellKind>>> = {
	couverture: 'percent',
	'couverture-fourchette': 'percent',
	financement: 'euros',
	population: 'integer',
	'population-qpv': 'integer',
	'population-couverte': 'integer',
	'population-qpv-couverte': 'integer',
	quintile: 'integer',
	postes: 'integer',
	structures: 'integer',
	chevauchement: 'integer',
	personnes: 'integer',
	'communes-couvertes': 'integer',
	'qpv-couverts': 'integer'
};

const figure = (value: number | undefined): ExportValue =>
	value === undefined || Number.isNaN(value) ? undefined : value;

/** The columns of the file that one column of the screen becomes: a range becomes its two ends. */
function fieldsOf(table: Table, id: ColumnId): Field[] {
	const { label, hint, figures, text, values } = TABLE_COLUMNS[id];
	const name = id.replaceAll('-', '_');
	const kind = KINDS[id] ?? (figures ? 'decimal' : 'text');
	const field = (suffix: string, words: string, value: Field['value'], of = kind): Field => ({
		name: `${name}${suffix}`,
		label: words === '' ? label : `${label}, ${words}`,
		kind: of,
		description: hint,
		value
	});
	const { sensitivity } = table;
	const ends = {
		'besoin-fourchette': () => [sensitivity().needLow, sensitivity().needHigh],
		'manque-fourchette': () => [sensitivity().gapLow, sensitivity().gapHigh],
		'couverture-fourchette': () => [sensitivity().rateLow, sensitivity().rateHigh]
	} as const satisfies Partial<Record<ColumnId, () => readonly [Float64Array, Float64Array]>>;
	const places = { 'communes-couvertes': 'commune', 'qpv-couverts': 'qpv' } as const;
	switch (id) {
		case 'besoin-fourchette':
		case 'manque-fourchette':
		case 'couverture-fourchette': {
			const [low, high] = ends[id]();
			return [
				field('_min', 'au moins', (i) => figure(low[i])),
				field('_max', 'au plus', (i) => figure(high[i]))
			];
		}
		case 'communes-couvertes':
		case 'qpv-couverts': {
			const { count, total } = table.covered(places[id]);
			return [
				field('', '', (i) => (outOfText(count[i]!, total[i]!) === '' ? undefined : count[i])),
				field('_total', 'sur', (i) => total[i])
			];
		}
		default: {
			if (!figures) return [field('', '', (i) => text(table, i) || undefined)];
			const column = values(table);
			return [field('', '', (i) => figure(column[i]))];
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
		columns: fields.map(({ name, label, kind, description }) => ({ name, label, kind, description })),
		rows: Array.from(positions, (position) => fields.map(({ value }) => value(position)))
	};
}
