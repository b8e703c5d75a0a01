import { readDelimited } from '../../src/lib/data/files/delimited';
import { RebuildError } from './problem';
import type { Source } from './source-manifest';

/** A line of a CSV file, its cells under our own column names. */
export interface TextRow {
	readonly line: number;
	readonly cells: Readonly<Record<string, string>>;
}

/** A file to read: its name for messages, its text, the names that its columns may have. */
export interface Input {
	readonly file: string;
	readonly text: string;
	readonly source: Pick<Source, 'columns'> & { readonly headerWithin?: number };
}

/** A column's name as it is compared: without spaces, case, or the apostrophes of spreadsheets. */
const bare = (name: string) =>
	name
		.replace(/[\s\u00A0\u202F]+/g, ' ')
		.replace(/\u2019/g, "'")
		.trim()
		.toLocaleLowerCase('fr');

/** Position of each of our columns in a row of names, −1 where it is not there. */
function positionsIn(header: readonly string[], { source }: Input): [string, number][] {
	const names = header.map(bare);
	return Object.entries(source.columns).map(([name, aliases]) => {
		const positions = aliases.map((alias) => names.indexOf(bare(alias)));
		return [name, positions.find((position) => position >= 0) ?? -1];
	});
}

/** Row of the names of columns among the first ones, and where our columns are in it. */
function headerOf(rows: readonly (readonly string[])[], input: Input) {
	const { file, source } = input;
	const candidates = rows.slice(0, source.headerWithin ?? 1).map((cells, row) => {
		const positions = positionsIn(cells, input);
		return { row, cells, positions, found: positions.filter(([, position]) => position >= 0).length };
	});
	const best = candidates.reduce(
		(most, candidate) => (candidate.found > most.found ? candidate : most),
		candidates[0] ?? { row: 0, cells: [], positions: positionsIn([], input), found: 0 }
	);
	const missing = best.positions.filter(([, position]) => position < 0).map(([name]) => name);
	if (missing.length === 0) return best;
	const wordsOf = (names: readonly string[]) =>
		names.map((name) => source.columns[name]!.join(' ou ')).join(', ');
	throw new RebuildError(`colonnes absentes\u202F: ${wordsOf(missing)}`, {
		file,
		line: best.row + 1,
		value: best.cells.join(', '),
		expected: wordsOf(Object.keys(source.columns))
	});
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

/** Rows of a CSV file (`,`, `;` or a tabulation, quotes, byte order mark) with the columns that its source declares. */
export function readSourceTable(input: Input): TextRow[] {
	const { file, source } = input;
	const { rows, wrongQuotes } = readDelimited(input.text);
	if (wrongQuotes.length > 0)
		throw new RebuildError('CSV illisible, un guillemet n’est pas refermé', { file, line: wrongQuotes[0]! });
	const header = headerOf(
		rows.slice(0, source.headerWithin ?? 1).map(({ cells }) => cells.map((cell) => cell.trim())),
		input
	);
	return rows.slice(header.row + 1).flatMap(({ line, cells }) => {
		if (isBlank(cells)) return [];
		if (cells.length !== header.cells.length)
			throw new RebuildError('nombre de cellules inattendu', {
				file,
				line,
				value: String(cells.length),
				expected: String(header.cells.length)
			});
		const named = header.positions.map(([name, position]) => [name, cells[position]!.trim()]);
		return [{ line, cells: Object.fromEntries(named) as Record<string, string> }];
	});
}

export interface AllowedRange {
	readonly min: number;
	readonly max: number;
	readonly integer?: boolean;
}

/** The number in a cell, a decimal comma or point; stops the run outside `range`. */
export function numberIn(input: Input, row: TextRow, column: string, range: AllowedRange): number {
	const value = row.cells[column]!;
	const number = value === '' ? NaN : Number(value.replace(',', '.'));
	const inside = number >= range.min && number <= range.max && (!range.integer || Number.isInteger(number));
	if (inside) return number;
	throw new RebuildError('nombre attendu', {
		file: input.file,
		line: row.line,
		column,
		value,
		expected: `un ${range.integer ? 'entier' : 'nombre'} de ${range.min} à ${range.max}`
	});
}

/** As `numberIn`, `undefined` where the cell is empty. */
export function optionalNumberIn(
	input: Input,
	row: TextRow,
	column: string,
	range: AllowedRange
): number | undefined {
	return row.cells[column] === '' ? undefined : numberIn(input, row, column, range);
}

/** Stops the run where a key comes twice. */
export function uniqueBy(input: Input, rows: readonly TextRow[], column: string): void {
	const seen = new Map<string, number>();
	for (const row of rows) {
		const key = row.cells[column]!;
		const before = seen.get(key);
		if (before !== undefined)
			throw new RebuildError(`valeur déjà lue à la ligne ${before}`, {
				file: input.file,
				line: row.line,
				column,
				value: key,
				expected: 'une valeur par ligne'
			});
		seen.set(key, row.line);
	}
}
