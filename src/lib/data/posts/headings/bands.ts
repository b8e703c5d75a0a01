import { bisector } from 'd3-array';
import type { KnownPlaces } from '../../../domain/territory/typed/known-places';
import type { SourceTable } from '../table/source-table';
import { departementNamed } from './departement-of';

interface Begun {
	readonly line: number;
	readonly departement: string | undefined;
}

const byLine = bisector(({ line }: Begun) => line);
/** The last of a list that begins at a line or above it. */
const lastAt = (list: readonly Begun[]) => (line: number) => list[byLine.right(list, line) - 1];
const textOf = ({ row }: SourceTable['setAside'][number]) =>
	row.cells.map(({ text }) => text).find((text) => text !== '') ?? '';

/**
 * The département that a row stands under: that of the last title between the rows, else the only one that the titles
 * above the table name. A title that names none ends the one before.
 */
export function departementAbove(
	{ setAside, headerLine }: SourceTable,
	places: KnownPlaces
): (line: number) => string | undefined {
	const titles = setAside
		.filter(({ kind }) => kind === 'title')
		.map((aside) => ({ line: aside.line, departement: departementNamed(textOf(aside), places) }));
	const above = titles.flatMap(({ line, departement }) =>
		line < headerLine && departement !== undefined ? [departement] : []
	);
	const whole = new Set(above).size === 1 ? above[0] : undefined;
	const bandOf = lastAt(titles.filter(({ line }) => line > headerLine));
	return (line) => {
		const band = bandOf(line);
		return band ? band.departement : whole;
	};
}

/**
 * The département of a column that is written once, at the first row of each: that of the last row above that has one;
 * `undefined` where the column is filled row by row.
 */
export function departementBegun(
	cells: readonly (readonly [line: number, text: string])[],
	places: KnownPlaces
): ((line: number) => string | undefined) | undefined {
	const written = cells.filter(([, text]) => text !== '');
	if (new Set(written.map(([, text]) => text)).size < written.length) return undefined;
	// One blank may be an oversight; blanks below two départements are a way of writing.
	const followed = cells.filter(([, text], at) => text !== '' && cells[at + 1]?.[1] === '');
	if (followed.length < 2) return undefined;
	const begunAt = lastAt(
		written.map(([line, text]) => ({ line, departement: departementNamed(text, places) }))
	);
	return (line) => begunAt(line)?.departement;
}
