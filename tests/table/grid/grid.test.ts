import { describe, expect, it } from 'vitest';
import { placeAfter } from '../../../src/lib/table/grid/grid-keys';
import { firstRowAt, placedRows, windowFrom } from '../../../src/lib/table/grid/grid-window';

describe('the rows that are rendered', () => {
	it('move by steps of four, so that most scrolls render nothing', () => {
		expect([0, 39, 159, 160, 700].map((top) => firstRowAt(top, 40))).toEqual([0, 0, 0, 4, 16]);
		expect(firstRowAt(-50, 40)).toBe(0);
	});

	it('are those in sight and ten on either side', () => {
		expect(windowFrom(0, 600, 40, 4_025)).toEqual({ start: 0, end: 29 });
		expect(windowFrom(400, 600, 40, 4_025)).toEqual({ start: 390, end: 429 });
	});

	it('are never beyond the last one, whatever was in sight before', () => {
		expect(windowFrom(4_016, 600, 40, 4_025)).toEqual({ start: 3_996, end: 4_025 });
		expect(windowFrom(4_016, 600, 40, 3)).toEqual({ start: 0, end: 3 });
		expect(windowFrom(0, 600, 40, 0)).toEqual({ start: 0, end: 0 });
	});

	it('hold the row that has the focus, wherever it is', () => {
		expect(placedRows({ start: 10, end: 12 }, 100, 3)).toEqual({
			indexes: [3, 10, 11],
			gaps: [3, 6, 0],
			after: 88
		});
		expect(placedRows({ start: 10, end: 12 }, 100, 50)).toEqual({
			indexes: [10, 11, 50],
			gaps: [10, 0, 38],
			after: 49
		});
	});

	it('always add up to all of them', () => {
		for (const active of [-1, 0, 5, 11, 99, 100]) {
			const { indexes, gaps, after } = placedRows({ start: 10, end: 20 }, 100, active);
			expect(gaps.reduce((sum, gap) => sum + gap, indexes.length + after)).toBe(100);
		}
		expect(placedRows({ start: 0, end: 0 }, 0, 0)).toEqual({ indexes: [], gaps: [], after: 0 });
	});
});

describe('the keys of the grid', () => {
	const size = { rows: 4_025, columns: 11, page: 14 };
	const press = (key: string, row: number, column: number, more: Partial<KeyboardEvent> = {}) =>
		placeAfter({ key, ctrlKey: false, metaKey: false, altKey: false, ...more }, { row, column }, size);

	it('go from cell to cell and stop at the edges', () => {
		expect(press('ArrowDown', 0, 1)).toEqual({ row: 1, column: 1 });
		expect(press('ArrowUp', 0, 1)).toEqual({ row: -1, column: 1 });
		expect(press('ArrowUp', -1, 1)).toEqual({ row: -1, column: 1 });
		expect(press('ArrowLeft', 3, 0)).toEqual({ row: 3, column: 0 });
		expect(press('ArrowRight', 3, 10)).toEqual({ row: 3, column: 10 });
		expect(press('ArrowDown', 4_024, 2)).toEqual({ row: 4_025, column: 2 });
		expect(press('ArrowDown', 4_025, 2)).toEqual({ row: 4_025, column: 2 });
	});

	it('go by what the frame shows', () => {
		expect(press('PageDown', 0, 1)).toEqual({ row: 13, column: 1 });
		expect(press('PageDown', 4_020, 1)).toEqual({ row: 4_024, column: 1 });
		expect(press('PageUp', 5, 1)).toEqual({ row: 0, column: 1 });
	});

	it('go to the ends of the row, and with Ctrl of the table', () => {
		expect(press('Home', 7, 5)).toEqual({ row: 7, column: 0 });
		expect(press('End', 7, 5)).toEqual({ row: 7, column: 10 });
		expect(press('Home', 7, 5, { ctrlKey: true })).toEqual({ row: 0, column: 0 });
		expect(press('End', 7, 5, { ctrlKey: true })).toEqual({ row: 4_024, column: 10 });
	});

	it('leave the other keys to others', () => {
		expect(press('a', 0, 0)).toBeUndefined();
		expect(press('Enter', 0, 0)).toBeUndefined();
		expect(press('ArrowLeft', 0, 0, { altKey: true })).toBeUndefined();
	});
});
