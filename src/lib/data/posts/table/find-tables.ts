import type { SourceCell, SourceRow, SourceSheet } from '../source/source';
import { explanation } from './explanations';
import { beginsTable, findHeader, type Header } from './header';
import { aside, duplicatesOf, outsideAside, repeatsHeader, rowAside, usualFill } from './set-aside';
import { rowsBeside } from './side-by-side';
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
	const units = headings.map(() => '');
	for (const row of below) {
		const explains = data.length === 0 ? explanation(row) : undefined;
		if (explains !== undefined) row.cells.forEach(({ text }, at) => (units[at] ||= text));
		const out = explains === undefined ? rowAside(row, standing, sums) : aside(row, 'note', explains);
		if (out) setAside.push(out);
		else {
			data.push(row);
			sums.add(row);
		}
		if (out?.kind === 'total' || out?.kind === 'header') sums.restart();
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
		units,
		rows: data.filter((row) => !twice.has(row)),
		setAside: [...setAside, ...duplicates].sort((a, b) => a.line - b.line)
	};
}

/** The tables under a header: several where they stand side by side. */
function tablesUnder(
	sheet: SourceSheet,
	header: Header,
	end: number,
	before: readonly RowAside[],
	likeness: HeadingLikeness
): SourceTable[] {
	const each = rowsBeside(sheet.rows.slice(header.first, end), sheet.rows[header.last]!, likeness);
	const headers = each.map((rows) => findHeader(rows, 0, likeness, true));
	if (each.length < 2 || headers.includes(undefined)) return [tableOf(sheet, header, end, before)];
	return each.map((rows, i) => {
		const own = headers[i]!;
		const above = rows.slice(0, own.first).map((row) => outsideAside(row, true));
		return tableOf({ ...sheet, rows }, own, rows.length, [...(i === 0 ? before : []), ...above]);
	});
}

/** The titles below the last row of a table: where another table follows, they are its own. */
function titlesBelow({ rows, setAside, headerLine }: SourceTable): readonly RowAside[] {
	const last = Math.max(
		headerLine,
		...rows.map(({ line }) => line),
		...setAside.filter(({ kind }) => kind !== 'title' && kind !== 'filler').map(({ line }) => line)
	);
	return setAside.filter(({ kind, line }) => kind === 'title' && line > last);
}

/**
 * The tables of a sheet, from top to bottom, then from left to right. A header that comes again goes on with its table; another one begins the
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
		const own = tablesUnder(sheet, header, end, before, likeness);
		const [only] = own;
		const titles = only && own.length === 1 && next ? titlesBelow(only) : [];
		if (titles.length > 0)
			own[0] = { ...only!, setAside: only!.setAside.filter((one) => !titles.includes(one)) };
		tables.push(...own);
		before = titles.map(({ row }) => outsideAside(row, true));
		header = next;
	}
	return tables;
}
