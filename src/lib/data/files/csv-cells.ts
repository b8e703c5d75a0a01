/**
 * What a spreadsheet would take for a formula is written with an apostrophe before it, and read without: a
 * remark can never run anything on the machine of the one who opens the file.
 */
const FORMULA = /^'*[=+\-@\t\r]/;

export const neutralised = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Undoes `neutralised`, and that only: an apostrophe that was typed stays. */
export const denatured = (text: string): string =>
	text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/** A cell of a file as it was before it was written, without the spaces round it. */
export const cellText = (cell: string): string => denatured(cell).trim();

/** A text as it is, in quotes where RFC 4180 asks for them: for what no spreadsheet will open. */
export const quotedCell = (text: string, separator: ',' | ';' | '\t' | '|'): string =>
	text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A text as a cell of a CSV: no formula, and in quotes where RFC 4180 asks for them. */
export const csvCell = (text: string, separator: ',' | ';' | '\t' | '|'): string =>
	quotedCell(neutralised(text), separator);
