import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	certaintyCounts,
	firstThatStay,
	ranksOf,
	surenessAmong,
	variantsAmong
} from '../../../src/lib/domain/figures/certainty';
import {
	CERTAINTIES,
	CERTAINTY_CODES,
	CERTAINTY_PARAMS
} from '../../../src/lib/domain/figures/certainty-codes';
import { presenceOf, profilesOf, resultsOf } from '../../../src/lib/domain/figures/results';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { itemsOf, LEVELS } from '../../../src/lib/domain/territory/atlas';
import { withPerimeters } from '../../../src/lib/domain/territory/perimeter';
import { anyCampaign, anyNorm } from '../../fixtures/arbitraries';
import { expectColumn } from '../../fixtures/close';
import { smallAtlas } from '../../fixtures/small-atlas';
import { smallPresence, smallProfiles } from '../../fixtures/small-results';

/** Worked out within each test, so that what a test notices of the code is known to be its own. */
const at = (...of: Parameters<ReturnType<typeof surenessAmong>>) =>
	surenessAmong(resultsOf(smallAtlas, smallProfiles, smallPresence, DEFAULT_NORM, 'population'))(...of);

describe('the range of a territory over the variants', () => {
	const commune = () => at('commune');
	/** Log-linear weights to 1.24: 1.24^(3/4). */
	const rey4 = 1.24 ** 0.75;
	const ars4 = 3 ** 0.75;

	it('goes from the least to the greatest need', () => {
		// Least: 50 000 and 7 500 inhabitants per FTE, weights to 1.24, no floor. QPV 2: 4 000 ÷ 7 500.
		expectColumn(commune().need.low, [
			(8_000 / 50_000) * rey4,
			0,
			12_000 / 7_500 + 3_000 / 7_500 + (15_000 / 50_000) * 1.24,
			1_000 / 7_500,
			0
		]);
		// Greatest: 30 000 inhabitants per FTE, all else is at that end already.
		expectColumn(commune().need.high, [(8_000 / 30_000) * ars4, 0, 2.5 + (15_000 / 30_000) * 3, 1 / 6, 0]);
	});

	it('says what is missing at each end', () => {
		// 63001 has 1.15 and 0.2875 in QPVs, 0.5 outside; 63002 has 0.1075 for 1/6 in its QPV.
		expectColumn(commune().unmet.low, [0, 0, 1.6 - 1.15 + 0.4 - 0.2875, 1_000 / 7_500 - 0.1075, 0]);
		expectColumn(commune().unmet.high, [
			(8_000 / 30_000) * ars4 - 0.4,
			0,
			2 - 1.15 + 0.5 - 0.2875 + 1.5 - 0.5,
			1 / 6 - 0.1075,
			0
		]);
	});

	it('has the rate that each need leaves, and none where nothing is needed', () => {
		// 1.9375 FTE for 2.372 and 4; 0.5125 for 1 000 ÷ 7 500 and ÷ 6 000.
		expectColumn(commune().rate.low, [0.4 / ((8_000 / 30_000) * ars4), NaN, 1.9375 / 4, 3.075, NaN]);
		expectColumn(commune().rate.high, [0.4 / ((8_000 / 50_000) * rey4), NaN, 1.9375 / 2.372, 3.84375, NaN]);
	});

	it('counts the territories of each certainty', () => {
		expect(certaintyCounts(commune())).toEqual({ 'sure-lack': 1, 'sure-none': 1, uncertain: 1, unknown: 2 });
	});

	it('is of a part alone where one is named: what is sure of a whole may depend on the hypothesis outside its QPVs', () => {
		const named = (part: 'qpv' | 'outside') =>
			Array.from(at('commune', part).certainty, (i) => CERTAINTIES[i]);
		// 63001 has 0.5 FTE outside its QPVs, where 15 000 ÷ 50 000 × 1.24 = 0.372 to 15 000 ÷ 30 000 × 3 = 1.5 are needed.
		expect(named('outside')).toEqual(['uncertain', 'unknown', 'uncertain', 'sure-none', 'unknown']);
		expectColumn(at('commune', 'outside').unmet.high, [(8_000 / 30_000) * ars4 - 0.4, 0, 1, 0, 0]);
		// In them it lacks 0.45 + 0.1125 at least; 63002 at most 1 ÷ 6 − 0.1075.
		expect(named('qpv')).toEqual(['sure-none', 'unknown', 'sure-lack', 'sure-none', 'unknown']);
		// Under each variant that has a lack outside QPVs at all, 63001 or 42001 is first.
		expect(Array.from(at('commune', 'outside').ranks().own)).toEqual([2, 0, 1, 0, 0]);
	});

	it('is sure of a lack that no hypothesis takes away, and of one that none brings', () => {
		// 42001: 0.056 missing in force, 0.208 at 30 000. 63002 never lacks 0.1; 63003 has no index, 42002 nobody.
		expect(Array.from(commune().certainty, (i) => CERTAINTIES[i])).toEqual([
			'uncertain',
			'unknown',
			'sure-lack',
			'sure-none',
			'unknown'
		]);
	});
});

describe('ranks', () => {
	it('are shared by ties, and absent where nothing is missing', () => {
		expect(Array.from(ranksOf(Float64Array.of(0.5, 2, 0, 0.5 + 1e-12, 0.2)))).toEqual([2, 1, 0, 2, 4]);
	});

	it('go from the best to the worst over the variants', () => {
		const { own, best, worst } = at('commune').ranks();
		// 63001 lacks most under each; 42001 (0.056) comes before or after 63002 (0.0592), or lacks nothing.
		expect(Array.from(own)).toEqual([3, 0, 1, 2, 0]);
		expect(Array.from(best)).toEqual([2, 0, 1, 2, 0]);
		expect(Array.from(worst)).toEqual([3, 0, 1, 3, 0]);
	});

	it('are none for a perimeter, though it has a range and a certainty', () => {
		const cells = itemsOf(smallAtlas.cellsOf.commune, 2);
		const atlas = withPerimeters(smallAtlas, 'perimetre', [{ code: 'p', name: 'Le Puy', cells }]);
		const presence = presenceOf(atlas, smallPresence.placement.campaign);
		const results = resultsOf(atlas, profilesOf(atlas), presence, DEFAULT_NORM, 'population');
		const { unmet, certainty, ranks } = surenessAmong(results)('perimetre');
		// As 63001: 0.45 + 0.1125 at least.
		expect([unmet.low.length, CERTAINTIES[certainty[0]!]]).toEqual([1, 'sure-lack']);
		expect(unmet.low[0]).toBeCloseTo(0.5625, 9);
		const none = Uint32Array.of(0);
		expect(ranks()).toEqual({ own: none, best: none, worst: none });
	});
});

it('the first that stay are those whose worst rank is among them, too', () => {
	const ranks = {
		own: Uint32Array.of(3, 0, 1, 2, 0),
		best: Uint32Array.of(2, 0, 1, 2, 0),
		worst: Uint32Array.of(3, 0, 1, 3, 0)
	};
	expect([1, 2, 3].map((count) => firstThatStay(ranks, count))).toEqual([1, 1, 3]);
});

it('each certainty has a code, and each code says what it stands for', () => {
	expect(CERTAINTIES.map((certainty) => [certainty, CERTAINTY_CODES[CERTAINTY_PARAMS[certainty]]])).toEqual([
		['sure-lack', 'un manque qui compte sous chaque hypothèse'],
		['sure-none', 'aucun manque qui compte, sous aucune hypothèse'],
		['uncertain', 'selon l’hypothèse'],
		['unknown', 'donnée absente']
	]);
});

describe('for any campaign and norm', () => {
	it('what is shown lies inside its own range, its rank too, and certainty follows the range', () => {
		fc.assert(
			fc.property(anyCampaign, anyNorm, (campaign, norm) => {
				const presence = presenceOf(smallAtlas, campaign);
				const results = resultsOf(smallAtlas, smallProfiles, presence, norm, 'population');
				const sure = surenessAmong(resultsOf(smallAtlas, smallProfiles, presence, norm, 'population'));
				for (const level of LEVELS) {
					const { need, unmet, certainty, ranks } = sure(level);
					const { own, best, worst } = ranks();
					results.coverage[level].unmet.forEach((missing, i) => {
						expect(unmet.low[i]).toBeLessThanOrEqual(missing);
						expect(unmet.high[i]).toBeGreaterThanOrEqual(missing);
						expect(need.low[i]).toBeLessThanOrEqual(results.coverage[level].need[i]!);
						expect(need.high[i]).toBeGreaterThanOrEqual(results.coverage[level].need[i]!);
						if (CERTAINTIES[certainty[i]!] === 'sure-lack')
							expect(unmet.low[i]).toBeGreaterThanOrEqual(norm.attention - 1e-9);
						if (CERTAINTIES[certainty[i]!] === 'sure-none')
							// Without a threshold, a lack is any lack at all.
							expect(unmet.high[i]).toBeLessThan(Math.max(norm.attention, 1e-8));
						if (own[i] === 0) return;
						expect(best[i]).toBeLessThanOrEqual(own[i]!);
						expect(worst[i]).toBeGreaterThanOrEqual(own[i]!);
					});
				}
			}),
			{ numRuns: 40 }
		);
	});
});

describe('the variants of some results', () => {
	it('begin with themselves, and each has a name of its own', () => {
		const results = resultsOf(smallAtlas, smallProfiles, smallPresence, DEFAULT_NORM, 'population');
		const all = variantsAmong(results);
		expect(all[0]!.results).toBe(results);
		expect(all.map(({ label }) => label)).toEqual([
			'Norme affichée',
			'Ratio hors QPV\u202F: 1\u00A0ETP pour 50\u202F000\u00A0habitants',
			'Ratio hors QPV\u202F: 1\u00A0ETP pour 30\u202F000\u00A0habitants',
			'Ratio dans les QPV\u202F: 1\u00A0ETP pour 7\u202F500\u00A0habitants',
			'Poids du quintile 5 (log-linéaire)\u202F: ×\u00A01,24',
			'Plancher\u202F: aucun',
			'Toutes les hypothèses au besoin le plus faible'
		]);
	});
});
