import { folded } from '../../../domain/text/french';
import type { SourceRow } from '../source/source';
import type { Header } from './header';
import { isFilled, ownCells, type RowAside } from './source-table';
import { totalAmount, totalReason, type ColumnSums } from './totals';

/** What rows are held against, once the header of their table is known. */
export interface RowStanding {
	/** What a repeated header shows, folded, by position. */
	readonly shown: Header['shown'];
	/** Columns that have a heading. */
	readonly columns: number;
	/** Cells that most rows fill. */
	readonly usual: number;
}

/** Beyond this a text in a cell of its own is a note, not a title. */
const TITLE = 80;
const NOTE =
	/^(?:\*|\(\d\)|nb\b|n\.b\b|note|source|rappel|attention|légende|mise à jour|mis à jour|document|version|contact)/i;

/** Below a total: `dont nouveaux`. */
const DETAIL = /^dont\s/i;

/** Cells that most of the rows fill: the middle one, when they are put in order. */
export function usualFill(rows: readonly SourceRow[]): number {
	const fills = rows.map((row) => row.cells.filter(isFilled).length).sort((a, b) => a - b);
	return fills[Math.floor(fills.length / 2)] ?? 0;
}

export const aside = (row: SourceRow, kind: RowAside['kind'], reason: string): RowAside => ({
	row,
	line: row.line,
	kind,
	reason
});

/** Whether most headings stand in this row again, each in its place. */
export const repeatsHeader = ({ cells }: SourceRow, shown: Header['shown']): boolean =>
	shown.some((headings) => {
		const given = headings.filter((text) => text !== '').length;
		let others = 0;
		// Most rows are no header, which a few of their cells say.
		const same = headings.filter((text, at) => {
			if (text === '' || others > 0.3 * given) return false;
			const is = folded(cells[at]?.text ?? '') === text;
			if (!is) others++;
			return is;
		}).length;
		return same >= 2 && others <= 0.3 * given;
	});

/** Why a row under a header is no row of data; `undefined` where it is one. `above`: what the rows of data since the last total add up to. */
export function rowAside(
	row: SourceRow,
	{ shown, columns, usual }: RowStanding,
	above: ColumnSums
): RowAside | undefined {
	if (repeatsHeader(row, shown)) return aside(row, 'header', 'en-tête répété');
	const filled = row.cells.filter(isFilled);
	if (filled.every(({ text, error }) => error === undefined && /^[\s\p{P}\p{S}]*$/u.test(text)))
		return aside(row, 'filler', 'ligne sans contenu');
	const total = totalReason(row, usual, above);
	if (total !== undefined) return aside(row, 'total', total);
	const words = filled.filter(({ text }) => totalAmount(text) === undefined);
	const detail = filled.some(({ text }) => DETAIL.test(text));
	if (detail && (filled.length < 0.8 * usual || (words.length === 1 && filled.length < columns)))
		return aside(row, 'note', 'détail d’un total');
	const [only] = filled;
	if (filled.length === 1 && only?.kind === 'text' && columns >= 3 && totalAmount(only.text) === undefined)
		return NOTE.test(only.text) || only.text.length > TITLE
			? aside(row, 'note', 'note')
			: aside(row, 'title', 'titre');
	if (row.hidden) return aside(row, 'hidden', 'ligne masquée');
	return ownCells(row).every(({ struck }) => struck) ? aside(row, 'hidden', 'ligne barrée') : undefined;
}

/** Why a row above the first header, or of a sheet without one, is no row of data. */
export function outsideAside(row: SourceRow, hasTable: boolean): RowAside {
	if (!hasTable) return aside(row, 'outside', 'feuille sans liste de postes');
	const [only] = ownCells(row);
	return only && (NOTE.test(only.text) || only.text.length > TITLE)
		? aside(row, 'note', 'note au-dessus du tableau')
		: aside(row, 'title', 'titre au-dessus du tableau');
}

/** Rows that say the same as one above, all their cells; the first one stays, and so do rows under a merged cell. */
export function duplicatesOf(rows: readonly SourceRow[]): RowAside[] {
	const first = new Map<string, number>();
	return rows.flatMap((row) => {
		if (row.cells.some(({ repeated }) => repeated)) return [];
		const key = keyOf(row);
		const line = first.get(key);
		if (line !== undefined) return [aside(row, 'duplicate', `même ligne que la ligne ${line}`)];
		first.set(key, row.line);
		return [];
	});
}

/** What two rows that say the same share. */
export const keyOf = ({ cells }: SourceRow): string => {
	const texts = cells.map(({ text }) => text.replace(/\s+/g, ' '));
	while (texts.at(-1) === '') texts.pop();
	return texts.join('\n');
};
