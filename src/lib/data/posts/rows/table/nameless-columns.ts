import { counted, enumerated, formatInteger, plural, quoted } from '../../../../domain/text/french';
import { columnLetters } from '../../../files/column-letters';
import type { SourceRow } from '../../source/source';
import type { SourceTable } from '../../table/source-table';

/** A row of a text file that holds more fields than there are headings. */
export interface ShiftedRow {
	readonly line: number;
	readonly message: string;
}

/** What stands under no heading: nothing of it is read, and all of it is said. */
export interface Nameless {
	readonly said: readonly string[];
	readonly shifted: readonly ShiftedRow[];
}

const NAMED = 3;

/** Values that are named of a column. */
const some = (values: readonly string[]) =>
	`${values.slice(0, NAMED).map(quoted).join(', ')}${values.length > NAMED ? '…' : ''}`;

const ownText = ({ cells }: SourceRow, at: number) => {
	const cell = cells[at];
	return cell === undefined || cell.repeated ? '' : cell.text;
};

/**
 * Cells under no heading. In a text file, a row that is longer than the headings and than other rows has a separator
 * inside one of its texts: its cells stand under headings that are not theirs.
 */
export function namelessColumns(
	{ sheet, headings, headerLine, rows }: SourceTable,
	personal: ReadonlySet<number>
): Nameless {
	const header = sheet.rows.find(({ line }) => line === headerLine);
	const width = header?.cells.length ?? headings.length;
	const isText = sheet.sheet === '';
	const isLonger = ({ cells }: SourceRow) => cells.slice(width).some(({ text }) => text !== '');
	const someFit = rows.some(({ cells }) => cells.length <= width);
	const longer = isText && someFit ? rows.filter(isLonger) : [];
	const shifted = new Set(longer);
	return {
		shifted: longer.map((row) => ({
			line: row.line,
			message: `Cette ligne a ${formatInteger(row.cells.length)} champs pour ${formatInteger(width)} titres de colonnes\u202F: un séparateur est sans doute écrit dans un texte, et décale la suite. Mettez ce texte entre guillemets droits, ou enregistrez la liste en XLSX.`
		})),
		said: headings.flatMap((heading, at) => {
			if (heading !== '' || personal.has(at)) return [];
			const held = rows.filter((row) => !shifted.has(row) && ownText(row, at) !== '');
			if (held.length === 0) return [];
			const lines = held.map(({ line }) => formatInteger(line));
			const where =
				lines.length > NAMED
					? counted(lines.length, 'ligne')
					: `${plural(lines.length, 'ligne')} ${enumerated(lines)}`;
			return [
				`La colonne ${columnLetters(at)} n’a pas de titre\u202F: elle n’est pas lue (${some([...new Set(held.map((row) => ownText(row, at)))])}, ${where}).`
			];
		})
	};
}
