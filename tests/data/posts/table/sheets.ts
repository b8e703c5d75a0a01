import type { SourceCell, SourceRow, SourceSheet } from '../../../../src/lib/data/posts/source/source';
import type { ReadSheet } from '../../../../src/lib/data/posts/table/sheet-kind';
import { readSheets } from '../../../../src/lib/data/posts/table/ticked';

type Typed = string | number | null;

/** A cell as a test writes it: `'^x'` is repeated by a merged cell, `null` is blank. */
const cellOf = (typed: Typed): SourceCell => {
	if (typeof typed === 'number') return { text: String(typed).replace('.', ','), kind: 'number' };
	if (typed?.startsWith('^')) return { text: typed.slice(1), kind: 'text', repeated: true };
	return { text: typed ?? '', kind: 'text' };
};

/** A sheet of these rows; `[]` leaves a line blank, `'!'` in front hides a row. */
export function sheetOf(rows: readonly (readonly Typed[])[], name = 'Postes', hidden = false): SourceSheet {
	return {
		file: 'f.xlsx',
		sheet: name,
		hidden,
		hiddenColumns: [],
		rows: rows.flatMap((cells, i): SourceRow[] =>
			cells.length === 0
				? []
				: [
						{
							line: i + 1,
							hidden: cells[0] === '!',
							cells: (cells[0] === '!' ? cells.slice(1) : cells).map(cellOf)
						}
					]
		)
	};
}

export const readOne = (rows: readonly (readonly Typed[])[], name?: string): ReadSheet =>
	readSheets([sheetOf(rows, name)])[0]!;

/** Where the header is, the lines of the rows, and what is set aside. */
export const summaryOf = ({ tables }: ReadSheet) =>
	tables.map(({ headerLine, rows, setAside }) => ({
		header: headerLine,
		rows: rows.map(({ line }) => line),
		aside: setAside.map(({ line, reason }) => `${line} ${reason}`)
	}));
