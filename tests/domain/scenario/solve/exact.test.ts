import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadSolver } from '../../../../scripts/lib/suggest/solver';
import { answerOf, quickAnswer } from '../../../../src/lib/domain/scenario/search/answer';
import { postWorthOf } from '../../../../src/lib/domain/scenario/search/measure';
import type { PlacementProblem } from '../../../../src/lib/domain/scenario/search/problem';
import { exactAnswer } from '../../../../src/lib/domain/scenario/solve/exact';
import {
	ModelBuilder,
	type Solution,
	type Solve
} from '../../../../src/lib/domain/scenario/solve/linear-model';
import { anyProblem, bestOf } from '../problems';
import { saying } from '../saying';

let solve: Solve;
beforeAll(async () => {
	solve = await loadSolver();
});

test('a model has its columns, its rows and what it is to make greatest or least', () => {
	const builder = new ModelBuilder();
	expect([builder.column({ upper: 2, integer: true }), builder.column({ lower: -1 })]).toEqual([0, 1]);
	builder.objective([
		[0, 3],
		[1, 1]
	]);
	builder.objective([[0, 1]]);
	builder.row([[0, 2]], { lower: 1 });
	builder.row(
		[
			[0, 1],
			[1, -1]
		],
		{ upper: 5 }
	);
	const model = builder.build(true);
	expect(model).toEqual({
		maximise: true,
		cost: Float64Array.of(4, 1),
		lower: Float64Array.of(0, -1),
		upper: Float64Array.of(2, Infinity),
		integer: Uint8Array.of(1, 0),
		rowLower: Float64Array.of(1, -Infinity),
		rowUpper: Float64Array.of(Infinity, 5),
		starts: Int32Array.of(0, 1, 3),
		indices: Int32Array.of(0, 0, 1),
		values: Float64Array.of(2, 1, -1)
	});
});

/** A poor choice that the limits allow, with no bound. */
const nothing = (problem: PlacementProblem) => answerOf(problem, problem.least, Infinity);

describe('an exact answer', () => {
	test('is the best of all choices, from any start', () => {
		fc.assert(
			fc.property(anyProblem, (problem) => {
				const { value, proved } = exactAnswer(problem, nothing(problem), solve, 10);
				expect(value).toBeCloseTo(bestOf(problem), 6);
				expect(proved).toBe(true);
			}),
			{ numRuns: 5 }
		);
	});

	test('keeps to groups, to locks and to what a first objective has reached', () => {
		fc.assert(
			fc.property(anyProblem, (any) => {
				const problem: PlacementProblem = {
					...any,
					most: new Int32Array(6).fill(1),
					least: Int32Array.of(1, 0, 0, 0, 0, 0),
					limits: {
						budgets: [{ costs: new Float64Array(6).fill(1), most: 3 }],
						groups: {
							of: Uint32Array.of(0, 0, 0, 1, 1, 2),
							least: Float64Array.of(0, 1, 0),
							most: Float64Array.of(1, Infinity, Infinity)
						}
					}
				};
				const first = quickAnswer(problem);
				const { copies, value } = exactAnswer(problem, first, solve, 10);
				expect(value).toBeCloseTo(bestOf(problem), 6);
				expect(copies[0]).toBe(1);
				const then: PlacementProblem = {
					...problem,
					measure: problem.second!,
					keep: { measure: problem.measure, value: value - 1e-6 }
				};
				const kept = exactAnswer(then, answerOf(then, copies, Infinity), solve, 10);
				expect(kept.value).toBeGreaterThanOrEqual(answerOf(then, copies, Infinity).value - 1e-9);
			}),
			{ numRuns: 5 }
		);
	});

	/** Two candidates worth 1 and 2, one of them. */
	const problem: PlacementProblem = {
		ids: ['a', 'b'],
		measure: postWorthOf(
			[[[0, 1] as const], [[1, 2] as const]],
			(row) => ({ room: 2, unit: row }),
			() => [{ slope: 1, width: 2 }]
		),
		limits: { budgets: [{ costs: Float64Array.of(1, 1), most: 1 }] },
		least: new Int32Array(2),
		most: Int32Array.of(1, 1)
	};
	const known = (bound = 3) => answerOf(problem, Int32Array.of(1, 0), bound);
	const at = (
		copies: readonly number[],
		bound: number,
		status: Solution['status'] = 'optimal'
	): Solution => ({
		status,
		columns: Float64Array.from(copies),
		bound
	});
	const exact = (...solutions: readonly Solution[]) =>
		exactAnswer(problem, known(), saying(...solutions).solve, 60);

	test('is what is known where the solver has nothing, with the lesser bound', () => {
		expect(exact({ status: 'limit', bound: 2.5 })).toMatchObject({ value: 1, bound: 2.5, proved: false });
		expect(exact({ status: 'limit', bound: Infinity })).toMatchObject({ value: 1, bound: 3 });
		expect(exact({ status: 'infeasible', bound: 0 })).toMatchObject({ value: 1, bound: 3, proved: false });
	});

	test('takes what is better, and its proof where the solver has ended', () => {
		const best = exact(at([0, 1], 2));
		expect([Array.from(best.copies), best.value, best.proved]).toEqual([[0, 1], 2, true]);
		expect(exact(at([0, 0.9999999], 2.0000001)).bound).toBe(2);
		expect(exact(at([0, 1], 2.5, 'limit'))).toMatchObject({ value: 2, bound: 2.5, proved: false });
		expect(exact(at([0, 0], 2.5, 'limit'))).toMatchObject({ value: 1, bound: 2.5 });
	});

	test('is not proved by the word of a solver whose bound is further', () => {
		expect(exact(at([0, 1], 2.5, 'optimal'))).toMatchObject({ value: 2, bound: 2.5, proved: false });
		// Nor is a bound under what was found taken for one.
		expect(() => exact(at([0, 1], 1.5, 'limit'))).toThrow('above its bound');
	});

	test('stays what is known where the solver finds one that is worth as much', () => {
		const same: PlacementProblem = {
			...problem,
			measure: postWorthOf(
				[[[0, 1] as const], [[1, 1] as const]],
				(row) => ({ room: 2, unit: row }),
				() => [{ slope: 1, width: 2 }]
			)
		};
		const answer = exactAnswer(same, answerOf(same, Int32Array.of(1, 0), 3), saying(at([0, 1], 1)).solve, 60);
		expect([Array.from(answer.copies), answer.bound, answer.proved]).toEqual([[1, 0], 1, true]);
	});

	test('is asked for again in what is left of its seconds, a tenth at least', () => {
		// Three choices that break the limit, each not holding the one before; then b.
		const copies = [
			[3, 0],
			[1, 1],
			[0, 2],
			[0, 1]
		];
		let clock = 0;
		const asked: number[] = [];
		const slow: Solve = (_, seconds) => {
			asked.push(seconds);
			clock += [400, 550, 25, 0][asked.length - 1]!;
			return at(copies[asked.length - 1]!, 3);
		};
		const most = Int32Array.of(3, 3);
		const { value } = exactAnswer({ ...problem, most }, known(), slow, 1, () => clock);
		expect(value).toBe(2);
		expect(asked).toEqual([1, 0.6, 0.1, 0.1]);
	});

	test('asks anew without what breaks a limit, and gives up on a solver that insists', () => {
		const { solve: said, asked } = saying(at([1, 1], 3), at([0, 1], 2));
		expect([exactAnswer(problem, known(), said, 60).value, asked()]).toEqual([2, 2]);
		expect(() => exact(at([1, 1], 3), at([1, 1], 3))).toThrow('refused');
	});

	test('is what is known once the time is over', () => {
		let clock = 0;
		const { solve: said, asked } = saying(at([1, 1], 2.5));
		const late = exactAnswer(problem, known(), said, 1, () => (clock += 600));
		expect([late.value, late.bound, asked()]).toEqual([1, 2.5, 1]);
	});

	test('is none where there is no candidate', () => {
		const none: PlacementProblem = {
			...problem,
			ids: [],
			measure: postWorthOf(
				[],
				() => undefined,
				() => []
			),
			limits: { budgets: [] },
			least: new Int32Array(),
			most: new Int32Array()
		};
		const answer = answerOf(none, new Int32Array(), 0);
		expect(exactAnswer(none, answer, saying().solve, 1)).toBe(answer);
	});

	test('leaves out all that holds a refused choice', () => {
		// Twice a and b, three in all: 1 + 2 × 2 = 5; without (1, 1) or more, two of b: 4.
		const twice: PlacementProblem = {
			...problem,
			measure: postWorthOf(
				[[[0, 1] as const], [[1, 2] as const]],
				(row) => ({ room: 4, unit: row }),
				() => [{ slope: 1, width: 4 }]
			),
			limits: { budgets: [{ costs: Float64Array.of(1, 1), most: 3 }] },
			most: Int32Array.of(2, 2)
		};
		expect(exactAnswer(twice, nothing(twice), solve, 10).value).toBeCloseTo(5, 6);
		let first = true;
		const refusing: Solve = (model, seconds) => {
			if (!first) return solve(model, seconds);
			first = false;
			return at([2, 2], 6);
		};
		const { copies } = exactAnswer(twice, nothing(twice), refusing, 10);
		expect(Array.from(copies)).toEqual([1, 2]);
	});
});
