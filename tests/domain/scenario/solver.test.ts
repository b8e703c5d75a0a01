import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadSolver } from '../../../scripts/lib/suggest/solver';
import type { Allotment } from '../../../src/lib/domain/scenario/allotment';
import { answerOf, quickAnswer } from '../../../src/lib/domain/scenario/search/answer';
import { measureOf } from '../../../src/lib/domain/scenario/search/measure';
import type { Problem } from '../../../src/lib/domain/scenario/search/problem';
import { resultsIn } from '../../../src/lib/domain/scenario/setting';
import {
	exactEnding,
	greedyEnding,
	harmAlone,
	harmOf,
	type EndingProblem
} from '../../../src/lib/domain/scenario/solve/ending';
import { exactAnswer } from '../../../src/lib/domain/scenario/solve/exact';
import { fewestPosts, qpvGroups } from '../../../src/lib/domain/scenario/solve/inverse';
import { ModelBuilder, type Solution, type Solve } from '../../../src/lib/domain/scenario/solve/linear-model';
import { reductionOf } from '../../../src/lib/domain/scenario/solve/reduction';
import { expectColumn } from '../../fixtures/close';
import { campaign, post, smallCampaign } from '../../fixtures/small-atlas';
import { smallSetting } from '../../fixtures/small-setting';
import { anyProblem, bestOf } from './problems';

let solve: Solve;
beforeAll(async () => {
	solve = await loadSolver();
});
/** A solver that answers with these, one after the other. */
const saying =
	(...solutions: readonly Solution[]): Solve =>
	() =>
		solutions[Math.min(asked++, solutions.length - 1)]!;
let asked = 0;

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
const nothing = (problem: Problem) => answerOf(problem, problem.least, Infinity);

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
				const problem: Problem = {
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
				const then: Problem = {
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
	const problem: Problem = {
		ids: ['a', 'b'],
		measure: measureOf(
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
	const exact = (...solutions: readonly Solution[]) => {
		asked = 0;
		return exactAnswer(problem, known(), saying(...solutions), 60);
	};

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

	test('asks anew without what breaks a limit, and gives up on a solver that insists', () => {
		const { value } = exact(at([1, 1], 3), at([0, 1], 2));
		expect([value, asked]).toEqual([2, 2]);
		expect(() => exact(at([1, 1], 3), at([1, 1], 3))).toThrow('refused');
	});

	test('is what is known once the time is over', () => {
		asked = 0;
		let clock = 0;
		const late = exactAnswer(problem, known(), saying(at([1, 1], 2.5)), 1, () => (clock += 600));
		expect([late.value, late.bound, asked]).toEqual([1, 2.5, 1]);
	});

	test('is none where there is no candidate', () => {
		const none: Problem = {
			...problem,
			ids: [],
			measure: measureOf(
				[],
				() => undefined,
				() => []
			),
			limits: { budgets: [] },
			least: new Int32Array(),
			most: new Int32Array()
		};
		const answer = answerOf(none, new Int32Array(), 0);
		expect(exactAnswer(none, answer, saying(), 1)).toBe(answer);
	});

	test('leaves out all that holds a refused choice', () => {
		// Twice a and b, three in all: 1 + 2 × 2 = 5; without (1, 1) or more, two of b: 4.
		const twice: Problem = {
			...problem,
			measure: measureOf(
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

const gives = (...pairs: readonly (readonly [row: number, fte: number])[]): Allotment => ({
	cells: Uint32Array.from(pairs, ([row]) => row),
	fte: Float64Array.from(pairs, ([, fte]) => fte)
});
/** Row 0 needs 1 and has 1.5, row 1 needs 0.5 and has as much, row 2 needs nothing. */
const ENDINGS: EndingProblem = {
	ids: ['a', 'b', 'c', 'd'],
	need: Float64Array.of(1, 0.5, 0),
	fte: Float64Array.of(1.5, 0.5, 1),
	posts: [gives([0, 0.5]), gives([0, 1]), gives([1, 0.5]), gives([2, 1], [0, 0])],
	locked: new Uint8Array(4),
	goal: { costs: new Float64Array(4).fill(1), amount: 1, exactly: true }
};
const goal = (amount: number, costs: readonly number[], exactly = false): EndingProblem => ({
	...ENDINGS,
	goal: { costs: Float64Array.from(costs), amount, exactly }
});

describe('the harm of ending posts', () => {
	test('is what goes beyond what a place has too much, together', () => {
		// a: 0.5 of 0.5 too much; b: 1 of it; both: 1.5, all of the need; d: nobody needs it.
		expectColumn(harmAlone(ENDINGS), [0, 0.5, 0.5, 0]);
		expect(harmOf(ENDINGS, [0, 1])).toBeCloseTo(1, 9);
		expect(harmOf(ENDINGS, [0, 1, 2, 3])).toBeCloseTo(1.5, 9);
		expect(harmOf(ENDINGS, [])).toBe(0);
	});

	test('is least where posts are taken one by one by what they give back', () => {
		expect(greedyEnding(ENDINGS)).toEqual([0]);
		expect(greedyEnding(goal(2, [1, 1, 1, 1]))).toEqual([0, 3]);
		// d gives nothing back; once a has gone b harms 1 for 2, c 0.5 for 1: as much, so the first.
		expect(greedyEnding(goal(3, [1, 2, 1, 0]))).toEqual([0, 1]);
		expect(greedyEnding(goal(5, [1, 2, 1, 0]))).toBeUndefined();
		expect(greedyEnding(goal(0, [1, 1, 1, 1]))).toEqual([]);
		expect(greedyEnding({ ...goal(2, [1, 1, 1, 1]), locked: Uint8Array.of(1, 0, 0, 0) })).toEqual([1, 3]);
	});

	test('is proved by a solver, which may find less than one by one', () => {
		expect(exactEnding(goal(0, [1, 1, 1, 1]), solve, 10)).toEqual({
			ended: [],
			harm: 0,
			bound: 0,
			proved: true
		});
		expect(exactEnding(goal(5, [1, 2, 1, 0]), solve, 10)).toBeUndefined();
		// One by one: a (0.1 for 1), then b (0.25 for 2): 0.35. b alone gives 2 back.
		const problem: EndingProblem = {
			ids: ['a', 'b'],
			need: Float64Array.of(1, 1),
			fte: Float64Array.of(0.1, 0.25),
			posts: [gives([0, 0.1]), gives([1, 0.25])],
			locked: new Uint8Array(2),
			goal: { costs: Float64Array.of(1, 2), amount: 2, exactly: false }
		};
		expect(greedyEnding(problem)).toEqual([0, 1]);
		const found = exactEnding(problem, solve, 10)!;
		expect([found.ended, found.proved]).toEqual([[1], true]);
		expect(found.harm).toBeCloseTo(0.25, 9);
		expect(exactEnding({ ...problem, locked: Uint8Array.of(0, 1) }, solve, 10)).toBeUndefined();
	});

	test('counts so many posts exactly, and what a place has too much', () => {
		const three = exactEnding({ ...ENDINGS, goal: { ...ENDINGS.goal, amount: 3 } }, solve, 10)!;
		// a and d harm nobody; then b: 1 in all, or c: 0.5.
		expect([three.ended, three.proved]).toEqual([[0, 2, 3], true]);
		expect(three.harm).toBeCloseTo(0.5, 9);
	});

	test('is that of what is known where the solver has nothing better', () => {
		const ending = (solution: Solution, problem = ENDINGS) => {
			asked = 0;
			return exactEnding(problem, saying(solution), 10);
		};
		expect(ending({ status: 'limit', bound: -Infinity })).toEqual({
			ended: [0],
			harm: 0,
			bound: 0,
			proved: false
		});
		// Two posts where one is asked for, and one that harms more.
		const columns = (...values: number[]) => Float64Array.from(values);
		expect(ending({ status: 'limit', columns: columns(1, 0, 0, 1), bound: 0 })!.ended).toEqual([0]);
		expect(ending({ status: 'limit', columns: columns(0, 1, 0, 0), bound: 0 })!.ended).toEqual([0]);
		expect(ending({ status: 'limit', columns: columns(0, 0, 0, 0), bound: 0 })!.ended).toEqual([0]);
		expect(ending({ status: 'optimal', columns: columns(0, 0, 0, 1), bound: 0 })!).toEqual({
			ended: [3],
			harm: 0,
			bound: 0,
			proved: true
		});
		expect(() => ending({ status: 'infeasible', bound: 0 })).toThrow('no set');
		expect(() => ending({ status: 'optimal', bound: 0.1 })).toThrow('under its bound');
	});
});

describe('a reduction', () => {
	const reduced = (goal: Parameters<typeof reductionOf>[2]) =>
		reductionOf(smallSetting, smallCampaign, goal, solve, 10);

	test('ends the posts that nobody needs first, and says what each would cost alone', () => {
		const two = reduced({ posts: 2 })!;
		expect([two.ids, two.proved]).toEqual([['nobody-there', 'unknown-code'], true]);
		expect(two.harm).toBeCloseTo(0, 9);
		// 0.75 + 0.1875 + 0.0625; 0.16 + 0.04 + 0.2 + 0.4; 0.24 + 0.06 + 0.3 + 0.02 where it is needed.
		expectColumn(two.alone, [1, 0.8, 0, 0.62, 0, 0.025]);
		expect(two.campaign.posts.map(({ id }) => id)).toEqual([
			'two-qpvs',
			'share-and-rest',
			'overlapping',
			'quarter-declared'
		]);
		expect(two.after.presence.placement.campaign).toBe(two.campaign);
	});

	test('gives back at least the FTE or the euros that are asked for', () => {
		expect(reduced({ fte: 1.1 })!.ids).toEqual(['nobody-there', 'unknown-code']);
		const more = reduced({ fte: 2 })!;
		expect(more.ids).toEqual(['nobody-there', 'unknown-code', 'quarter-declared']);
		expect(more.harm).toBeCloseTo(0.025, 9);
		expect(reduced({ fte: 5 })).toBeUndefined();
		// No amount is given.
		expect(reduced({ euros: 1 })).toBeUndefined();
		const here = [{ level: 'commune', code: '63001' }] as const;
		const priced = campaign([
			post('cheap', 0.1, here, { funding: [{ funder: 'ARS', amount: 5_000 }] }),
			post('dear', 0.3, here, { funding: [{ funder: 'ARS', amount: 20_000 }] })
		]);
		expect(reductionOf(smallSetting, priced, { euros: 15_000 }, solve, 10)!.ids).toEqual(['dear']);
	});

	test('leaves alone the posts that may not end', () => {
		const spared = reductionOf(smallSetting, smallCampaign, { posts: 1 }, solve, 10, (at) => at > 2)!;
		expect(spared.ids).toEqual(['unknown-code']);
	});
});

describe('the fewest posts that cover QPVs', () => {
	/** Nobody works in a QPV. */
	const before = () =>
		resultsIn(smallSetting, campaign([post('far', 0.5, [{ level: 'commune', code: '42002' }])]));
	const far = { places: 5, km: 60, sameEpci: true };
	const fewest = (share: number, reach?: typeof far) =>
		fewestPosts(smallSetting, before(), share, solve, 10, reach);

	test('are one for 12 000 of 16 000 inhabitants, two for all, one where it reaches both', () => {
		expect(fewest(0.75)).toMatchObject({
			groups: [{ id: 'QN06301M' }],
			wanted: 12_000,
			reached: 12_000,
			least: 1,
			proved: true
		});
		expect(fewest(1)).toMatchObject({ reached: 16_000, least: 2, proved: true });
		expect(fewest(1)!.groups).toHaveLength(2);
		expect(fewest(1, far)).toMatchObject({
			groups: [{ id: 'QN06301M QN06302M', qpvs: [0, 1] }],
			reached: 16_000,
			least: 1
		});
	});

	test('are none where enough are covered, and no number will do beyond all', () => {
		expect(fewest(0)).toEqual({ groups: [], wanted: 0, reached: 0, least: 0, proved: true });
		const covered = resultsIn(smallSetting, smallCampaign);
		expect(fewestPosts(smallSetting, covered, 1, solve, 10)).toEqual({
			groups: [],
			wanted: 16_000,
			reached: 16_000,
			least: 0,
			proved: true
		});
		expect(fewestPosts(smallSetting, covered, 1.1, solve, 10)).toBeUndefined();
		expect(fewest(1.1)).toBeUndefined();
	});

	test('count those that are covered already', () => {
		const one = resultsIn(smallSetting, campaign([post('a', 1, [{ level: 'qpv', code: 'QN06302M' }])]));
		expect(fewestPosts(smallSetting, one, 1, solve, 10)).toMatchObject({
			groups: [{ id: 'QN06301M' }],
			wanted: 16_000,
			reached: 16_000,
			least: 1
		});
	});

	test('are chosen among groups within reach, each once', () => {
		const groups = (reach: typeof far) => qpvGroups(smallSetting, before(), reach).map(({ id }) => id);
		expect(groups(far)).toEqual(['QN06301M QN06302M']);
		expect(groups({ ...far, km: 55 })).toEqual(['QN06301M', 'QN06302M']);
		expect(groups({ ...far, places: 1 })).toEqual(['QN06301M', 'QN06302M']);
	});

	test('are as many as are known where the solver has not ended', () => {
		asked = 0;
		const limit = saying({ status: 'limit', bound: 0.4 });
		expect(fewestPosts(smallSetting, before(), 1, limit, 10)).toMatchObject({ least: 1, proved: false });
		const none = saying({ status: 'infeasible', bound: 0 });
		expect(() => fewestPosts(smallSetting, before(), 1, none, 10)).toThrow('no cover');
	});
});
