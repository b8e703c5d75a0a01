import { cellText, csvCell } from './csv-cells';
import { cut } from './cut';

/** What may stand between two cells, the likeliest in a French file first. */
const SEPARATORS = [';', '\t', ',', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];
/** Rows that the separator is told from. */
const SAMPLE = 20;
/** Letters that they stand in. */
const SAMPLE_LETTERS = 200_000;

/** One record, and the line of the file where it begins (the first is 1). */
export interface DelimitedRow {
	readonly line: number;
	readonly cells: readonly string[];
}

export interface Delimited {
	readonly separator: Separator;
	/** Blank ones too, the cells as they stand. */
	readonly rows: readonly DelimitedRow[];
	/** Lines of the rows where a quotation mark is not closed, or not doubled. */
	readonly wrongQuotes: readonly number[];
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** Number of rows that have the commonest width beyond one cell, and that width. */
function evenness(rows: readonly (readonly string[])[]): { rows: number; width: number } {
	const counts = new Map<number, number>();
	for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
	let best = { rows: 0, width: 1 };
	for (const [width, count] of counts)
		if (count > best.rows || (count === best.rows && width > best.width)) best = { rows: count, width };
	return best;
}

/** The first rows that are not blank, for a separator. */
function sampleOf(text: string, separator: Separator): (readonly string[])[] {
	const rows: (readonly string[])[] = [];
	for (const { cells } of cut(text.slice(0, SAMPLE_LETTERS), separator)) {
		if (!isBlank(cells)) rows.push(cells);
		if (rows.length === SAMPLE) break;
	}
	return rows;
}

/** The separator that cuts the first rows most evenly, then into most cells. */
function separatorOf(text: string): Separator {
	const found = SEPARATORS.map((separator) => ({ separator, ...evenness(sampleOf(text, separator)) }));
	return found.reduce((best, one) =>
		one.rows > best.rows || (one.rows === best.rows && one.width > best.width) ? one : best
	).separator;
}

/** Excel's own first line, which says what stands between two cells: `sep=;`. */
const SAID_SEPARATOR = /^sep=([;,\t|])(?=\r|\n|$)/i;

/** Cuts a text into rows and cells: `;`, a tabulation, `,` or `|`, quotation marks, any line ending, a byte order mark. */
export function readDelimited(source: string): Delimited {
	const text = source.replace(/^\uFEFF/, '');
	const told = SAID_SEPARATOR.exec(text);
	const separator = (told?.[1] as Separator | undefined) ?? separatorOf(text);
	const rows: DelimitedRow[] = [];
	const wrongQuotes: number[] = [];
	for (const { line, cells, wrongQuote } of cut(text, separator)) {
		if (told && line === 1) continue;
		rows.push({ line, cells });
		if (wrongQuote) wrongQuotes.push(line);
	}
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
