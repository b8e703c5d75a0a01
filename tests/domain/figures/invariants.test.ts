import { describe, expect, it } from 'vitest';
import { geographiesOf, nearestAt } from '../../../src/lib/domain/figures/invariants';
import { smallAtlas } from '../../fixtures/small-atlas';
import { smallResults } from '../../fixtures/small-results';

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
