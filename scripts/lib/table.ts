import Papa from 'papaparse';
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

/** A column's name as it is compared: spaces, case and apostrophes of spreadsheets do not count. */
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

/** The separator that cuts the lines of a text most often. */
function delimiterOf(lines: string): ',' | ';' | '\t' {
	const count = (mark: string) => lines.split(mark).length;
	if (count('\t') > count(';') && count('\t') > count(',')) return '\t';
	return count(';') > count(',') ? ';' : ',';
}

/** Rows of a CSV file (`,` or `;`, quotes, byte order mark) with the columns that its source declares. */
export function readTable(input: Input): TextRow[] {
	const text = input.text.replace(/^\uFEFF/, '');
	const head = text.split(/\r?\n|\r/, input.source.headerWithin ?? 1).join('\n');
	const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(head) });
	const error = errors.find(({ code }) => code !== 'UndetectableDelimiter');
	if (error)
		throw new RebuildError(`CSV illisible, ${error.message}`, {
			file: input.file,
			line: (error.row ?? 0) + 1
		});
	const header = headerOf(
		data.slice(0, input.source.headerWithin ?? 1).map((cells) => cells.map((cell) => cell.trim())),
		input
	);
	const rows: TextRow[] = [];
	let line = 1;
	data.forEach((cells, position) => {
		if (position > header.row && !isBlank(cells)) {
			if (cells.length !== header.cells.length)
				throw new RebuildError('nombre de cellules inattendu', {
					file: input.file,
					line,
					value: String(cells.length),
					expected: String(header.cells.length)
				});
			rows.push({
				line,
				cells: Object.fromEntries(header.positions.map(([name, position]) => [name, cells[position]!.trim()]))
			});
		}
		line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0);
	});
	return rows;
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
