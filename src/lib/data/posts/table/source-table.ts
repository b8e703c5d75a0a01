import type { SourceCell, SourceRow, SourceSheet } from '../source/source';

/** Why a row is no row of data; `hidden` is asked about, and so is a row with a line through it. */
export type AsideKind = 'title' | 'note' | 'header' | 'total' | 'hidden' | 'duplicate' | 'filler' | 'outside';

/** A row that is kept out of a table; each can be taken back. */
export interface RowAside {
	readonly row: SourceRow;
	readonly line: number;
	readonly kind: AsideKind;
	/** In French, without a capital: `ligne masquée`. */
	readonly reason: string;
}

/** A header and what stands under it. Every row of its sheet is in one table: data, set aside or header. */
export interface SourceTable {
	readonly sheet: SourceSheet;
	/** The header's row, its cells the headings; of a header over two lines the lower one. */
	readonly header: SourceRow;
	readonly headerLine: number;
	/** Lines of the header, two where headings are grouped. */
	readonly headerLines: readonly number[];
	/** By position in a row; `''` where a column has none. */
	readonly headings: readonly string[];
	/** What a row under the headings says of each column: `k€`; `''` where nothing does. */
	readonly units: readonly string[];
	readonly rows: readonly SourceRow[];
	/** In the order of the lines. */
	readonly setAside: readonly RowAside[];
}

/** How much a text looks like the heading of a list of posts: 0 not at all, 1 surely. */
export type HeadingLikeness = (text: string) => number;

/** From here on a text is taken for a known heading. */
export const KNOWN_HEADING = 0.5;

export const isFilled = ({ text }: SourceCell): boolean => text !== '';

/** The cells of a row that hold something of their own: what a merged cell above repeats is not. */
export const ownCells = ({ cells }: SourceRow): SourceCell[] =>
	cells.filter((cell) => isFilled(cell) && !cell.repeated);
