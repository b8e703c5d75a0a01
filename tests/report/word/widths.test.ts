import { expect, it } from 'vitest';
import { columnsOf } from '../../../src/lib/report/dossier/dossier';
import { layoutOf, TEXT_WIDTH } from '../../../src/lib/report/dossier/word-widths';

const table = {
	caption: '',
	columns: columnsOf('Commune', '+Habitants', '+Couverture', 'Classe'),
	rows: [
		{
			cells: ['Saint-Trivier-de-Courtes', '1\u202F436\u202F354', '33\u202F%', 'Moins de la moitié du besoin']
		}
	]
};

it('a figure and a word have the room that they need, and the columns fill the page', () => {
	const { columnWidths, size } = layoutOf(table);
	// 8 points; 0,57 em a character: 91 twentieths of a point.
	expect(size).toBe(16);
	expect(columnWidths[1]).toBeGreaterThanOrEqual(10 * 91 + 80);
	expect(columnWidths[2]).toBeGreaterThanOrEqual(11 * 91 + 80);
	expect(Math.abs(columnWidths.reduce((a, b) => a + b, 0) - TEXT_WIDTH)).toBeLessThan(columnWidths.length);
});

it('many columns are written smaller, and still fit the page', () => {
	const labels = Array.from({ length: 12 }, (_, i) => `+Couverture ${i}`);
	const { columnWidths, size } = layoutOf({ caption: '', columns: columnsOf(...labels), rows: [] });
	expect(size).toBe(14);
	expect(columnWidths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(TEXT_WIDTH);
});
