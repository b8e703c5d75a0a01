import { describe, expect, it } from 'vitest';
import { greatestGaps, lackingCount, orderByUnmet } from '../../../src/lib/domain/figures/ranking';
import type { Results } from '../../../src/lib/domain/figures/results';
import { smallResults } from '../../fixtures/small-results';

/** The small results, with other missing FTE for the communes. */
function withCommunes(unmet: readonly number[]): Results {
	const results = smallResults();
	const commune = { ...results.coverage.commune, unmet: Float64Array.from(unmet) };
	return { ...results, coverage: { ...results.coverage, commune } };
}
const codesOf = (results: Results, count = 10) =>
	greatestGaps(results, 'commune', count).map(({ code }) => code);

describe('the greatest gaps', () => {
	it('begin with the territory that lacks most, and leave out those that lack nothing', () => {
		expect(codesOf(smallResults())).toEqual(['63001', '63002', '42001']);
		// 63002 is covered in total, and lacks 1/6 − 0.1075 = 0.059 in its QPV; 42001 lacks 0.056.
		expect(lackingCount(smallResults(), 'commune')).toBe(3);
	});

	it('are as many as asked', () => {
		expect(codesOf(smallResults(), 1)).toEqual(['63001']);
		expect(codesOf(smallResults(), 0)).toEqual([]);
		// One that comes later goes before those that lack less, and the last of them goes.
		expect(codesOf(withCommunes([1, 3, 2, 2, 4]), 3)).toEqual(['63003', '42002', '63001']);
	});

	it('go by code where two lack as much', () => {
		expect(codesOf(withCommunes([1, 2, 1, 0, 2]))).toEqual(['42002', '63003', '42001', '63001']);
	});

	it('are among those that pass, where some do', () => {
		const passes = Uint8Array.of(1, 1, 0, 1, 1);
		expect(greatestGaps(smallResults(), 'commune', 10, passes).map(({ code }) => code)).toEqual([
			'63002',
			'42001'
		]);
		expect(lackingCount(smallResults(), 'commune', passes)).toBe(2);
	});

	it('do not hold what only the noise of sums leaves', () => {
		const noisy = withCommunes([0.1 + 0.2 - 0.3, 0, 0, 0, 1]);
		expect(0.1 + 0.2 - 0.3).toBeGreaterThan(0);
		expect(codesOf(noisy)).toEqual(['63003']);
		expect(lackingCount(noisy, 'commune')).toBe(1);
	});
});

describe('the order of a level', () => {
	it('begins with what lacks most, whatever a surplus elsewhere in it makes of the gap', () => {
		// Lacks of 0.056, 0, 1.6875, 1/6 (beside a surplus of 0.5125) and 0.
		expect(orderByUnmet(smallResults(), 'commune')).toEqual([2, 3, 0, 1, 4]);
	});

	it('goes by code where two lack as much', () => {
		const results = smallResults();
		const commune = {
			...results.coverage.commune,
			unmet: Float64Array.of(1, 2, 1, 0, 2)
		};
		const coverage = { ...results.coverage, commune };
		expect(orderByUnmet({ ...results, coverage }, 'commune')).toEqual([1, 4, 0, 2, 3]);
	});
});
