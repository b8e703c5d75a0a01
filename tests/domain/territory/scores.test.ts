import { describe, expect, it } from 'vitest';
import { assembleAtlas } from '../../../src/lib/domain/territory/atlas';
import { hasScore, meanScore, meanScores } from '../../../src/lib/domain/territory/scores';
import { hasColumn } from '../../../src/lib/domain/table/columns';
import { smallAtlas, smallParts } from '../../fixtures/small-atlas';

const scored = assembleAtlas({
	...smallParts,
	communes: { ...smallParts.communes, fEdi: Float64Array.of(-2, 1.5, 4, 0, NaN) },
	apl: Float64Array.of(3, 2, 4, 1, NaN)
});

describe('the scores that a bundle may be built with', () => {
	it('are means over the inhabitants whose commune has one', () => {
		expect(meanScore(scored, 'commune', 0, 'fEdi')).toBe(-2);
		// Nobody lives in 42002: its own score.
		expect(meanScore(scored, 'commune', 1, 'fEdi')).toBe(1.5);
		// (30 000 × 4 + 10 000 × 0) / 40 000; 63003 has no score.
		expect(meanScore(scored, 'departement', 1, 'fEdi')).toBe(3);
		expect(meanScore(scored, 'departement', 1, 'apl')).toBe(3.25);
		// 3 000 inhabitants in 63001 and 1 000 in 63002.
		expect(meanScore(scored, 'qpv', 1, 'fEdi')).toBe(3);
		expect(Array.from(meanScores(scored, 'commune', 'apl'))).toEqual([3, 2, 4, 1, NaN]);
	});

	it('are nowhere without them', () => {
		expect([hasScore(smallAtlas, 'fEdi'), hasScore(smallAtlas, 'apl')]).toEqual([false, false]);
		expect([hasColumn('commune', 'f-edi', smallAtlas), hasColumn('commune', 'apl', smallAtlas)]).toEqual([
			false,
			false
		]);
		expect([hasColumn('commune', 'f-edi', scored), hasColumn('epci', 'apl', scored)]).toEqual([true, true]);
	});
});
