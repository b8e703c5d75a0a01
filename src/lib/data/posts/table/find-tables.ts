import type { SourceCell, SourceRow, SourceSheet } from '../source/source';
import { beginsTable, findHeader, type Header } from './header';
import { duplicatesOf, outsideAside, repeatsHeader, rowAside, usualFill } from './set-aside';
import { ColumnSums } from './totals';
import type { HeadingLikeness, RowAside, SourceTable } from './source-table';

/** The row of a header with its headings as cells: those of two lines are one. */
const headerRow = (lower: SourceRow, headings: readonly string[]): SourceRow => ({
	...lower,
	cells: headings.map((text): SourceCell => ({ text, kind: 'text' }))
});

/** Where the next header stands that is not this one repeated; the number of rows where there is none. */
function endOf(rows: readonly SourceRow[], { last, shown }: Header, likeness: HeadingLikeness): number {
	for (let at = last + 1; at < rows.length; at++)
		if (beginsTable(rows, at, likeness) && !repeatsHeader(rows[at]!, shown)) return at;
	return rows.length;
}

/** One table: what stands under a header, each row as data or set aside. */
function tableOf(
	sheet: SourceSheet,
	{ first, last, headings, shown }: Header,
	end: number,
	before: readonly RowAside[]
): SourceTable {
	const { rows } = sheet;
	const below = rows.slice(last + 1, end);
	const columns = headings.filter((text) => text !== '').length;
	const standing = { shown, columns, usual: usualFill(below) };
	const setAside = [...before];
	const data: SourceRow[] = [];
	const sums = new ColumnSums();
	for (const row of below) {
		const aside = rowAside(row, standing, sums);
		if (aside) setAside.push(aside);
		else {
			data.push(row);
			sums.add(row);
		}
		if (aside?.kind === 'total' || aside?.kind === 'header') sums.restart();
	}
	const duplicates = duplicatesOf(data);
	const twice = new Set(duplicates.map(({ row }) => row));
	const width = Math.max(headings.length, ...data.slice(0, 1000).map(({ cells }) => cells.length));
	const padded = Array.from({ length: width }, (_, at) => headings[at] ?? '');
	return {
		sheet,
		header: headerRow(rows[last]!, padded),
		headerLine: rows[last]!.line,
		headerLines: first < last ? [rows[first]!.line, rows[last]!.line] : [rows[last]!.line],
		headings: padded,
		rows: data.filter((row) => !twice.has(row)),
		setAside: [...setAside, ...duplicates].sort((a, b) => a.line - b.line)
	};
}

/**
 * The tables of a sheet, from top to bottom. A header that comes again goes on with its table; another one begins the
 * next. A header is found by its words under titles and at the right of blank columns; the first also by its shape.
 */
export function tablesOf(sheet: SourceSheet, likeness: HeadingLikeness): SourceTable[] {
	const { rows } = sheet;
	const tables: SourceTable[] = [];
	let header = findHeader(rows, 0, likeness, true);
	let before = rows.slice(0, header?.first ?? 0).map((row) => outsideAside(row, true));
	while (header) {
		const end: number = endOf(rows, header, likeness);
		const next = end < rows.length ? findHeader(rows, end, likeness, false) : undefined;
		tables.push(tableOf(sheet, header, end, before));
		before = [];
		header = next;
	}
	return tables;
}
