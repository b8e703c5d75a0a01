import type { DossierTable } from '../dossier/dossier';
import { CELL_MARGIN } from './styles';

/** A page of A4 and its margins, in points × 20. */
export const PAGE = { width: 11_906, height: 16_838 } as const;
export const PAGE_MARGIN = 1_134;

/** Width between the margins, in points × 20; `wide`: landscape. */
export const textWidth = (wide: boolean): number => (wide ? PAGE.height : PAGE.width) - 2 * PAGE_MARGIN;

/** A table with more columns than this goes on a landscape page. */
const MANY = 7;
export const isWide = ({ columns }: Pick<DossierTable, 'columns'>): boolean => columns.length > MANY;

/** Width of a character of a cell, in points × 20: 8 points, 0.57 em on average, Calibri not being everywhere. */
const CHARACTER = 16 * 10 * 0.57;
/** How much wider headings are, in bold. */
const BOLD = 1.35;
/** Longer texts than this are on several lines. */
const LONGEST = 34;

const longestWord = (text: string) => Math.max(0, ...text.split(/[ -]/).map(({ length }) => length));

/**
 * Widths of the columns of a table that is so wide, in points × 20: a figure is never broken over two lines, nor a
 * word; what is left goes to the texts.
 */
export function columnWidthsOf({ columns, rows }: DossierTable, width: number): number[] {
	const cellsAt = (i: number) => rows.map(({ cells }) => cells[i] ?? '');
	const least = columns.map(({ label, figures }, i) => {
		const texts = cellsAt(i).map((cell) => (figures ? cell.length : longestWord(cell)));
		return Math.max(longestWord(label) * BOLD, ...texts) * CHARACTER + 2 * CELL_MARGIN;
	});
	const wish = columns.map(({ label, figures }, i) => {
		const texts = cellsAt(i).map(({ length }) => Math.min(LONGEST, length));
		const whole = Math.max(Math.min(figures ? LONGEST / 2 : LONGEST, label.length), ...texts) * CHARACTER;
		return Math.max(least[i]!, whole + 2 * CELL_MARGIN);
	});
	const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
	const [all, room] = [sum(least), sum(wish) - sum(least)];
	const columnWidths = columns.map((_, i) =>
		all >= width || room <= 0
			? (least[i]! / all) * width
			: least[i]! + ((width - all) * (wish[i]! - least[i]!)) / room
	);
	return columnWidths.map(Math.floor);
}
