import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Amounts, FunderMatrix } from '../../../src/lib/domain/posts/matrix';
import { printedMatrix } from '../../../src/lib/domain/posts/matrix-printed';

/** A matrix of FTE by funder and département, with 10 000 € an FTE. */
function matrixOf(rows: readonly (readonly number[])[]): FunderMatrix {
	const amounts = (fte: number): Amounts => ({ fte, euros: fte * 10_000 });
	const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
	const columns = (rows[0] ?? []).map((_, i) => i);
	return {
		columns,
		rows: rows.map((cells, i) => ({
			funder: `F${i}`,
			cells: cells.map(amounts),
			total: amounts(sum(cells))
		})),
		totals: columns.map((i) => amounts(sum(rows.map((cells) => cells[i]!)))),
		total: amounts(sum(rows.flat()))
	};
}

describe('who funds what where, as printed', () => {
	const printed = printedMatrix(
		matrixOf([
			[0.334, 0.335, 0.333],
			[0.333, 0.333, 0.333]
		])
	);

	test('each row adds up to its total, what rounding lost going to the largest remainder', () => {
		// 1.002 and 0.999 are 2.001 together, printed 2.00.
		expect(printed.total.fte).toBe(2);
		expect(printed.rows.map(({ total }) => total.fte)).toEqual([1, 1]);
		expect(printed.rows[0]?.cells.map(({ fte }) => fte)).toEqual([0.33, 0.34, 0.33]);
		expect(printed.rows[1]?.cells.map(({ fte }) => fte)).toEqual([0.34, 0.33, 0.33]);
	});

	test('the totals of the columns add up to the whole', () => {
		// 0.667, 0.668 and 0.666.
		expect(printed.totals.map(({ fte }) => fte)).toEqual([0.67, 0.67, 0.66]);
	});

	test('euros add up in tenths of thousands', () => {
		// 3.34, 3.35 and 3.33 k€ are 10.02, printed 10.0.
		expect(printed.rows[0]?.cells.map(({ euros }) => euros)).toEqual([3_300, 3_400, 3_300]);
		expect(printed.total.euros).toBe(20_000);
	});

	test('whatever the amounts, rows and totals add up, no amount further than a unit from what it is', () => {
		const row = fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 4, maxLength: 4 });
		const hundredths = (amounts: readonly Amounts[]) =>
			amounts.reduce((sum, { fte }) => sum + Math.round(fte * 100), 0);
		fc.assert(
			fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
				const exact = matrixOf(rows);
				const { rows: lines, totals, total } = printedMatrix(exact);
				const whole = Math.round(total.fte * 100);
				expect(hundredths(totals)).toBe(whole);
				expect(hundredths(lines.map((line) => line.total))).toBe(whole);
				lines.forEach((line, i) => {
					expect(hundredths(line.cells)).toBe(Math.round(line.total.fte * 100));
					line.cells.forEach(({ fte }, at) =>
						expect(Math.abs(fte - exact.rows[i]!.cells[at]!.fte)).toBeLessThan(0.01001)
					);
				});
			})
		);
	});
});
