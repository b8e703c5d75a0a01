import { utcDay } from '../../../src/lib/domain/text/day';
import readSheets from 'read-excel-file/node';
import { quotedCell } from '../../../src/lib/data/files/csv-cells';
import { delimitedText } from '../../../src/lib/data/files/delimited';
import { RebuildError } from '../problem';

const cellText = (cell: unknown) => (cell instanceof Date ? utcDay(cell) : cell === null ? '' : String(cell));

/**
 * A sheet of a spreadsheet as CSV: every row has as many cells as the longest, and keeps its number. Without
 * a name, the first sheet.
 */
export async function csvOfWorkbook(bytes: Uint8Array, file: string, sheet?: string): Promise<string> {
	const sheets = await readSheets(Buffer.from(bytes)).catch((error: unknown) => {
		throw new RebuildError(`classeur illisible, ${error instanceof Error ? error.message : String(error)}`, {
			file
		});
	});
	const names = sheets.map(({ sheet: name }) => name.trim());
	const found = sheets[sheet === undefined ? 0 : names.indexOf(sheet)];
	if (!found)
		throw new RebuildError('feuille absente du classeur', {
			file,
			value: names.join(', '),
			expected: sheet ?? 'une feuille'
		});
	const width = Math.max(0, ...found.data.map((row) => row.length));
	const rows = found.data.map((row) => Array.from({ length: width }, (_, i) => cellText(row[i] ?? null)));
	return delimitedText(rows, ';', '\n', quotedCell);
}
