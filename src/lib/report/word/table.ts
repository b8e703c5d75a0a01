import { Table, TableCell, TableRow, WidthType } from 'docx';
import type { DossierRow, DossierTable } from '../dossier/dossier';
import { CELL_STYLE, figureStyle, STYLE } from './styles';
import { paragraph } from './text';
import { columnWidthsOf } from './widths';

/** A cell is never empty: a mark stands where there is nothing to say. */
const NOTHING = '–';

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
	return new Table({
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
	});
}
