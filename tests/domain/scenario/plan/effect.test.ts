import { describe, expect, test } from 'vitest';
import {
	changeEffects,
	effectOf,
	eurosPerUseful,
	usefulFte
} from '../../../../src/lib/domain/scenario/plan/effect';
import { plannedCampaign, type Change, type Plan } from '../../../../src/lib/domain/scenario/plan/plan';
import { planSummaryOf } from '../../../../src/lib/domain/scenario/plan/summary';
import { totalEuros, yearRows, yearWords } from '../../../../src/lib/domain/scenario/plan/years';
import { profilesOf } from '../../../../src/lib/domain/figures/results';
import { resultsIn } from '../../../../src/lib/domain/scenario/setting';
import { expectColumn } from '../../../fixtures/close';
import { campaign, post, silentAtlas, smallCampaign } from '../../../fixtures/small-atlas';
import { smallResults } from '../../../fixtures/small-results';
import { smallSetting } from '../../../fixtures/small-setting';

const inQpv1 = [{ level: 'qpv', code: 'QN06301M' }] as const;
const inQpv2 = [{ level: 'qpv', code: 'QN06302M' }] as const;
const outside = [{ level: 'hors-qpv', code: '63001' }] as const;
const added = (fte: number, assignments: typeof inQpv1 | typeof outside, year?: number): Change => ({
	kind: 'add',
	fte,
	assignments,
	...(year !== undefined && { year })
});

describe('what a scenario changes', () => {
	test('is missing FTE, people newly served, QPVs that had nobody, and FTE', () => {
		const far = post('far', 0.5, [{ level: 'commune', code: '42002' }]);
		const old = post('old', 0.2, inQpv2);
		const before = resultsIn(smallSetting, campaign([far, old]));
		const after = resultsIn(
			smallSetting,
			campaign([far, old, post('q', 1, inQpv1), post('q2', 0.1, inQpv2), post('r', 0.5, outside)])
		);
		const effect = effectOf(before, after);
		// QPV 2 needs 0.5 and 1/6 and has 0.15 and 0.05, then 0.225 and 0.075.
		expect(effect.missing.before).toBeCloseTo(0.456 + 2 + 1.125 + 0.5 + 1 / 6 - 0.2, 9);
		expect(effect.missing.after).toBeCloseTo(0.456 + 1 + 0.625 + 0.5 + 1 / 6 - 0.3, 9);
		expect(effect.useful).toBeCloseTo(1.6, 9);
		expect(effect.fte.before).toBeCloseTo(0.7, 9);
		expect(effect.fte.after).toBeCloseTo(2.3, 9);
		expect([effect.newQpvs, effect.newQpvPeople, effect.newlyServed]).toEqual([[0], 12_000, 27_000]);
		expect(effect.qpvFte.before).toBeCloseTo(0.2, 9);
		expect(effect.qpvFte.after).toBeCloseTo(1.3, 9);
	});

	test('is QPVs of which some inhabitants are unknown', () => {
		const silent = { ...smallSetting, atlas: silentAtlas, profiles: profilesOf(silentAtlas) };
		const after = resultsIn(silent, campaign([post('q', 1, [...inQpv1, ...inQpv2])]));
		const { newQpvs, newQpvPeople, newSilentQpvs } = effectOf(resultsIn(silent, campaign([])), after);
		expect([newQpvs, newQpvPeople, newSilentQpvs]).toEqual([[0, 1], 12_000, 1]);
	});

	test('costs so much a useful FTE, where there is one', () => {
		expect(eurosPerUseful(30_000, 0.5)).toBe(60_000);
		expect(eurosPerUseful(30_000, 0)).toBeUndefined();
		// One that costs less than nothing has no price.
		const cheaper = planSummaryOf(smallSetting, smallCampaign, [{ kind: 'end', id: 'nobody-there' }], 60_000);
		expect([cheaper.euros, cheaper.eurosPerUseful]).toEqual([-30_000, undefined]);
	});
});

describe('one more post', () => {
	test('is useful as far as each place that it reaches lacks', () => {
		const useful = (fte: number, code: string) =>
			usefulFte(smallResults(), { fte, assignments: [{ level: 'commune', code }] });
		// 63001 by population: 0.4, 0.1 and 0.5 for 0.85, 0.2125 and 0.625; then three times as much.
		expect(useful(1, '63001')).toBeCloseTo(1, 9);
		expect(useful(3, '63001')).toBeCloseTo(1.6875, 9);
		// A tenth of 63002 lives in its QPV, which lacks 0.0592; the rest needs nothing.
		expect(useful(1, '63002')).toBeCloseTo(1 / 6 - 0.1075, 9);
	});
});

/** By hand, in cells: 42001, QPV 1, QPV 2 in 63001, the rest of it, QPV 2 in 63002. */
const PLAN: Plan = [
	added(1, inQpv1),
	added(1, inQpv1),
	{ kind: 'end', id: 'overlapping' },
	{ kind: 'edit', id: 'share-and-rest', fte: 0.4 },
	{ kind: 'end', id: 'overlapping' },
	{ kind: 'move', id: 'two-qpvs', assignments: outside },
	{ kind: 'edit', id: 'share-and-rest', fte: 0.8 },
	{ kind: 'end', id: 'absent' }
];

describe('a change at a time', () => {
	const before = () => resultsIn(smallSetting, smallCampaign);

	test('is useful after those before it', () => {
		const effects = changeEffects(before(), PLAN, 60_000);
		expectColumn(
			effects.map(({ useful }) => useful),
			[
				// QPV 1 lacks 0.85; then nothing.
				0.85,
				0,
				// QPV 1 has 3.15 by now; 0.06, 0.3 and 0.02 elsewhere are missed.
				-0.38,
				// 0.2 of 42001, 0.02 and 0.1.
				-0.32,
				0,
				// QPV 2 misses 0.1875 and 0.0625; the rest has 0.1 and takes 1 of 1.025.
				0.75,
				// 0.2 and 0.02, and what the rest still lacks.
				0.2 + 0.02 + 0.025,
				0
			]
		);
		const whole = resultsIn(smallSetting, plannedCampaign(smallCampaign, PLAN).campaign);
		expect(effects.reduce((sum, { useful }) => sum + useful, 0)).toBeCloseTo(
			effectOf(before(), whole).useful,
			9
		);
	});

	test('adds FTE and euros, or takes them away', () => {
		const effects = changeEffects(before(), PLAN, 60_000);
		expectColumn(
			effects.map(({ fte }) => fte),
			[1, 1, -1, -0.4, 0, 0, 0.4, 0]
		);
		expectColumn(
			effects.map(({ euros }) => euros!),
			[60_000, 60_000, -60_000, -24_000, 0, 0, 24_000, 0]
		);
		// A part that was split in two can no longer be changed by its old name.
		const split: Plan = [
			{
				kind: 'split',
				id: 'two-qpvs',
				parts: [
					{ fte: 0.5, assignments: inQpv1 },
					{ fte: 0.5, assignments: inQpv2 }
				]
			},
			{ kind: 'end', id: 'two-qpvs' }
		];
		expectColumn(
			changeEffects(before(), split, undefined).map(({ useful }) => useful),
			// QPV 1: 0.75 → 0.5; QPV 2: 0.1875 and 0.0625 more, of which 0.1875 and 1/6 − 0.1075 are needed.
			[-0.25 + 0.1875 + 1 / 6 - 0.1075, 0]
		);
	});

	test('has no price where a part of it has none', () => {
		const priced = campaign([
			post('a', 1, inQpv1, { funding: [{ funder: 'ARS', amount: 50_000 }] }),
			post('b', 1, inQpv1)
		]);
		const results = resultsIn(smallSetting, priced);
		const euros = (plan: Plan) => changeEffects(results, plan, undefined).map((one) => one.euros);
		expect(
			euros([
				{ kind: 'end', id: 'a' },
				{ kind: 'end', id: 'b' },
				added(1, inQpv1),
				{ kind: 'end', id: 'absent' }
			])
		).toEqual([-50_000, undefined, undefined, 0]);
		expect(euros([{ kind: 'edit', id: 'a', fte: 0.8 }])).toEqual([-10_000]);
	});
});

describe('the years of a plan', () => {
	const plan: Plan = [added(1, inQpv1), added(0.5, outside, 2028)];
	const rows = (more: { pricePerFte?: number; until?: number } = { pricePerFte: 60_000 }, of = plan) =>
		yearRows(smallSetting, smallCampaign, of, {
			pricePerFte: more.pricePerFte,
			indexation: 0.1,
			first: 2026,
			...(more.until !== undefined && { until: more.until })
		});

	test('have what begins in each, what it adds and what it costs at the prices of the year', () => {
		expect(rows().map(({ year, changes }) => [year, changes.length])).toEqual([
			[2026, 1],
			[2027, 0],
			[2028, 1]
		]);
		expectColumn(
			rows().map(({ newFte }) => newFte),
			[1, 0, 0.5]
		);
		// 60 000, 10 % more, then 90 000 with 21 % more.
		expectColumn(
			rows().map(({ euros }) => euros!),
			[60_000, 66_000, 108_900]
		);
		expectColumn(
			rows().map(({ newEuros }) => newEuros!),
			[60_000, 0, 36_300]
		);
		expectColumn(
			rows().map(({ summary }) => summary.effect.useful),
			[0.85, 0.85, 1.35]
		);
		expect(totalEuros(rows())).toBeCloseTo(234_900, 6);
		expect(totalEuros([])).toBe(0);
	});

	test('go on as long as asked, and take in what should have begun before', () => {
		expect(rows({ until: 2030 }).map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029, 2030]);
		const early = rows({}, [added(1, inQpv1, 2020)]);
		expect(early.map(({ year, changes }) => [year, changes.length])).toEqual([[2026, 1]]);
	});

	test('cost nobody knows what where a post has no price', () => {
		expect(rows({}).map(({ euros, newEuros }) => [euros, newEuros])).toEqual(
			[2026, 2027, 2028].map(() => [undefined, undefined])
		);
		expect(totalEuros(rows({}))).toBeUndefined();
	});

	test('say what begins in each', () => {
		const [first] = rows({}, [added(1, inQpv1), { kind: 'end', id: 'A' }]);
		expect(yearWords(smallSetting, first!)).toBe('+\u00A01\u00A0ETP, Les Tours\u202F; Fin du poste A');
	});
});
