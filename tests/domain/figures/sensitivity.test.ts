import { describe, expect, it } from 'vitest';
import { presetsThatChange, sensitivityOf } from '../../../src/lib/domain/figures/sensitivity';
import { presenceOf } from '../../../src/lib/domain/figures/results';
import { expectColumn } from '../../fixtures/close';
import { campaign, post, smallAtlas } from '../../fixtures/small-atlas';
import { smallPresence, smallProfiles } from '../../fixtures/small-results';

/*
 * Needs of the communes by preset (the small campaign funds 4.9 FTE, 3.55 of which have a place):
 *              42001              63001                        63002                 sum
 * ars          0.456              2 + 0.5 + 1.125 = 3.625      1/6                   4.247666…
 * tous-publics 0.456              3.625                        1/6 + 0.38925
 * rey          0.2 × 1.18 = 0.236 2.5 + 0.375 × 1.24 = 2.965   1/6
 * edi          0.2 × 1.81 = 0.362 2.5 + 0.375 × 2.2 = 3.325    1/6
 * enveloppe    ars × 4.9 ÷ 4.247666… = ars × 1.153574511…
 */
const sensitivity = sensitivityOf(smallAtlas, smallProfiles, smallPresence, 'population');
const SCALE = 4.9 / (0.456 + 3.625 + 1 / 6);

describe('the range of a territory over the presets', () => {
	const { commune } = sensitivity;

	it('goes from the least to the greatest need', () => {
		expectColumn(commune.needLow, [0.236, 0, 2.965, 1 / 6, 0]);
		expectColumn(commune.needHigh, [0.456 * SCALE, 0, 3.625 * SCALE, 1 / 6 + 0.38925, 0]);
	});

	it('gives the gap that goes with it, negative where there is a surplus', () => {
		expectColumn(commune.gapLow, [0.236 - 0.4, -0.5, 2.965 - 1.9375, 1 / 6 - 0.5125, -0.2]);
		expectColumn(commune.gapHigh, [
			0.456 * SCALE - 0.4,
			-0.5,
			3.625 * SCALE - 1.9375,
			1 / 6 + 0.38925 - 0.5125,
			-0.2
		]);
	});

	it('gives the rates, and none where no preset asks for anything', () => {
		expectColumn(commune.rateLow, [
			0.4 / (0.456 * SCALE),
			NaN,
			1.9375 / (3.625 * SCALE),
			0.5125 / (1 / 6 + 0.38925),
			NaN
		]);
		expectColumn(commune.rateHigh, [0.4 / 0.236, NaN, 1.9375 / 2.965, 0.5125 * 6, NaN]);
	});

	it('tells which classes change within it', () => {
		// 42001: 88 %, but 169 % with rey and 110 % with edi. 63001: 53 %, but 46 % with the envelope.
		// 63002: 307 %, but 92 % with tous-publics. 42002 and 63003 stay unknown.
		expect(Array.from(commune.changesClass, presetsThatChange)).toEqual([
			['rey', 'edi'],
			[],
			['enveloppe'],
			['tous-publics'],
			[]
		]);
	});

	it('is given for every level', () => {
		expect(sensitivity.region.needLow).toHaveLength(1);
		expectColumn(sensitivity.region.needLow, [0.236 + 2.965 + 1 / 6]);
		expectColumn(sensitivity.qpv.needLow, [2, 2 / 3]);
		expectColumn(sensitivity.qpv.needHigh, [2 * SCALE, (2 / 3) * SCALE]);
	});

	it('follows the key, which may depend on the need', () => {
		const byNeed = sensitivityOf(smallAtlas, smallProfiles, smallPresence, 'need');
		expect(byNeed.commune.gapHigh[2]).not.toBeCloseTo(commune.gapHigh[2]!, 3);
		expectColumn(byNeed.commune.needHigh, Array.from(commune.needHigh));
	});

	it('tells a class that one preset alone gives', () => {
		const presence = presenceOf(smallAtlas, campaign([post('one', 1, [{ level: 'qpv', code: 'QN06301M' }])]));
		const { departement, qpv } = sensitivityOf(smallAtlas, smallProfiles, presence, 'population');
		// One FTE in all: the envelope asks 2 ÷ 4.25 of QPV 1, which is met; the others ask 2, half of which is there.
		expect(Array.from(qpv.changesClass, presetsThatChange)).toEqual([['enveloppe'], []]);
		// The Loire has no post and some need under every preset.
		expect(departement.changesClass[0]).toBe(0);
		expectColumn(departement.rateHigh.subarray(0, 1), [0]);
	});
});
