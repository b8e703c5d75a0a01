import { folded } from '../../../domain/text/french';
import { BLANK_CELL } from '../source/cell';
import type { SourceRow } from '../source/source';
import { isFilled, KNOWN_HEADING, type HeadingLikeness } from './source-table';

/** Of the headings of one table so many must come again for another one to stand beside it. */
const AGAIN = 0.6;

/** Columns of one of several tables that stand side by side; `to` is not in it. */
interface Columns {
	readonly from: number;
	readonly to: number;
}

/** Where each of the tables stands whose headings are in one row: the same headings come again, in the same order. */
function columnsOfEach({ cells }: SourceRow, likeness: HeadingLikeness): readonly Columns[] {
	const words = cells.map(({ text }) => (likeness(text) >= KNOWN_HEADING ? folded(text) : ''));
	const starts = [words.findIndex((word) => word !== '')];
	for (let at = starts[0]! + 1; at < words.length; at++) {
		const from = starts.at(-1)!;
		if (words[at] === '' || words[at] !== words[from]) continue;
		const own = new Set(words.slice(from, at).filter((word) => word !== ''));
		const rest = new Set(words.slice(at, at + (at - from)));
		const again = [...own].filter((word) => rest.has(word)).length;
		if (again >= 2 && again >= AGAIN * own.size) starts.push(at);
	}
	return starts.map((from, i) => ({ from: i === 0 ? 0 : from, to: starts[i + 1] ?? Infinity }));
}

/** The rows of each of the tables that stand side by side under a header, in their own columns; one where there is one. */
export function rowsBeside(
	rows: readonly SourceRow[],
	header: SourceRow,
	likeness: HeadingLikeness
): readonly (readonly SourceRow[])[] {
	const each = columnsOfEach(header, likeness);
	if (each.length < 2) return [rows];
	return each.map(({ from, to }) =>
		rows
			.map((row) => ({
				...row,
				cells: row.cells.slice(0, to).map((cell, at) => (at < from ? BLANK_CELL : cell))
			}))
			.filter(({ cells }) => cells.some(isFilled))
	);
}
