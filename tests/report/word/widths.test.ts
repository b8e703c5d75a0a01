import { expect, it } from 'vitest';
import { columnsOf } from '../../../src/lib/report/dossier/dossier';
import { columnWidthsOf, isWide, textWidth } from '../../../src/lib/report/word/widths';

const table = {
	caption: '',
	columns: columnsOf('Commune', '+Habitants', '+Couverture', 'Classe'),
	rows: [
		{
			cells: ['Saint-Trivier-de-Courtes', '1\u202F436\u202F354', '33\u202F%', 'Moins de la moitié du besoin']
		}
	]
};

const sum = (widths: readonly number[]) => widths.reduce((a, b) => a + b, 0);

it('a figure and a word have the room that they need, and the columns fill the page', () => {
	const widths = columnWidthsOf(table, textWidth(false));
	// 8 points; 0,57 em a character: 91 twentieths of a point.
	expect(widths[1]).toBeGreaterThanOrEqual(10 * 91 + 80);
	expect(widths[2]).toBeGreaterThanOrEqual(11 * 91 + 80);
	// 11 906 − 2 × 1 134
	expect(Math.abs(sum(widths) - 9_638)).toBeLessThan(widths.length);
});

it('more than seven columns want a page that lies, and fit it', () => {
	const labels = Array.from({ length: 12 }, (_, i) => `+Couverture ${i}`);
	const many = { caption: '', columns: columnsOf(...labels), rows: [] };
	expect([isWide(table), isWide(many)]).toEqual([false, true]);
	// 16 838 − 2 × 1 134
	expect(sum(columnWidthsOf(many, textWidth(true)))).toBeLessThanOrEqual(14_570);
});
