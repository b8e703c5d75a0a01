import { describe, expect, it } from 'vitest';
import { assembleAtlas } from '../../../src/lib/domain/territory/atlas';
import { accessWeight, needOf, remainderRate } from '../../../src/lib/domain/norm/need';
import { PRESETS, type Norm } from '../../../src/lib/domain/norm/norm';
import { expectColumn } from '../../fixtures/close';
import { smallAtlas, SMALL_NEED, smallParts } from '../../fixtures/small-atlas';
import { HAND_NORM } from '../../fixtures/hand-norm';

const norm = (changes: Partial<Norm>): Norm => ({ ...HAND_NORM, ...changes });
const need = (changes: Partial<Norm>, funded = 0) => needOf(smallAtlas, norm(changes), funded);

describe('the need of a cell', () => {
	it('is inhabitants ÷ 6 000 in a QPV, ÷ 40 000 × the weight of the quintile elsewhere', () => {
		expectColumn(needOf(smallAtlas, HAND_NORM, 0), SMALL_NEED);
	});

	it('follows the ratios of the norm', () => {
		// QPVs of 12 000, 3 000 and 1 000 at 1 for 4 000; remainders at 1 for 20 000, twice the default.
		expectColumn(need({ qpvRatio: 4_000, baseRatio: 20_000 }), [0.912, 0, 3, 0.75, 2.25, 0.25, 0, 0]);
	});

	it('is nothing outside QPVs below the priority, whatever the weights', () => {
		expectColumn(need({ priorityFrom: 5 }), [0, 0, 2, 0.5, 1.125, 1 / 6, 0, 0]);
	});

	it('reaches every quintile when the priority is the first, but not a place without index', () => {
		// 63002: 9 000 ÷ 40 000 × 1.73.
		expectColumn(need({ priorityFrom: 1 }), [0.456, 0, 2, 0.5, 1.125, 1 / 6, 0.38925, 0]);
	});

	it('takes the weight of each quintile from the norm', () => {
		const weights = [1, 1.06, 1.11, 1.18, 1.24] as const;
		// 8 000 ÷ 40 000 × 1.18 and 15 000 ÷ 40 000 × 1.24.
		expectColumn(need({ fdepWeights: weights }), [0.236, 0, 2, 0.5, 0.465, 1 / 6, 0, 0]);
	});

	it('is weighed by density in remainders only: 5 is rural, 6 and 7 dispersed', () => {
		expectColumn(need({ priorityFrom: 1, densityWeights: { rural: 2, dispersed: 3 } }), [
			0.912,
			0,
			2,
			0.5,
			1.125,
			1 / 6,
			1.16775,
			0
		]);
	});
});

describe('the weight of access to GPs', () => {
	const enabled = norm({ access: { ...HAND_NORM.access, enabled: true } });
	const withApl = () => assembleAtlas({ ...smallParts, apl: Float64Array.of(1.4, 1, 2.4, 1, NaN) });

	it('multiplies the rate of a remainder', () => {
		// 3 × 2 ÷ 40 000 in the fifth quintile, with 1.4 visits a year.
		expect(remainderRate(enabled, 5, 1, 1.4)).toBeCloseTo(0.00015, 12);
		expect(remainderRate(enabled, 5, 1)).toBeCloseTo(0.000075, 12);
	});

	it('is switched off by default', () => {
		expectColumn(needOf(withApl(), HAND_NORM, 0), SMALL_NEED);
	});

	it('is 1.63 under 2.5 visits and 2 under 1.5, in remainders of quintiles 4 and 5', () => {
		// 42001: 0.456 × 2; remainder of 63001: 1.125 × 1.63; QPVs as before.
		expectColumn(needOf(withApl(), enabled, 0), [0.912, 0, 2, 0.5, 1.83375, 1 / 6, 0, 0]);
	});

	it('weighs nothing where the bundle has no access, or it is switched off', () => {
		expectColumn(needOf(smallAtlas, enabled, 0), SMALL_NEED);
		expect(accessWeight(HAND_NORM, 5, 1)).toBe(1);
	});

	it('changes at 2.5 and 1.5 exactly, and is 1 where access is unknown or the quintile lower', () => {
		expect([1.49, 1.5, 2.49, 2.5].map((apl) => accessWeight(enabled, 4, apl))).toEqual([2, 1.63, 1.63, 1]);
		expect([accessWeight(enabled, 5, undefined), accessWeight(enabled, 5, NaN)]).toEqual([1, 1]);
		expect(accessWeight(enabled, 3, 1)).toBe(1);
	});
});

describe('floors', () => {
	it('raise a QPV over its two communes, then an EPCI, in proportion to the need of the cells', () => {
		// QPV 2: 0.5 + 1/6 → 0.8 = 0.6 + 0.2. EPCI 1: 0.456 → 0.8. The commune without EPCI has no floor.
		expectColumn(need({ floorFte: 0.8 }), [0.8, 0, 2, 0.6, 1.125, 0.2, 0, 0]);
	});

	it('raise an EPCI over the cells that have a need, not over the others', () => {
		const atlas = assembleAtlas({
			...smallParts,
			cells: { ...smallParts.cells, population: [1_000, 2_000, 0, 0, 0, 0, 400, 0] }
		});
		// 42001: 1 000 ÷ 40 000 × 2.28 = 0.057; 42002: 2 000 ÷ 40 000 × 1.32 = 0.066; sum 0.123 → 0.246.
		// 63002: 400 ÷ 40 000 × 1.73 = 0.0173 → 0.246, alone in its EPCI.
		expectColumn(
			needOf(atlas, norm({ priorityFrom: 1, floorFte: 0.246 }), 0),
			[0.114, 0.132, 0, 0, 0, 0, 0.246, 0]
		);
	});

	it('ask of an EPCI that the border cuts what its inhabitants inside are of it', () => {
		// Half of EPCI 0 is inside: 0.8 of 1.6. QPV 2: 0.5 + 1/6 → 1.2 + 0.4.
		const cut = assembleAtlas({ ...smallParts, epciPopulation: [16_000, 40_000] });
		expectColumn(needOf(cut, norm({ floorFte: 1.6 }), 0), [0.8, 0, 2, 1.2, 1.125, 0.4, 0, 0]);
	});

	it('leave alone what reaches them already and what has no need', () => {
		expectColumn(need({ floorFte: 0 }), SMALL_NEED);
		expectColumn(need({ floorFte: 0.2, priorityFrom: 5 }), [0, 0, 2, 0.5, 1.125, 1 / 6, 0, 0]);
	});
});

describe('the envelope', () => {
	// The needs of the default norm add up to 4.2476666…
	it('shares the funded FTE in proportion to the need', () => {
		expectColumn(need({ envelope: 'funded' }, 8.495333333333333), [0.912, 0, 4, 1, 2.25, 1 / 3, 0, 0]);
	});

	it('may be a number of one’s own', () => {
		expectColumn(need({ envelope: 2.123833333333333 }, 85), [0.228, 0, 1, 0.25, 0.5625, 1 / 12, 0, 0]);
	});

	it('is applied after the floors', () => {
		// With a floor of 0.8 the needs add up to 4.725.
		expectColumn(need({ floorFte: 0.8, envelope: 9.45 }), [1.6, 0, 4, 1.2, 2.25, 0.4, 0, 0]);
	});

	it('leaves nothing where nothing is needed', () => {
		const empty = assembleAtlas({
			...smallParts,
			cells: { ...smallParts.cells, population: new Float64Array(8) }
		});
		expectColumn(needOf(empty, PRESETS.enveloppe, 85), [0, 0, 0, 0, 0, 0, 0, 0]);
	});
});
