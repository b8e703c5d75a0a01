import { describe, expect, it } from 'vitest';
import { coverageOf, coverageRate, ftePer10k, gapOf } from '../../../src/lib/domain/figures/coverage';
import { expectColumn } from '../../fixtures/close';
import { smallAtlas, SMALL_FTE, SMALL_NEED } from '../../fixtures/small-atlas';

const fte = Float64Array.from(SMALL_FTE);
const need = Float64Array.from(SMALL_NEED);

describe('the coverage of a territory', () => {
	it('is the sum of its cells', () => {
		const commune = coverageOf(smallAtlas, 'commune', fte, need);
		expectColumn(commune.fte, [0.4, 0.5, 1.9375, 0.5125, 0.2]);
		expectColumn(commune.need, [0.456, 0, 3.625, 1 / 6, 0]);
		const qpv = coverageOf(smallAtlas, 'qpv', fte, need);
		expectColumn(qpv.fte, [1.15, 0.395]);
		expectColumn(qpv.need, [2, 2 / 3]);
	});

	it('does not hide a deficit here behind a surplus there', () => {
		// 63002 has 0.5125 FTE for a need of 1/6, but its part of QPV 2 lacks 1/6 − 0.1075.
		const { unmet, surplus } = coverageOf(smallAtlas, 'commune', fte, need);
		expectColumn(unmet, [0.056, 0, 1.6875, 1 / 6 - 0.1075, 0]);
		expectColumn(surplus, [0, 0.5, 0, 0.405, 0.2]);
	});

	it('has a net gap of unmet need minus surplus', () => {
		const region = coverageOf(smallAtlas, 'region', fte, need);
		expectColumn(region.unmet, [0.056 + 0.85 + 0.2125 + 0.625 + 1 / 6 - 0.1075]);
		expectColumn(region.surplus, [1.105]);
		expect(gapOf(region.fte[0]!, region.need[0]!)).toBeCloseTo(region.unmet[0]! - 1.105, 9);
	});

	it('leaves out cells that belong to no territory of the level', () => {
		expectColumn(coverageOf(smallAtlas, 'epci', fte, need).fte, [0.9, 2.45]);
	});
});

describe('rates', () => {
	it('have no meaning where nothing is needed or nobody lives', () => {
		expect(coverageRate(0.5, 0)).toBeUndefined();
		// 0.05 ÷ 10⁻³¹⁹ is beyond every number.
		expect(coverageRate(0.05, 1e-319)).toBeUndefined();
		expect(ftePer10k(0.5, 0)).toBeUndefined();
	});

	it('are 0 where there is no FTE', () => {
		expect(coverageRate(0, 2)).toBe(0);
		expect(ftePer10k(0, 500)).toBe(0);
	});

	it('are FTE ÷ need, and FTE for 10 000 inhabitants', () => {
		expect(coverageRate(0.5, 2)).toBe(0.25);
		expect(coverageRate(3, 2)).toBe(1.5);
		expect(ftePer10k(0.4, 8_000)).toBe(0.5);
	});
});
