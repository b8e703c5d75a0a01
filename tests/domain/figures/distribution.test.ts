import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../src/lib/domain/figures/distribution';
import { indicatorColumn } from '../../../src/lib/domain/figures/indicator';
import { expectColumn } from '../../fixtures/close';
import { smallResults } from '../../fixtures/small-results';

describe('the values of an indicator', () => {
	const column = (indicator: Parameters<typeof indicatorColumn>[2]) =>
		indicatorColumn(smallResults(), 'commune', indicator);

	it('have none where coverage has no meaning', () => {
		// 0.4 of 0.456; 1.9375 of 3.625; 0.5125 of 1/6.
		expectColumn(column('coverage'), [0.4 / 0.456, NaN, 1.9375 / 3.625, 3.075, NaN]);
	});

	it('have a need of 0 only where the index says so', () => {
		// 63003 has no index: nobody knows what it needs.
		expectColumn(column('need'), [0.456, NaN, 3.625, 1 / 6, NaN]);
		// 63002 has FTE enough, but lacks 1/6 − 0.1075 in its QPV.
		expectColumn(column('gap'), [0.056, NaN, 1.6875, 1 / 6 - 0.1075, NaN]);
	});

	it('have no rate where nobody lives, and no index where none is published', () => {
		// 0.4 for 8 000; 1.9375 for 30 000; 0.5125 and 0.2 for 10 000.
		expectColumn(column('fte-10k'), [0.5, NaN, 1.9375 / 3, 0.5125, 0.2]);
		expectColumn(column('fdep'), [0.5, -0.2, 1, 0.1, NaN]);
	});
});

describe('where a territory stands', () => {
	const values = Float64Array.of(0, 3, NaN, 1, 1, 0, 0);

	it('is its rank from the highest, with its equals', () => {
		expect(standingOf(values, 3)).toEqual({
			defined: 6,
			undefinedCount: 1,
			min: 0,
			median: 0.5,
			max: 3,
			own: { value: 1, rank: 2, ties: 1 }
		});
		expect(standingOf(values, 0)?.own).toEqual({ value: 0, rank: 4, ties: 2 });
	});

	it('takes for equal what only the order of a sum parts', () => {
		expect(standingOf(Float64Array.of(0.1 + 0.2, 0.3), 1)?.own).toMatchObject({ rank: 1, ties: 1 });
	});

	it('has no rank without a value, and no distribution without any', () => {
		expect(standingOf(values, 2)?.own).toBeUndefined();
		expect(standingOf(Float64Array.of(NaN), 0)).toBeUndefined();
	});
});
