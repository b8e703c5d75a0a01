import { describe, expect, it } from 'vitest';
import { aimed } from '../../../src/lib/domain/scenario/plan/aim';
import { amountOf } from '../../../src/lib/domain/campaign/funding';
import { pricePerFte } from '../../../src/lib/domain/scenario/plan/price';
import { classCounts, planSummaryOf } from '../../../src/lib/domain/scenario/plan/summary';
import { usefulRange } from '../../../src/lib/domain/scenario/plan/useful-range';
import { kmApart, lackingTargets } from '../../../src/lib/domain/scenario/targets';
import { campaign, CELL, post, smallCampaign } from '../../fixtures/small-atlas';
import { smallResults } from '../../fixtures/small-results';
import { smallSetting } from '../../fixtures/small-setting';

describe('what a proposed post may name', () => {
	it('is a commune without QPVs, what lies outside them, or a QPV, where 0.05 FTE are missing', () => {
		// 42001 lacks 0.056; 63001 outside its QPVs 1.125 − 0.5; the QPVs 0.85 and 0.2125 + 1/6 − 0.1075.
		const found = lackingTargets(smallSetting, smallResults());
		expect(
			found.map(({ level, code, position, epci, departement, lat, cells }) => [
				level,
				code,
				position,
				epci,
				departement,
				lat,
				Array.from(cells)
			])
		).toEqual([
			['commune', '42001', 0, 0, 0, 45, [CELL.c42001]],
			['hors-qpv', '63001', 2, 1, 1, 47, [CELL.rest63001]],
			['qpv', 'QN06301M', 0, 1, 1, 47, [CELL.qpv1]],
			['qpv', 'QN06302M', 1, 1, 1, 47.5, [CELL.qpv2in63001, CELL.qpv2in63002]]
		]);
		[0.056, 0.625, 0.85, 0.2125 + 1 / 6 - 0.1075].forEach((missing, i) =>
			expect(found[i]!.missing).toBeCloseTo(missing, 9)
		);
		// A degree of a meridian.
		expect(kmApart(found[0]!, found[1]!)).toBeCloseTo(2 * kmApart(found[0]!, { ...found[0]!, lat: 46 }), 3);
		expect(kmApart(found[0]!, { ...found[0]!, lat: 46 })).toBeCloseTo(111.2, 0);
	});
});

describe('aiming a post', () => {
	const at63001 = { fte: 1, assignments: [{ level: 'commune', code: '63001' } as const] };

	it('shares it among what lacks most inside, as long as there is some of it', () => {
		// QPV 1 lacks 0.85, the rest 0.625: 0.85 and what is left, 0.15.
		expect(aimed(smallSetting, smallResults(), at63001, 'any')).toEqual([
			{ level: 'qpv', code: 'QN06301M', share: 0.85 },
			{ level: 'hors-qpv', code: '63001', share: 0.15 }
		]);
	});

	it('stops where less than 0.05 FTE are left, and takes the first by code where two lack as much', () => {
		const codes = (fte: number, results = smallResults()) =>
			aimed(smallSetting, results, { ...at63001, fte }, 'any')!.map(({ code, share }) => [code, share]);
		expect(codes(0.89)).toEqual([['QN06301M', 1]]);
		expect(codes(0.9)).toEqual([
			['QN06301M', 0.94],
			['63001', 0.06]
		]);
		// 1 each: 2 − 1 and 1.125 − 0.125.
		const cellFte = smallResults().cellFte.with(CELL.qpv1, 1).with(CELL.rest63001, 0.125);
		expect(codes(1.5, { ...smallResults(), cellFte })).toEqual([
			['63001', 0.67],
			['QN06301M', 0.33]
		]);
	});

	it('names no place that is not there', () => {
		const nowhere = { fte: 1, assignments: [{ level: 'commune', code: '99999' } as const] };
		expect(aimed(smallSetting, smallResults(), nowhere, 'any')).toBeUndefined();
	});

	it('leaves out what lies partly outside, and what is no QPV where QPVs are meant', () => {
		expect(aimed(smallSetting, smallResults(), at63001, 'qpv')).toEqual([
			{ level: 'qpv', code: 'QN06301M', share: 1 }
		]);
		const at63003 = { fte: 1, assignments: [{ level: 'commune', code: '63003' } as const] };
		expect(aimed(smallSetting, smallResults(), at63003, 'any')).toBeUndefined();
	});
});

describe('the price of an FTE', () => {
	const here = [{ level: 'commune', code: '63001' }] as const;
	const funded = (id: string, fte: number, ...amounts: (number | undefined)[]) =>
		post(id, fte, here, {
			funding: amounts.map((amount) => ({ funder: 'ARS', ...(amount !== undefined && { amount }) }))
		});

	it('is what posts with an amount cost, over their FTE', () => {
		expect(amountOf(funded('a', 1, 5, undefined, 7))).toBe(12);
		expect(amountOf(funded('a', 1, undefined))).toBeUndefined();
		expect(
			pricePerFte(campaign([funded('a', 1, 50_000), funded('b', 0.5), funded('c', 0.5, 4_000, 6_000)]))
		).toBe(40_000);
	});

	it('is unknown where none has an amount, or all have 0', () => {
		expect(pricePerFte(campaign([funded('a', 1)]))).toBeUndefined();
		expect(pricePerFte(campaign([funded('a', 1, 0)]))).toBeUndefined();
		expect(pricePerFte(campaign([]))).toBeUndefined();
		expect(pricePerFte(campaign([funded('a', 0, 50_000)]))).toBeUndefined();
	});
});

describe('what a scenario comes to', () => {
	const half = {
		kind: 'add',
		fte: 0.5,
		assignments: [{ level: 'qpv', code: 'QN06301M' }]
	} as const;

	it('is its useful FTE and what it costs', () => {
		const found = planSummaryOf(smallSetting, smallCampaign, [half], 60_000);
		expect(found.effect.useful).toBeCloseTo(0.5, 9);
		expect([found.euros, found.problems]).toEqual([30_000, []]);
		expect(found.eurosPerUseful).toBeCloseTo(60_000, 6);
	});

	it('has no price where a part has none, and none a useful FTE where it costs nothing', () => {
		const unpriced = planSummaryOf(smallSetting, smallCampaign, [half], undefined);
		expect([unpriced.euros, unpriced.eurosPerUseful]).toEqual([undefined, undefined]);
		const empty = planSummaryOf(smallSetting, smallCampaign, [], 60_000);
		expect([empty.euros, empty.eurosPerUseful, empty.effect.useful]).toEqual([0, undefined, 0]);
	});

	it('has no price where one of several parts has none, nor a price a useful FTE where it is free', () => {
		const funding = [{ funder: 'ARS', amount: 50_000 }];
		const base = campaign([post('a', 1, [{ level: 'commune', code: '63001' }], { funding })]);
		const plan = [half, { kind: 'end', id: 'a' } as const];
		expect(planSummaryOf(smallSetting, base, plan, undefined).euros).toBeUndefined();
		expect(planSummaryOf(smallSetting, smallCampaign, [half], 0)).toMatchObject({
			euros: 0,
			eurosPerUseful: undefined
		});
	});

	it('counts what is in force by a year', () => {
		const later = { ...half, year: 2028 };
		expect(planSummaryOf(smallSetting, smallCampaign, [later], 60_000, 2027).euros).toBe(0);
		expect(planSummaryOf(smallSetting, smallCampaign, [later], 60_000, 2028).euros).toBe(30_000);
		expect(planSummaryOf(smallSetting, smallCampaign, [half], 60_000, 2027).euros).toBe(30_000);
	});

	it('has so many communes in each class', () => {
		// 42001 0.056 and 63001 1.69 missing; 63002 has more than it needs, but lacks in its QPV; two are unknown.
		const counts = classCounts(smallResults());
		expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(5);
		expect(counts.unknown).toBe(2);
	});

	it('goes from the least to the most useful over the variants of the norm', () => {
		const planned = campaign([...smallCampaign.posts, post('new', 0.5, half.assignments)]);
		const { least, most, variants } = usefulRange(smallSetting, smallCampaign, planned);
		// QPV 1 lacks 0.85 in force, and 12 000 ÷ 7 500 − 1.15 = 0.45 at the least.
		expect(least).toBeCloseTo(0.45, 9);
		expect(most).toBeCloseTo(0.5, 9);
		expect(variants).toBeGreaterThan(1);
	});
});
