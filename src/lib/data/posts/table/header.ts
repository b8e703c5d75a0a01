import { folded } from '../../../domain/text/french';
import type { SourceCell, SourceRow } from '../source/source';
import { isFilled, KNOWN_HEADING, ownCells, type HeadingLikeness } from './source-table';

/** A header that was found: its lines, and the heading of each column. */
export interface Header {
	/** Positions among the rows of the sheet. */
	readonly first: number;
	readonly last: number;
	readonly headings: readonly string[];
	/** What a repeated header shows: the headings, and each line as it stands; folded. */
	readonly shown: readonly (readonly string[])[];
	/** Headings that are known. */
	readonly known: number;
}

/** Rows in which a header whose words are not known is looked for. */
const LOOKED_AT = 60;
/** Letters of the longest heading; a longer text is a note. */
const LONGEST = 120;

const YEAR = /^(?:19|20)\d\d$/;

/** A cell that can be a heading: a short text, or a year. */
const canHead = ({ text, kind, error }: SourceCell) =>
	error === undefined &&
	text.length <= LONGEST &&
	(kind === 'text' ? !/^[\d\s.,%€/-]+$/.test(text) || YEAR.test(text) : YEAR.test(text));

/** Headings of a row that are known; what begins with a digit (`1 ETP`) is a value. */
const knownIn = (row: SourceRow, likeness: HeadingLikeness, least = KNOWN_HEADING) =>
	new Set(
		row.cells
			.filter((cell) => isFilled(cell) && canHead(cell) && !/^\d/.test(cell.text))
			.filter(({ text }) => likeness(text) >= least)
			.map(({ text }) => folded(text))
	).size;

/** Whether a row can be a header by its shape: several short texts, hardly a number, no text twice. */
function isShapedAsHeader(row: SourceRow): boolean {
	const filled = row.cells.filter(isFilled);
	const heads = filled.filter(canHead);
	return filled.length >= 2 && heads.length >= 0.8 * filled.length;
}

/** Whether the headings are known enough: three of them, or two that are most of the row. */
export function isKnownHeader(row: SourceRow, likeness: HeadingLikeness): boolean {
	if (!isShapedAsHeader(row)) return false;
	const known = knownIn(row, likeness);
	const filled = row.cells.filter(isFilled).length;
	return (known >= 3 && known >= filled / 4) || (known >= 2 && known >= filled / 2);
}

/** Whether a row whose words are not known is a header by what stands below: as wide, with numbers under its texts. */
function isHeaderByShape(rows: readonly SourceRow[], at: number): boolean {
	const row = rows[at]!;
	const filled = row.cells.filter(isFilled);
	// `1 ETP` is a value, however short.
	if (filled.some(({ text }) => /^\d/.test(text) && !YEAR.test(text))) return false;
	if (filled.length < 3 || !isShapedAsHeader(row)) return false;
	if (new Set(filled.map(({ text }) => folded(text))).size < filled.length) return false;
	const below = rows.slice(at + 1, at + 6).filter((one) => ownCells(one).length >= filled.length / 2);
	return (
		below.length > 0 &&
		below.some(({ cells }) =>
			cells.some(
				(cell, i) => isFilled(cell) && !canHead(cell) && row.cells[i] !== undefined && isFilled(row.cells[i])
			)
		)
	);
}

/** Likeness of a name or an alias, word for word. */
const EXACT = 0.9;

/**
 * Whether another header stands at this row, in the middle of a list: its words are names of columns one for one, or it
 * comes after a gap and has numbers under it. A row of data may hold `commune` and `QPV` too.
 */
export function beginsTable(rows: readonly SourceRow[], at: number, likeness: HeadingLikeness): boolean {
	const row = rows[at]!;
	const isValue = (cell: SourceCell) => !canHead(cell) || (/^\d/.test(cell.text) && !YEAR.test(cell.text));
	if (row.cells.some((cell) => isFilled(cell) && isValue(cell)) || knownIn(row, likeness) < 3) return false;
	if (knownIn(row, likeness, EXACT) >= 3) return true;
	const before = rows[at - 1];
	const gap = !before || before.line < row.line - 1 || before.cells.filter(isFilled).length === 1;
	return gap && isHeaderByShape(rows, at);
}

const textAt = (row: SourceRow | undefined, at: number) => row?.cells[at]?.text ?? '';

/** A row of labels that stand over several columns of the header below. */
function isGroups(row: SourceRow | undefined, below: SourceRow): row is SourceRow {
	if (!row || row.line !== below.line - 1) return false;
	return (
		row.cells.filter(isFilled).length >= 2 && row.cells.every((cell) => !isFilled(cell) || canHead(cell))
	);
}

/**
 * A row that goes on with the header above: it repeats headings that are merged over both, or has known ones where the
 * header leaves room, and room where the header has some.
 */
function isLowerHeader(
	row: SourceRow | undefined,
	above: SourceRow,
	likeness: HeadingLikeness
): row is SourceRow {
	if (!row || row.line !== above.line + 1 || ownCells(row).length === 0) return false;
	if (!row.cells.every((cell) => !isFilled(cell) || canHead(cell))) return false;
	if (row.cells.some(({ repeated, text }, at) => repeated && text === textAt(above, at))) return true;
	return (
		knownIn(row, likeness) >= 2 &&
		row.cells.some((cell, at) => isFilled(cell) && textAt(above, at) === '') &&
		above.cells.some((cell, at) => isFilled(cell) && textAt(row, at) === '')
	);
}

/** A heading of two lines: the lower one where it is known or nothing stands above, else both. */
function joined(group: string, lower: string, likeness: HeadingLikeness): string {
	if (lower === '' || lower === group) return group;
	if (group === '') return lower;
	const both = `${group} ${lower}`;
	return likeness(lower) >= KNOWN_HEADING || likeness(both) <= likeness(lower) ? lower : both;
}

/** Headings of one line, or of two; a group's label goes on to the right as long as nothing else stands there. */
function headingsOf(upper: SourceRow | undefined, lower: SourceRow, likeness: HeadingLikeness): string[] {
	const width = Math.max(upper?.cells.length ?? 0, lower.cells.length);
	let group = '';
	const headings = Array.from({ length: width }, (_, at) => {
		if (textAt(upper, at) !== '') group = textAt(upper, at);
		return textAt(lower, at) === '' ? textAt(upper, at) : joined(group, textAt(lower, at), likeness);
	});
	// Two columns of one name say which group they are of.
	return headings.map((heading, at) => {
		const above = textAt(upper, at);
		const twice = headings.indexOf(heading) !== headings.lastIndexOf(heading);
		return twice && heading !== '' && above !== '' && above !== heading ? `${above} ${heading}` : heading;
	});
}

/** The header at this row, with the line above or below that belongs to it. */
function headerAt(rows: readonly SourceRow[], at: number, from: number, likeness: HeadingLikeness): Header {
	const row = rows[at]!;
	const [first, last] = isLowerHeader(rows[at + 1], row, likeness)
		? [at, at + 1]
		: [at > from && isGroups(rows[at - 1], row) ? at - 1 : at, at];
	const headings = headingsOf(first < last ? rows[first] : undefined, rows[last]!, likeness);
	const known = new Set(headings.filter((text) => likeness(text) >= KNOWN_HEADING).map(folded)).size;
	const lines = rows.slice(first, last + 1).map(({ cells }) => cells.map(({ text }) => text));
	const shown = new Map([headings, ...lines].map((one) => [one.join('\n'), one.map(folded)]));
	return { first, last, headings, shown: [...shown.values()], known };
}

/** The first header at or after a row: by its words, else (for the first of a sheet) by its shape. */
export function findHeader(
	rows: readonly SourceRow[],
	from: number,
	likeness: HeadingLikeness,
	byShape: boolean
): Header | undefined {
	for (let at = from; at < rows.length; at++)
		if (isKnownHeader(rows[at]!, likeness)) return headerAt(rows, at, from, likeness);
	if (!byShape) return undefined;
	for (let at = from; at < Math.min(rows.length, LOOKED_AT); at++)
		if (isHeaderByShape(rows, at)) return headerAt(rows, at, from, likeness);
	return undefined;
}
