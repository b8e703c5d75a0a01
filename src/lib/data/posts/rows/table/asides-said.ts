import { quoted } from '../../../../domain/text/french';
import { enumeratedSome } from '../../../../domain/text/some';
import { columnLetters } from '../../../files/column-letters';
import type { CellPlace } from '../../source/source';
import type { SourceTable } from '../../table/source-table';

/** Cells that are named one by one. */
const NAMED = 5;

const cellName = ({ line, column }: CellPlace) => `${columnLetters(column)}${line}`;

/** What stands on the cells of a table, or in them with a line through it, and is not read: notes of headings explain them. */
export function asidesSaid({ sheet, rows, headerLine }: SourceTable): string[] {
	const last = rows.at(-1)?.line ?? headerLine;
	const notes = (sheet.notes ?? []).filter(({ line }) => line > headerLine && line <= last);
	const struck = rows.flatMap(({ line, cells }) =>
		cells.flatMap(({ struckPart }, column) =>
			struckPart === undefined ? [] : [{ line, column, struckPart }]
		)
	);
	return [
		...(notes.length > 0
			? [
					`Des commentaires sont attachés à des cellules (${enumeratedSome(notes.map(cellName), NAMED)})\u202F: ils ne sont pas lus. S’ils changent un ETP, un lieu ou la fin d’un poste, écrivez-le dans le tableau.`
				]
			: []),
		...struck.map(
			({ struckPart, ...place }) =>
				`${quoted(struckPart)} est barré dans la cellule ${cellName(place)}\u202F: seul le reste de la cellule est lu.`
		)
	];
}
