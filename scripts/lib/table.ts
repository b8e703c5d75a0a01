import Papa from 'papaparse';
import { RebuildError } from './problem';
import type { Source } from './source-manifest';

/** A line of a CSV file, its cells under our own column names. */
export interface Row {
	readonly line: number;
	readonly cells: Readonly<Record<string, string>>;
}

/** A file to read: its name for messages, its text, the names that its columns may have. */
export interface Input {
	readonly file: string;
	readonly text: string;
	readonly source: Pick<Source, 'columns'>;
}

function headerPositions(header: readonly string[], { file, source }: Input): [string, number][] {
	const positions = Object.entries(source.columns).map(
		([name, aliases]) => [name, header.findIndex((column) => aliases.includes(column))] as [string, number]
	);
	const missing = positions.filter(([, position]) => position < 0).map(([name]) => name);
	if (missing.length === 0) return positions;
	throw new RebuildError(
		`colonnes absentes\u202F: ${missing.map((name) => source.columns[name]!.join(' ou ')).join(', ')}`,
		{
			file,
			line: 1,
			value: header.join(', '),
			expected: Object.values(source.columns)
				.map((aliases) => aliases.join(' ou '))
				.join(', ')
		}
	);
}

/** Rows of a CSV file (`,` or `;`, quotes, byte order mark) with the columns that its source declares. */
export function readTable(input: Input): Row[] {
	const text = input.text.replace(/^\uFEFF/, '');
	const firstLine = text.slice(0, text.search(/[\r\n]|$/));
	const delimiter = firstLine.split(';').length > firstLine.split(',').length ? ';' : ',';
	const { data, errors } = Papa.parse<string[]>(text, { delimiter });
	const error = errors.find(({ code }) => code !== 'UndetectableDelimiter');
	if (error)
		throw new RebuildError(`CSV illisible, ${error.message}`, {
			file: input.file,
			line: (error.row ?? 0) + 1
		});
	const header = (data[0] ?? []).map((column) => column.trim());
	const positions = headerPositions(header, input);
	const rows: Row[] = [];
	let line = 1;
	for (const cells of data) {
		const blank = cells.length === 1 && cells[0]!.trim() === '';
		if (line > 1 && !blank) {
			if (cells.length !== header.length)
				throw new RebuildError('nombre de cellules inattendu', {
					file: input.file,
					line,
					value: String(cells.length),
					expected: String(header.length)
				});
			rows.push({
				line,
				cells: Object.fromEntries(positions.map(([name, position]) => [name, cells[position]!.trim()]))
			});
		}
		line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0);
	}
	return rows;
}

export interface Range {
	readonly min: number;
	readonly max: number;
	readonly integer?: boolean;
}

/** The number in a cell, a decimal comma or point; stops the run outside `range`. */
export function numberIn(input: Input, row: Row, column: string, range: Range): number {
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
export function optionalNumberIn(input: Input, row: Row, column: string, range: Range): number | undefined {
	return row.cells[column] === '' ? undefined : numberIn(input, row, column, range);
}

/** Stops the run where a key comes twice. */
export function uniqueBy(input: Input, rows: readonly Row[], column: string): void {
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
