import { machineName } from '../../domain/figures/catalogue/catalogue';
import { FORMATS, preciseFte } from '../../domain/figures/catalogue/format';
import type { FigureId } from '../../domain/figures/catalogue/ids';
import { formatDate } from '../../domain/text/french';
import { worded, type ExportColumn, type ExportTable, type ExportValue } from './export-table';

/** What is pasted is read: a name and four figures, where the table has them. */
const FIGURES = [
	'nom',
	'population',
	'etp',
	'non-couvert',
	'couverture'
] as const satisfies readonly FigureId[];
const COUNT = 5;

/** Positions of the five columns that a copy keeps. */
function keptColumns(columns: readonly ExportColumn[]): number[] {
	const asked = FIGURES.map((id) => columns.findIndex(({ name }) => name === machineName(id)));
	return asked.includes(-1) ? columns.slice(0, COUNT).map((_, i) => i) : asked;
}

function screenCell(value: ExportValue, column: ExportColumn, precise: boolean): string {
	const kept = worded(value, column);
	if (kept === undefined) return '';
	if (typeof kept === 'string') return column.kind === 'date' ? formatDate(kept) : kept;
	return precise && column.kind === 'fte' ? preciseFte(kept) : FORMATS[column.kind].text(kept);
}

/** The table to be pasted: five columns, each value as the screen writes it. `precise`: FTE of one territory. */
export function copiedTable(
	{ columns, rows }: Pick<ExportTable, 'columns' | 'rows'>,
	precise: boolean
): readonly (readonly string[])[] {
	const kept = keptColumns(columns);
	return [
		kept.map((i) => columns[i]!.label),
		...rows.map((row) => kept.map((i) => screenCell(row[i], columns[i]!, precise)))
	];
}
