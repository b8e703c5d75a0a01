import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerOf, quickAnswer } from '../../../../src/lib/domain/scenario/search/answer';
import { onlineBound } from '../../../../src/lib/domain/scenario/search/bound';
import { filledBy } from '../../../../src/lib/domain/scenario/search/fill';
import { bestGreedy, copiesOf, greedy } from '../../../../src/lib/domain/scenario/search/greedy';
import { lagrangianBound } from '../../../../src/lib/domain/scenario/search/lagrangian';
import { groupCounts, isWithin } from '../../../../src/lib/domain/scenario/search/limits';
import { postWorthOf, valueOf } from '../../../../src/lib/domain/scenario/search/measure';
import type { PlacementProblem } from '../../../../src/lib/domain/scenario/search/problem';
import { swapped } from '../../../../src/lib/domain/scenario/search/swap';
import { anyProblem, bestOf } from '../problems';

const anyPicks = fc.array(fc.nat({ max: 5 }), { maxLength: 5 });

describe('a measure', () => {
	test('never falls, and gains no more after more posts than after fewer', () => {
		fc.assert(
			fc.property(anyProblem, anyPicks, anyPicks, fc.nat({ max: 5 }), ({ measure, ids }, few, more, next) => {
				const copies = new Int32Array(ids.length);
				for (const j of few) copies[j]!++;
				const before = filledBy(measure, copies);
				for (const j of more) copies[j]!++;
				const after = filledBy(measure, copies);
				expect(after.value).toBeGreaterThanOrEqual(before.value - 1e-9);
				expect(after.gain(next)).toBeGreaterThanOrEqual(-1e-12);
				expect(after.gain(next)).toBeLessThanOrEqual(before.gain(next) + 1e-9);
			})
		);
	});

	test('is the same by steps as afresh, and what is added can be taken back', () => {
		fc.assert(
			fc.property(anyProblem, anyPicks, fc.nat({ max: 5 }), ({ measure, ids }, picks, next) => {
				const copies = new Int32Array(ids.length);
				for (const j of picks) copies[j]!++;
				const fill = filledBy(measure, copies);
				expect(fill.value).toBeCloseTo(valueOf(measure, copies), 9);
				const gain = fill.gain(next);
				expect(fill.add(next)).toBe(gain);
				expect(fill.remove(next)).toBeCloseTo(gain, 9);
				expect(fill.value).toBeCloseTo(valueOf(measure, copies), 9);
			})
		);
	});
});

describe('a search', () => {
	test('stays within its limits, and no choice at all is above its bounds', () => {
		fc.assert(
			fc.property(anyProblem, (problem) => {
				const picks = bestGreedy(problem);
				const copies = swapped(problem, copiesOf(problem, picks));
				const [value, best] = [valueOf(problem.measure, copies), bestOf(problem)];
				expect(isWithin(problem.limits, copies)).toBe(true);
				expect(value).toBeGreaterThanOrEqual(valueOf(problem.measure, copiesOf(problem, picks)) - 1e-8);
				expect(value).toBeLessThanOrEqual(best + 1e-9);
				expect(onlineBound(problem, picks)).toBeGreaterThanOrEqual(best - 1e-9);
				expect(lagrangianBound(problem, value)).toBeGreaterThanOrEqual(best - 1e-9);
			})
		);
	});

	test('reaches 63 % of the best where posts are of one size', () => {
		fc.assert(
			fc.property(anyProblem, (any) => {
				const costs = any.limits.budgets[0]!.costs.map(() => 1);
				const problem: PlacementProblem = { ...any, limits: { budgets: [{ costs, most: 3 }] } };
				const value = valueOf(problem.measure, copiesOf(problem, greedy(problem)));
				expect(value).toBeGreaterThanOrEqual((1 - 1 / Math.E) * bestOf(problem) - 1e-9);
			})
		);
	});

	test('keeps locked copies, and what a first objective has reached', () => {
		fc.assert(
			fc.property(anyProblem, fc.nat({ max: 5 }), (any, lock) => {
				const costs = any.limits.budgets[0]!.costs.map(() => 1);
				const least = any.least.slice();
				least[lock] = 1;
				const problem: PlacementProblem = { ...any, least, limits: { budgets: [{ costs, most: 3 }] } };
				const first = quickAnswer(problem);
				expect(first.copies[lock]).toBeGreaterThanOrEqual(1);
				const then: PlacementProblem = {
					...problem,
					measure: problem.second!,
					second: problem.measure,
					keep: { measure: problem.measure, value: 0.99 * first.value }
				};
				const second = swapped(then, first.copies);
				expect(second[lock]).toBeGreaterThanOrEqual(1);
				expect(valueOf(problem.measure, second)).toBeGreaterThanOrEqual(0.99 * first.value - 1e-9);
			})
		);
	});
});

/** One row a candidate, each worth what it brings. */
function apart(amounts: readonly number[], more: Partial<PlacementProblem> = {}): PlacementProblem {
	const of = (values: readonly number[]) =>
		postWorthOf(
			values.map((value, j) => [[j, value] as const]),
			(row) => ({ room: 10, unit: row }),
			() => [{ slope: 1, width: 10 }]
		);
	return {
		ids: amounts.map((_, j) => 'abcdef'[j]!),
		measure: of(amounts),
		limits: { budgets: [{ costs: new Float64Array(amounts.length).fill(1), most: 2 }] },
		least: new Int32Array(amounts.length),
		most: new Int32Array(amounts.length).fill(1),
		...more
	};
}

describe('ties', () => {
	test('go to the candidate whose name comes first', () => {
		expect(greedy(apart([1, 1, 1]))).toEqual([0, 1]);
	});

	test('go to the second criterion before that, and so do exchanges', () => {
		const second = apart([1, 2, 3]).measure;
		expect(greedy(apart([1, 1, 1], { second }))).toEqual([2, 1]);
		const start = Int32Array.of(1, 1, 0);
		expect([...swapped(apart([1, 1, 1], { second }), start)]).toEqual([0, 1, 1]);
	});

	test('are not broken by the last digit of a sum', () => {
		// 0.1 + 0.2 is 0.30000000000000004.
		expect(greedy(apart([0.3, 0.1 + 0.2, 0.2]))).toEqual([0, 1]);
	});
});

describe('départements', () => {
	const groups = {
		of: Uint32Array.of(0, 0, 1, 1),
		least: Float64Array.of(0, 1),
		most: Float64Array.of(1, Infinity)
	};
	const problem = apart([9, 8, 2, 1], {
		limits: { budgets: [{ costs: new Float64Array(4).fill(1), most: 2 }], groups }
	});

	test('have no more posts than their most, and no fewer than their least', () => {
		const { copies } = quickAnswer(problem);
		expect([...copies]).toEqual([1, 0, 1, 0]);
		expect([...groupCounts(groups, copies)]).toEqual([1, 1]);
	});

	test('are owed a post even where it gains nothing', () => {
		const nothing = apart([9, 8, 0, 0], { limits: problem.limits });
		expect([...groupCounts(groups, quickAnswer(nothing).copies)]).toEqual([1, 1]);
	});
});

describe('an answer', () => {
	test('in halves buys nothing with what is left of its limit: 2.5 FTE of 2.7 are proved at once', () => {
		const sizes = Float64Array.from([1, 0.5, 1, 0.5]);
		const problem: PlacementProblem = {
			ids: ['a', 'b', 'c', 'd'],
			// Each post has a row of its own, and a need for all that it brings.
			measure: postWorthOf(
				[...sizes].map((size, j) => [[j, size] as const]),
				(row) => ({ room: sizes[row]!, unit: row }),
				(unit) => [{ slope: 1, width: sizes[unit]! }]
			),
			limits: { budgets: [{ costs: sizes, most: 2.7 }] },
			least: new Int32Array(4),
			most: new Int32Array(4).fill(1)
		};
		expect(quickAnswer(problem)).toMatchObject({ value: 2.5, bound: 2.5, proved: true });
	});

	test('stops where nothing more is gained', () => {
		expect([...quickAnswer(apart([0, 0, 1])).copies]).toEqual([0, 0, 1]);
	});

	test('is refused where it breaks a limit or goes above its bound', () => {
		const problem = apart([1, 1, 1]);
		expect(() => answerOf(problem, Int32Array.of(1, 1, 1), 3)).toThrow('outside its limits');
		expect(() => answerOf(problem, Int32Array.of(2, 0, 0), 3)).toThrow('too many copies');
		expect(() => answerOf(problem, Int32Array.of(1, 1, 0), 1.5)).toThrow('above its bound');
	});
});
