import { TableCell, TableRow, WidthType, type Table } from 'docx';
import { counted, enumerated } from '../../domain/text/french';
import type { DossierRow, DossierTable } from '../dossier/dossier';
import { BLANK } from './blank';
import { DescribedTable } from './described-table';
import { CELL_STYLE, figureStyle, STYLE } from './styles';
import { paragraph } from './text';
import { columnWidthsOf } from './widths';

/** Fills a cell that has nothing to say. */
const NOTHING = '–';

/** What a table holds, for those who cannot see it: its size, its columns, and its total where it has one. */
function wordsOf({ columns, rows }: DossierTable): string {
	const total = rows.find(({ kind }) => kind === 'total');
	const labels = columns.map(({ label }) => label);
	const held = `${counted(rows.length, 'ligne')} sous une ligne d’en-tête. Colonnes\u202F: ${enumerated(labels)}.`;
	const sums = labels.flatMap((label, i) => {
		const cell = total?.cells[i] ?? '';
		return i === 0 || cell === '' || cell === NOTHING || cell === BLANK ? [] : [`${label} ${cell}`];
	});
	return sums.length === 0 ? held : `${held} ${total?.cells[0] ?? ''}\u202F: ${sums.join(', ')}.`;
}

/** A table of the one table style, as wide as the text; its heading comes back on every page. */
export function wordTable(table: DossierTable, width: number): Table {
	const columnWidths = columnWidthsOf(table, width);
	const cell = (content: string, i: number, kind: keyof typeof CELL_STYLE) => {
		const style = CELL_STYLE[kind];
		return new TableCell({
			width: { size: columnWidths[i]!, type: WidthType.DXA },
			children: [
				paragraph(
					content === '' ? NOTHING : content,
					table.columns[i]!.figures
						? figureStyle(style)
						: i === 0 || kind !== 'sub'
							? style
							: CELL_STYLE.plain
				)
			]
		});
	};
	const kindOf = ({ kind }: DossierRow) => kind ?? 'plain';
	return new DescribedTable(
		{
			style: STYLE.table,
			tableLook: {
				firstRow: true,
				lastRow: false,
				firstColumn: false,
				lastColumn: false,
				noHBand: true,
				noVBand: true
			},
			width: { size: width, type: WidthType.DXA },
			columnWidths,
			rows: [
				new TableRow({
					tableHeader: true,
					cantSplit: true,
					children: table.columns.map(({ label }, i) => cell(label, i, 'head'))
				}),
				...table.rows.map(
					(row) =>
						new TableRow({
							cantSplit: true,
							children: row.cells.map((content, i) => cell(content, i, kindOf(row)))
						})
				)
			]
		},
		{ title: table.caption, description: wordsOf(table) }
	);
}
