import { beforeAll, describe, expect, test } from 'vitest';
import { loadSolver } from '../../../../scripts/lib/suggest/solver';
import type { Allotment } from '../../../../src/lib/domain/scenario/allotment';
import {
	endingModel,
	exactEnding,
	greedyEnding,
	harmAlone,
	harmOf,
	type EndingProblem
} from '../../../../src/lib/domain/scenario/solve/ending';
import type { Solution, Solve } from '../../../../src/lib/domain/scenario/solve/linear-model';
import { reductionOf } from '../../../../src/lib/domain/scenario/solve/reduction';
import { expectColumn } from '../../../fixtures/close';
import { campaign, post, smallCampaign } from '../../../fixtures/small-atlas';
import { smallSetting } from '../../../fixtures/small-setting';
import { saying } from '../saying';

let solve: Solve;
beforeAll(async () => {
	solve = await loadSolver();
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
		// a gives nothing back, and harms nobody: it stays all the same.
		expect(greedyEnding(goal(1, [0, 1, 1, 1]))).toEqual([3]);
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

	test('goes by what one more post adds, not by what all of them harm', () => {
		// a: 0.1 for 1; then b: 0.2 more for 1, rather than c: 0.5 more for 2; c is due all the same, which a and c were.
		const problem: EndingProblem = {
			ids: ['a', 'b', 'c'],
			need: Float64Array.of(1, 1, 1),
			fte: Float64Array.of(0.1, 0.2, 0.5),
			posts: [gives([0, 0.1]), gives([1, 0.2]), gives([2, 0.5])],
			locked: new Uint8Array(3),
			goal: { costs: Float64Array.of(1, 1, 2), amount: 3, exactly: false }
		};
		expect(greedyEnding(problem)).toEqual([0, 1, 2]);
		expect(exactEnding(problem, solve, 10)!.ended).toEqual([0, 2]);
	});

	test('asks no solver where nothing has to end', () => {
		const { solve: silent, asked } = saying({ status: 'limit', bound: 0 });
		expect(exactEnding(goal(0, [1, 1, 1, 1]), silent, 10)!.ended).toEqual([]);
		expect(asked()).toBe(0);
	});

	test('is for a solver a column a post, and one for what each place with a need would miss', () => {
		// Row 0: 0.5 and 1 of a need of 1, half an FTE to spare; row 1: c. Nobody needs row 2, and d gives row 0 nothing.
		expect(endingModel(ENDINGS)).toEqual({
			maximise: false,
			cost: Float64Array.of(0, 0, 0, 0, 1, 1),
			lower: new Float64Array(6),
			upper: Float64Array.of(1, 1, 1, 1, Infinity, Infinity),
			integer: Uint8Array.of(1, 1, 1, 1, 0, 0),
			rowLower: Float64Array.of(-Infinity, -Infinity, 1 - 0.5e-9),
			rowUpper: Float64Array.of(0.5, 0, 1),
			starts: Int32Array.of(0, 3, 5, 9),
			indices: Int32Array.of(0, 1, 4, 2, 5, 0, 1, 2, 3),
			values: Float64Array.of(0.5, 1, -1, 0.5, -1, 1, 1, 1, 1)
		});
		// So many euros at least: more may go, and d, which costs nothing, does not count.
		const euros = endingModel({ ...goal(3, [1, 2, 1, 0]), locked: Uint8Array.of(0, 1, 0, 0) });
		expect(euros.upper.slice(0, 4)).toEqual(Float64Array.of(1, 0, 1, 1));
		expect(euros.rowUpper[2]).toBe(Infinity);
		expect(euros.indices.slice(5)).toEqual(Int32Array.of(0, 1, 2));
	});

	test('counts so many posts exactly, and what a place has too much', () => {
		const three = exactEnding({ ...ENDINGS, goal: { ...ENDINGS.goal, amount: 3 } }, solve, 10)!;
		// a and d harm nobody; then b: 1 in all, or c: 0.5.
		expect([three.ended, three.proved]).toEqual([[0, 2, 3], true]);
		expect(three.harm).toBeCloseTo(0.5, 9);
	});

	test('is that of what is known where the solver has nothing better', () => {
		const ending = (solution: Solution) => exactEnding(ENDINGS, saying(solution).solve, 10);
		expect(ending({ status: 'limit', bound: -Infinity })).toEqual({
			ended: [0],
			harm: 0,
			bound: 0,
			proved: false
		});
		// A bound that is reached is a proof, whoever stopped first; one that is not is none.
		expect(ending({ status: 'limit', bound: 0 })).toMatchObject({ ended: [0], bound: 0, proved: true });
		expect(ending({ status: 'optimal', bound: -1 })).toMatchObject({ ended: [0], bound: 0, proved: false });
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
		// Of the last three: nobody's, then 0.025; the first of the list may not end, harmless as it is.
		const two = reductionOf(smallSetting, smallCampaign, { posts: 2 }, solve, 10, (at) => at > 2)!;
		expect(two.ids).toEqual(['unknown-code', 'quarter-declared']);
	});

	test('ends as many posts as are asked for, though a solver ends more without harm', () => {
		const three = Float64Array.of(0, 0, 1, 0, 1, 1);
		const { solve: more } = saying({ status: 'limit', columns: three, bound: 0 });
		expect(reductionOf(smallSetting, smallCampaign, { posts: 1 }, more, 10)!.ids).toEqual(['nobody-there']);
		const both = saying({ status: 'limit', columns: Float64Array.of(0, 0, 1, 0, 1, 0), bound: 0 }).solve;
		expect(reductionOf(smallSetting, smallCampaign, { posts: 1 }, both, 10)!.ids).toEqual(['nobody-there']);
	});
});
