import { describe, expect, test } from 'vitest';
import { funderMatrix } from '../../../src/lib/domain/posts/matrix';
import { overlapPlaces } from '../../../src/lib/domain/posts/overlap-places';
import { funderShares } from '../../../src/lib/domain/posts/shares';
import { fundedResults, fundedRows, row } from './small-posts';

describe('the funders of a post', () => {
	test('share its FTE by what they pay', () => {
		expect(funderShares(row('share-and-rest').post).map(({ share }) => share)).toEqual([0.75, 0.25]);
	});

	test('share them equally where an amount is missing', () => {
		expect(funderShares(row('nobody-there').post)).toEqual([
			{ funder: 'ARS', share: 0.5 },
			{ funder: 'Ville', share: 0.5, amount: 8_000 }
		]);
	});

	test('are nobody where none is named', () => {
		expect(funderShares(row('unknown-code').post)).toEqual([{ funder: undefined, share: 1 }]);
	});
});

describe('who funds what where', () => {
	const matrix = funderMatrix(fundedResults, fundedRows);

	test('a post over two départements is shared by its FTE there', () => {
		const alone = funderMatrix(fundedResults, [row('share-and-rest')]);
		// 0.4 FTE in 42, 0.4 in 63; three quarters by the ARS.
		expect(alone.columns).toEqual([0, 1]);
		const [ars, town] = alone.rows;
		expect(ars?.funder).toBe('ARS');
		expect(ars?.cells.map(({ fte }) => fte)).toEqual([expect.closeTo(0.3, 9), expect.closeTo(0.3, 9)]);
		expect(ars?.cells.map(({ euros }) => euros)).toEqual([
			expect.closeTo(15_000, 6),
			expect.closeTo(15_000, 6)
		]);
		expect(town?.total.euros).toBeCloseTo(10_000, 6);
	});

	test('what has no place, and who is not named, have their column and their row', () => {
		expect(matrix.columns).toEqual([0, 1, -1]);
		expect(matrix.rows.map(({ funder }) => funder)).toEqual(['ARS', 'Ville', undefined]);
		expect(matrix.totals[2]!.fte).toBeCloseTo(1.35, 9);
		expect(matrix.rows[2]!.total.fte).toBeCloseTo(0.6, 9);
	});

	test('rows, columns and the whole add up to the campaign', () => {
		expect(matrix.total.fte).toBeCloseTo(4.9, 9);
		expect(matrix.total.euros).toBeCloseTo(158_000, 6);
		expect(matrix.totals.reduce((sum, { fte }) => sum + fte, 0)).toBeCloseTo(4.9, 9);
		expect(matrix.totals.reduce((sum, { euros }) => sum + euros, 0)).toBeCloseTo(158_000, 6);
		for (const { cells, total } of matrix.rows)
			expect(cells.reduce((sum, { fte }) => sum + fte, 0)).toBeCloseTo(total.fte, 9);
	});
});

describe('overlaps', () => {
	test('a QPV over two communes is one place, and names all structures there', () => {
		const places = overlapPlaces(fundedResults, fundedRows);
		const plain = places.find(({ level, position }) => level === 'qpv' && position === 1);
		expect(plain).toMatchObject({ population: 4_000, structures: ['A', 'B', 'C'], remainder: false });
		expect(plain?.fte).toBeCloseTo(0.395, 9);
	});

	test('a commune outside its QPVs is told apart from a whole one', () => {
		const places = overlapPlaces(fundedResults, fundedRows);
		const find = (position: number) =>
			places.find((place) => place.level === 'commune' && place.position === position);
		expect(find(2)?.remainder).toBe(true);
		expect(find(1)?.remainder).toBe(false);
	});

	test('only the places of the posts shown count', () => {
		expect(overlapPlaces(fundedResults, [row('nobody-there')]).map(({ position }) => position)).toEqual([1]);
	});
});
