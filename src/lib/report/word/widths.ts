import type { DossierTable } from './dossier';

/** Width between the margins of an A4 page, in points × 20. */
export const TEXT_WIDTH = 9_638;
/** Between the text of a cell and its sides, in points × 20. */
export const CELL_MARGIN = 40;

/** More columns than this are written smaller. */
const MANY = 7;
/** Half-points of the text of a table. */
const [USUAL, SMALL] = [16, 14] as const;
/** Average width of a character, in em: that of a wide font, where Calibri is not installed. */
const CHARACTER = 0.57;
/** How much wider headings are, in bold. */
const BOLD = 1.35;
/** Longer texts than this are on several lines. */
const LONGEST = 34;

const longestWord = (text: string) => Math.max(0, ...text.split(/[ -]/).map(({ length }) => length));

/**
 * Widths of the columns of a table, in points × 20, and the size of its text: a figure is never broken over two
 * lines, nor a word; what is left goes to the texts.
 */
export function layoutOf({ columns, rows }: DossierTable): { columnWidths: number[]; size: number } {
	const size = columns.length > MANY ? SMALL : USUAL;
	// Half a point is 10 twentieths.
	const character = size * 10 * CHARACTER;
	const cellsAt = (i: number) => rows.map(({ cells }) => cells[i] ?? '');
	const least = columns.map(({ label, figures }, i) => {
		const texts = cellsAt(i).map((cell) => (figures ? cell.length : longestWord(cell)));
		return Math.max(longestWord(label) * BOLD, ...texts) * character + 2 * CELL_MARGIN;
	});
	const wish = columns.map(({ label, figures }, i) => {
		const texts = cellsAt(i).map(({ length }) => Math.min(LONGEST, length));
		const whole = Math.max(Math.min(figures ? LONGEST / 2 : LONGEST, label.length), ...texts) * character;
		return Math.max(least[i]!, whole + 2 * CELL_MARGIN);
	});
	const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
	const [all, room] = [sum(least), sum(wish) - sum(least)];
	const columnWidths = columns.map((_, i) =>
		all >= TEXT_WIDTH || room <= 0
			? (least[i]! / all) * TEXT_WIDTH
			: least[i]! + ((TEXT_WIDTH - all) * (wish[i]! - least[i]!)) / room
	);
	return { columnWidths: columnWidths.map(Math.floor), size };
}
