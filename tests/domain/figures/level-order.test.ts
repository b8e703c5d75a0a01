import { describe, expect, it } from 'vitest';
import { geographiesOf, nearestAt } from '../../../src/lib/domain/figures/invariants';
import { orderByGap } from '../../../src/lib/domain/figures/level-order';
import { smallAtlas } from '../../fixtures/small-atlas';
import { smallResults } from '../../fixtures/small-results';

describe('the order of a level', () => {
	it('begins with what lacks most, needs less FTE', () => {
		// 0.056, −0.5, 1.6875, 1/6 − 0.5125 and −0.2.
		expect(orderByGap(smallResults(), 'commune')).toEqual([2, 0, 4, 3, 1]);
	});

	it('goes by code where two lack as much', () => {
		const results = smallResults();
		const commune = {
			...results.coverage.commune,
			need: Float64Array.of(1, 2, 1, 0, 2),
			fte: new Float64Array(5)
		};
		const coverage = { ...results.coverage, commune };
		expect(orderByGap({ ...results, coverage }, 'commune')).toEqual([1, 4, 0, 2, 3]);
	});
});

describe('what no norm changes', () => {
	it('is computed once, whoever asks', () => {
		const results = smallResults();
		const points = { lon: [3, 3, 3, 3, 3], lat: [45, 46, 47, 48, 49] };
		expect(nearestAt(results, 'commune', points)).toBe(nearestAt(results, 'commune', points));
		expect(Array.from(nearestAt(results, 'commune', points).km)).toEqual([0, 0, 0, 0, 0]);
		expect(geographiesOf(smallAtlas)('commune')).toBe(geographiesOf(smallAtlas)('commune'));
		expect(geographiesOf(smallAtlas)('qpv')).not.toBe(geographiesOf(smallAtlas)('commune'));
	});
});
