import { describe, expect, test } from 'vitest';
import { bestWithin } from '../../../../src/lib/domain/scenario/search/best-within';
import { onlineBound } from '../../../../src/lib/domain/scenario/search/bound';
import { bestGreedy, greedy, isSaturated } from '../../../../src/lib/domain/scenario/search/greedy';
import { lagrangianBound } from '../../../../src/lib/domain/scenario/search/lagrangian';
import {
	costOf,
	groupCounts,
	isWithin,
	spendingOf,
	type PlacementLimits
} from '../../../../src/lib/domain/scenario/search/limits';
import { postWorthOf } from '../../../../src/lib/domain/scenario/search/measure';
import { compareKeys, type PlacementProblem } from '../../../../src/lib/domain/scenario/search/problem';
import { answerOf, guaranteeOf, quickAnswer } from '../../../../src/lib/domain/scenario/search/answer';

/** Three candidates of 1, 0.5 and 0.8 FTE: 2 FTE, and 30 at 10, 20 and 5; the last one alone in its group. */
const LIMITS: PlacementLimits = {
	budgets: [
		{ costs: Float64Array.of(1, 0.5, 0.8), most: 2 },
		{ costs: Float64Array.of(10, 20, 5), most: 30 }
	],
	groups: { of: Uint32Array.of(0, 0, 1), least: Float64Array.of(0, 1), most: Float64Array.of(1, Infinity) }
};

describe('the limits of a choice', () => {
	test('are its costs within each budget', () => {
		expect(costOf(LIMITS.budgets[0]!, [1, 1, 2])).toBeCloseTo(3.1, 9);
		const { budgets } = LIMITS;
		expect([
			isWithin({ budgets }, [2, 0, 0]),
			isWithin({ budgets }, [2, 1, 0]),
			isWithin({ budgets }, [0, 2, 0]),
			isWithin({ budgets }, [1, 1, 0])
		]).toEqual([true, false, false, true]);
	});

	test('are no more and no fewer of a group than it may have', () => {
		expect(Array.from(groupCounts(LIMITS.groups!, [1, 2, 3]))).toEqual([3, 3]);
		expect(
			[
				[0, 0, 1],
				[1, 0, 1],
				[1, 0, 0],
				[1, 1, 1]
			].map((copies) => isWithin(LIMITS, copies))
		).toEqual([true, true, false, false]);
	});

	test('say what still fits while it is made, what is due to other groups kept aside', () => {
		const fitting = (copies: number[]) => [0, 1, 2].map((j) => spendingOf(LIMITS, copies).fits(j));
		// 1 + 0.8 and 10 + 5; 0.5 + 0.8 and 20 + 5.
		expect(fitting([0, 0, 0])).toEqual([true, true, true]);
		// The first group has its one post.
		expect(fitting([1, 0, 0])).toEqual([false, false, true]);
		expect(fitting([0, 0, 1])).toEqual([true, true, true]);
		// 1.6 + 1 and 1.6 + 0.5 FTE are too much, 2.4 too.
		expect(fitting([0, 0, 2])).toEqual([false, false, false]);
		const tight: PlacementLimits = {
			...LIMITS,
			budgets: [{ costs: Float64Array.of(1, 0.5, 0.8), most: 1.3 }]
		};
		expect([0, 1, 2].map((j) => spendingOf(tight, [0, 0, 0]).fits(j))).toEqual([false, true, true]);
		// What is due once it is there is not kept aside any more.
		expect([0, 1, 2].map((j) => spendingOf(tight, [0, 0, 1]).fits(j))).toEqual([false, true, false]);
	});

	test('say which group is due a post, and forget what is taken back', () => {
		const spending = spendingOf(LIMITS, [0, 0, 0]);
		expect([0, 1, 2].map((j) => spending.isDue(j))).toEqual([false, false, true]);
		spending.count(2, 1);
		expect(spending.isDue(2)).toBe(false);
		spending.count(2, -1);
		expect(spending.isDue(2)).toBe(true);
		expect(spendingOf({ budgets: LIMITS.budgets }, [1, 0, 0]).isDue(0)).toBe(false);
		expect([0, 1, 2].map((j) => spendingOf({ budgets: LIMITS.budgets }, [1, 0, 0]).fits(j))).toEqual([
			true,
			true,
			true
		]);
	});
});

describe('the most that a budget buys', () => {
	const bought = (costs: readonly number[], most: number, prices: readonly number[], floor?: number[]) =>
		bestWithin(
			{
				limits: { budgets: [{ costs: Float64Array.from(costs), most }] },
				most: new Int32Array(costs.length).fill(1)
			},
			Int32Array.from(floor ?? costs.map(() => 0))
		)(Float64Array.from(prices));

	test('is the best ratios first, and a part of the last', () => {
		// 6 for 1, then half of 8 for 2; 3 for 1 comes after.
		const { value, taken } = bought([2, 1, 1], 2, [8, 6, 3]);
		expect(value).toBe(10);
		expect(Array.from(taken)).toEqual([0.5, 1, 0]);
		expect(bought([2, 1, 1], 9, [8, 6, 3]).value).toBe(17);
		expect(bought([1, 1], 1, [0, 2]).value).toBe(2);
		expect(bought([1, 1], 0, [1, 2]).value).toBe(0);
	});

	test('counts what is taken in any case, and what costs nothing', () => {
		// The first is there: 1 left, for the second.
		expect(bought([1, 1, 1], 2, [1, 6, 3], [1, 0, 0])).toEqual({
			value: 7,
			taken: Float64Array.of(1, 1, 0)
		});
		expect(bought([0, 1], 1, [5, 2]).value).toBe(7);
	});

	test('is in whole steps where every cost is some of them', () => {
		// 2.7 in halves is 2.5: 1 + 1 + 0.5, one worth 1 for 0.5 left over.
		expect(bought([1, 1, 0.5, 0.5], 2.7, [1, 1, 0.5, 0.5]).value).toBeCloseTo(2.5, 9);
		// 0.7 is no multiple of 0.5: a part of it is bought.
		expect(bought([0.7, 0.5], 1, [7, 4]).value).toBeCloseTo(7 + 2.4, 6);
		expect(bought([0.3, 0.3, 0.3], 0.6, [1, 1, 1]).value).toBe(2);
	});

	test('is the least that any budget allows, and finds the best of many', () => {
		const costs = new Float64Array(50).fill(1);
		const problem = {
			limits: {
				budgets: [
					{ costs, most: 5 },
					{ costs, most: 3 }
				]
			},
			most: new Int32Array(50).fill(1)
		};
		const prices = Float64Array.from({ length: 50 }, (_, j) => (j * 7) % 50);
		// 49 + 48 + 47.
		expect(bestWithin(problem, new Int32Array(50))(prices).value).toBe(144);
	});
});

/** Each candidate fills a row of its own, worth 1 an FTE, up to its room. */
function apart(
	brings: readonly number[],
	room: readonly number[],
	sizes: readonly number[],
	most: number
): PlacementProblem {
	return {
		ids: brings.map((_, j) => `p${j}`),
		measure: postWorthOf(
			brings.map((value, j) => [[j, value] as const]),
			(row) => ({ room: room[row]!, unit: row }),
			(unit) => [{ slope: 1, width: room[unit]! }]
		),
		limits: { budgets: [{ costs: Float64Array.from(sizes), most }] },
		least: new Int32Array(brings.length),
		most: new Int32Array(brings.length).fill(1)
	};
}

describe('bounds', () => {
	test('are the value itself where each post has a place of its own and one size', () => {
		const problem = apart([0.9, 0.5, 0.7], [1, 1, 1], [1, 1, 1], 2);
		const picks = greedy(problem);
		expect(picks).toEqual([0, 2]);
		expect(onlineBound(problem, picks)).toBeCloseTo(1.6, 9);
		expect(lagrangianBound(problem, 1.6)).toBeCloseTo(1.6, 6);
		expect(lagrangianBound(problem, 1.6, 1.6)).toBe(1.6);
	});

	test('count what is locked', () => {
		const problem = { ...apart([0.9, 0.5, 0.7], [1, 1, 1], [1, 1, 1], 2), least: Int32Array.of(0, 1, 0) };
		const picks = greedy(problem);
		expect(picks).toEqual([0]);
		expect(lagrangianBound(problem, 1.4)).toBeCloseTo(1.4, 6);
		// The locked one fills the place that both would.
		const one: PlacementProblem = {
			...apart([1, 1], [1, 1], [1, 1], 2),
			measure: postWorthOf(
				[[['a', 1] as const], [['a', 1] as const]],
				() => ({ room: 1, unit: 0 }),
				() => [{ slope: 1, width: 1 }]
			),
			least: Int32Array.of(0, 1)
		};
		expect(greedy(one)).toEqual([]);
		expect(onlineBound(one, [])).toBe(1);
	});

	test('see that two posts at one place share what it lacks', () => {
		// Both bring 0.8 to a place that lacks 1; the third brings 0.5 elsewhere. In parts: all of one, a quarter of the
		// other for what is left, three quarters of the third: 0.8 + 0.2 + 0.375, not 1.6.
		const problem: PlacementProblem = {
			...apart([1, 1, 1], [1, 1, 1], [1, 1, 1], 2),
			measure: postWorthOf(
				[[['a', 0.8] as const], [['a', 0.8] as const], [['b', 0.5] as const]],
				() => ({ room: 1, unit: 0 }),
				() => [{ slope: 1, width: 2 }]
			)
		};
		expect(greedy(problem)).toEqual([0, 2]);
		expect(lagrangianBound(problem, 1.3)).toBeCloseTo(1.375, 3);
	});

	test('go down with the bands of a unit', () => {
		// 1 FTE at 4, then 1 at 1: two posts of 1 are worth 5, three no more.
		const problem: PlacementProblem = {
			...apart([1, 1, 1], [1, 1, 1], [1, 1, 1], 3),
			measure: postWorthOf(
				[[[0, 1] as const], [[1, 1] as const], [[2, 1] as const]],
				() => ({ room: 1, unit: 0 }),
				() => [
					{ slope: 4, width: 1 },
					{ slope: 1, width: 1 }
				]
			)
		};
		expect(onlineBound(problem, greedy(problem))).toBeCloseTo(5, 9);
		expect(lagrangianBound(problem, 5)).toBeCloseTo(5, 3);
	});
});

describe('greedy', () => {
	test('takes by ratio where that is worth more, and one great post where that is', () => {
		// By gain: 1 of 1.0 FTE; by ratio the two of 0.5 FTE: 1.6.
		expect(bestGreedy(apart([1, 0.8, 0.8], [1, 1, 1], [1, 0.5, 0.5], 1))).toEqual([1, 2]);
		// By ratio 0.2 for 0.1 and nothing more fits; alone, 1.
		expect(bestGreedy(apart([0.2, 1], [1, 1], [0.1, 1], 1))).toEqual([1]);
		expect(bestGreedy(apart([0, 0], [1, 1], [0.1, 1], 1))).toEqual([]);
	});

	test('stops where all copies are taken, or nothing fits', () => {
		expect(greedy(apart([1, 1], [1, 1], [1, 1], 9))).toEqual([0, 1]);
		expect(greedy(apart([1, 1], [1, 1], [3, 3], 2))).toEqual([]);
		const twice = { ...apart([0.4], [1], [1], 9), most: Int32Array.of(4) };
		// 0.4, 0.4, 0.2 and nothing.
		expect(greedy(twice)).toEqual([0, 0, 0]);
	});

	test('is saturated where nothing more is gained within the copies', () => {
		const problem = apart([1, 0.5], [1, 1], [1, 1], 9);
		expect([
			isSaturated(problem, Int32Array.of(1, 1)),
			isSaturated(problem, Int32Array.of(1, 0)),
			isSaturated({ ...problem, most: Int32Array.of(9, 1) }, Int32Array.of(1, 1)),
			isSaturated({ ...problem, most: Int32Array.of(9, 9) }, Int32Array.of(1, 1))
		]).toEqual([true, false, true, false]);
	});
});

describe('an answer', () => {
	const problem = apart([1, 0.5, 0.5], [1, 1, 1], [1, 1, 1], 2);

	test('is proved where its bound is its value, and no bound is below it', () => {
		expect(answerOf(problem, Int32Array.of(1, 1, 0), 1.5)).toMatchObject({ value: 1.5, proved: true });
		expect(answerOf(problem, Int32Array.of(1, 1, 0), 1.5 - 1e-9).bound).toBe(1.5);
		expect(answerOf(problem, Int32Array.of(0, 1, 1), 1.5)).toMatchObject({
			value: 1,
			bound: 1.5,
			proved: false
		});
	});

	test('is within a millionth of its bound, and of the value where that is greater than 1', () => {
		const great = apart([2_000_000, 1], [2_000_000, 1], [1, 1], 1);
		const near = (problem: PlacementProblem, bound: number) =>
			answerOf(problem, Int32Array.of(1, 0), bound).proved;
		expect([near(great, 2_000_001), near(great, 2_000_003)]).toEqual([true, false]);
		const small = apart([1e-3, 1e-4], [1, 1], [1, 1], 1);
		expect([near(small, 1e-3 + 9e-7), near(small, 1e-3 + 2e-6)]).toEqual([true, false]);
	});

	test('takes the bound that is at hand where that proves it', () => {
		expect(quickAnswer(problem)).toMatchObject({ value: 1.5, bound: 1.5, proved: true });
		// 0.8 and 0.5, or a quarter of the other 0.8: 1.375 by prices, 1.6 by gains.
		const shared: PlacementProblem = {
			...problem,
			measure: postWorthOf(
				[[['a', 0.8] as const], [['a', 0.8] as const], [['b', 0.5] as const]],
				() => ({ room: 1, unit: 0 }),
				() => [{ slope: 1, width: 2 }]
			)
		};
		const { value, bound, proved } = quickAnswer(shared);
		expect([value, proved]).toEqual([1.3, false]);
		expect(bound).toBeCloseTo(1.375, 3);
	});

	test('is so much of the best at worst', () => {
		expect(guaranteeOf(answerOf(problem, Int32Array.of(0, 1, 1), 1.25))).toBe(0.8);
		expect(guaranteeOf(answerOf(problem, Int32Array.of(0, 0, 0), 0))).toBe(1);
	});

	test('is refused where it breaks a lock, or does not keep the first objective', () => {
		const locked = { ...problem, least: Int32Array.of(1, 0, 0) };
		expect(() => answerOf(locked, Int32Array.of(0, 1, 0), 9)).toThrow('breaks a lock');
		const keep = { measure: problem.measure, value: 1.5 };
		expect(() => answerOf({ ...problem, keep }, Int32Array.of(0, 1, 1), 9)).toThrow('first objective');
		expect(answerOf({ ...problem, keep }, Int32Array.of(1, 1, 0), 9).value).toBe(1.5);
	});
});

test('keys go by the greater gain, the greater second one, then the lesser name', () => {
	const key = (gain: number, second: number, id: string) => ({ gain, second, id });
	expect(compareKeys(key(2, 0, 'b'), key(1, 9, 'a'))).toBeLessThan(0);
	expect(compareKeys(key(1, 0, 'a'), key(1, 1, 'b'))).toBeGreaterThan(0);
	expect(compareKeys(key(1, 1, 'a'), key(1 + 1e-12, 1, 'b'))).toBe(-1);
	expect(compareKeys(key(1, 1, 'b'), key(1, 1, 'a'))).toBe(1);
});
