import Papa from 'papaparse';
import { cellText, csvCell } from './csv-cells';

/** What may stand between two cells, the likeliest in a French file first. */
const SEPARATORS = [';', '\t', ','] as const;
export type Separator = (typeof SEPARATORS)[number];
/** Rows that the separator is told from. */
const SAMPLE = 20;

/** One record, and the line of the file where it begins (the first is 1). */
export interface DelimitedRow {
	readonly line: number;
	readonly cells: readonly string[];
}

export interface Delimited {
	readonly separator: Separator;
	/** Blank ones too, the cells as they stand. */
	readonly rows: readonly DelimitedRow[];
	/** Lines where a quotation mark is not closed, or not doubled. */
	readonly wrongQuotes: readonly number[];
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** One kind of line ending outside quotation marks; what is inside them stays. */
const withOneEnding = (text: string) =>
	text.replace(/"[^"]*"?|\r\n?/g, (part) => (part.startsWith('"') ? part : '\n'));

const cut = (text: string, delimiter: Separator, preview = 0) =>
	Papa.parse<string[]>(text, { delimiter, preview, newline: '\n' });

/** Number of rows that have the commonest width beyond one cell, and that width. */
function evenness(rows: readonly (readonly string[])[]): { rows: number; width: number } {
	const counts = new Map<number, number>();
	for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
	let best = { rows: 0, width: 1 };
	for (const [width, count] of counts)
		if (count > best.rows || (count === best.rows && width > best.width)) best = { rows: count, width };
	return best;
}

/** The separator that cuts the first rows most evenly, then into most cells. */
function separatorOf(text: string): Separator {
	const found = SEPARATORS.map((separator) => ({
		separator,
		...evenness(cut(text, separator, SAMPLE).data.filter((cells) => !isBlank(cells)))
	}));
	return found.reduce((best, one) =>
		one.rows > best.rows || (one.rows === best.rows && one.width > best.width) ? one : best
	).separator;
}

/** Cuts a text into rows and cells: `;`, a tabulation or `,`, quotation marks, any line ending, a byte order mark. */
export function readDelimited(source: string): Delimited {
	const text = withOneEnding(source.replace(/^\uFEFF/, ''));
	const separator = separatorOf(text);
	const { data, errors } = cut(text, separator);
	const rows: DelimitedRow[] = [];
	let line = 1;
	for (const cells of data) {
		rows.push({ line, cells });
		line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
	}
	const wrongQuotes = errors
		.filter(({ type }) => type === 'Quotes')
		.map(({ row }) => rows[row ?? 0]?.line ?? 1);
	return { separator, rows, wrongQuotes };
}

/** The rows of a list that somebody keeps: blank ones left out, cells trimmed and as they were before we wrote them. */
export function readCells(source: string): Pick<Delimited, 'rows' | 'wrongQuotes'> {
	const { rows, wrongQuotes } = readDelimited(source);
	return {
		rows: rows
			.map(({ line, cells }) => ({ line, cells: cells.map(cellText) }))
			.filter(({ cells }) => cells.some((cell) => cell !== '')),
		wrongQuotes
	};
}

/**
 * What `readCells` reads back as it was: texts that a spreadsheet would run are neutralised; `undefined` is empty.
 * `textOf`: `quotedCell` for what `readDelimited` reads, and nobody opens.
 */
export const delimitedText = (
	rows: readonly (readonly (string | number | undefined)[])[],
	separator: Separator,
	ending: '\n' | '\r\n',
	textOf: (text: string, separator: Separator) => string = csvCell
): string =>
	rows
		.map((cells) =>
			cells.map((cell) => (typeof cell === 'string' ? textOf(cell, separator) : (cell ?? ''))).join(separator)
		)
		.map((line) => line + ending)
		.join('');
