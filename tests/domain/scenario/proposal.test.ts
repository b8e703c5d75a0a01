import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_REACH } from '../../../src/lib/domain/scenario/candidates';
import { objectiveTable } from '../../../src/lib/domain/scenario/comparison';
import { posed, problemOf } from '../../../src/lib/domain/scenario/posed';
import { judgedProposal, orderedPosts, proposalOf } from '../../../src/lib/domain/scenario/proposal';
import type { PlacementQuestion } from '../../../src/lib/domain/scenario/question';
import { placeFiguresOf } from '../../../src/lib/domain/scenario/reasons';
import { robustnessOf, sideBySide } from '../../../src/lib/domain/scenario/robust';
import { postWorthOf, valueOf, type Band } from '../../../src/lib/domain/scenario/search/measure';
import type { Solve } from '../../../src/lib/domain/scenario/solve/linear-model';
import { loadSolver } from '../../../scripts/lib/suggest/solver';
import { answerOf } from '../../../src/lib/domain/scenario/search/answer';
import { expectColumn } from '../../fixtures/close';
import { campaign, post, smallCampaign } from '../../fixtures/small-atlas';
import { smallSetting } from '../../fixtures/small-setting';

let solve: Solve;
beforeAll(async () => {
	solve = await loadSolver();
});

const question: PlacementQuestion = {
	objective: 'missing',
	qpvWeight: 1,
	limit: { posts: 2 },
	sizes: [1],
	reach: DEFAULT_REACH
};
const asked = (more: Partial<PlacementQuestion> = {}, base = smallCampaign) =>
	posed(smallSetting, base, { ...question, ...more });

/**
 * Nobody where there is a need: 42001 lacks 0.456, 63001 outside its QPVs 1.125, QPV 1 2 and QPV 2 0.5 + 1/6, each
 * a post of its own.
 */
const nowhere = campaign([post('far', 0.5, [{ level: 'commune', code: '42002' }])]);
const [LOIRE, REST, QPV1, QPV2] = [0, 1, 2, 3];

describe('a question made ready', () => {
	test('has its candidates and what each brings, useful FTE counted once', () => {
		const ready = asked({ qpvWeight: 2 }, nowhere);
		const { candidates, campaign } = ready;
		expect(candidates.map(({ id }) => id)).toEqual([
			'42001.100 1',
			'63001h.100 1',
			'QN06301M.100 1',
			'QN06302M.100 1'
		]);
		expect(campaign.posts).toEqual(nowhere.posts);
		const worth = (measure: keyof typeof ready.measures) =>
			candidates.map((_, j) => {
				const copies = new Int32Array(4);
				copies[j] = 1;
				return answerOf(problemOf(ready, measure), copies, Infinity).value;
			});
		expectColumn(worth('avoided'), [0.456, 1, 1, 2 / 3]);
		expectColumn(worth('missing'), [0.456, 1, 2, 4 / 3]);
		expectColumn(worth('people'), [8_000, 15_000, 12_000, 4_000]);
		// Quarters at 4, 3, 2 and 1: of 0.456; 0.28125 and what is left of 1; 0.5 twice; of 2/3.
		expectColumn(worth('lowest'), [1.14, 0.28125 * 9 + 0.15625, 7, (5 / 3) * 2]);
	});

	test('settles ties of people by missing FTE, and all others by people', () => {
		const ready = asked({}, nowhere);
		expect(problemOf(ready, 'people').second).toBe(ready.measures.missing);
		expect(problemOf(ready, 'missing').second).toBe(ready.measures.people);
		expect(ready.measures.missing).toBe(ready.measures.avoided);
		expect(problemOf(ready, 'missing').ids).toEqual(ready.candidates.map(({ id }) => id));
		expect(Array.from(problemOf(ready, 'missing').most)).toEqual([1, 2, 2, 1]);
		expect(Array.from(problemOf(ready, 'missing').least)).toEqual([0, 0, 0, 0]);
	});

	test('holds the posts that are locked, numbered after those of an earlier scenario', () => {
		const post1 = { fte: 1, assignments: [{ level: 'qpv', code: 'QN06301M' }] as const };
		const locked = [post1, { ...post1, fte: 0.5 }];
		const before = campaign([...nowhere.posts, post('SCENARIO-04', 0.1, [])]);
		const { campaign: held, limits } = asked({ locked, limit: { posts: 3 } }, before);
		expect(held.posts.map(({ id }) => id)).toEqual(['far', 'SCENARIO-04', 'SCENARIO-05', 'SCENARIO-06']);
		expect(limits.budgets[0]!.most).toBe(1);
	});

	test('keeps to the départements that it names', () => {
		expect(asked({ only: ['42'] }, nowhere).candidates.map(({ id }) => id)).toEqual(['42001.100 1']);
	});
});

describe('a proposal', () => {
	test('is the posts that are worth most, with what each adds to those before', () => {
		const { posts, answer, campaign, after, posed } = proposalOf(asked());
		// QPV 1 and 0.15 of its commune: 1; then what the commune still lacks.
		expect(posts.map(({ candidate }) => posed.candidates[candidate]!.id)).toEqual([
			'63001h.15 QN06301M.85 1',
			'63001h.100 1'
		]);
		expectColumn(
			posts.map(({ gain }) => gain),
			[1, 0.475]
		);
		expectColumn(
			posts.map(({ useful }) => useful),
			[1, 0.475]
		);
		// The second could as well be the one of both places.
		expect(posts.map(({ tied }) => tied)).toEqual([1, 2]);
		expect(answer.value).toBeCloseTo(1.475, 9);
		expect(campaign.posts.slice(-2)).toMatchObject([
			{ id: 'SCENARIO-01', fte: 1, assignments: [{ share: 0.85 }, { code: '63001', share: 0.15 }] },
			{ id: 'SCENARIO-02', fte: 1, assignments: [{ level: 'hors-qpv', code: '63001', share: 1 }] }
		]);
		expect(after.coverage.region.unmet[0]).toBeCloseTo(0.056 + 0.2125 + 1 / 6 - 0.1075, 9);
	});

	test('is proved where a solver is given, and asks it for nothing else', () => {
		const quick = proposalOf(asked());
		expect(quick.answer.proved).toBe(false);
		let calls = 0;
		const counting: Solve = (...args) => (calls++, solve(...args));
		const proved = proposalOf(asked(), { solve: counting, seconds: 10 });
		expect([proved.answer.proved, calls]).toEqual([true, 1]);
		expect(proved.answer.value).toBeCloseTo(1.475, 6);
		// Nothing is left to be proved.
		expect(
			proposalOf(asked({ limit: { posts: 1 } }, nowhere), { solve: counting, seconds: 10 }).answer.proved
		).toBe(true);
		expect(calls).toBe(1);
		// 12 000 people at most, where QPV 1 has to be kept: no bound says so, a solver does.
		const kept = { objective: 'missing-then-people', qpvWeight: 1.02, limit: { posts: 1 } } as const;
		expect(proposalOf(asked(kept, nowhere)).answer).toMatchObject({ value: 12_000, proved: false });
		expect(proposalOf(asked(kept, nowhere), { solve, seconds: 10 }).answer).toMatchObject({
			value: 12_000,
			proved: true
		});
	});

	test('goes by each objective', () => {
		const rows = objectiveTable(smallSetting, nowhere, { ...question, limit: { posts: 1 } });
		const chosen = (row: (typeof rows)[number]) => row.proposal.posts.map(({ candidate }) => candidate);
		// Missing: 1 FTE in the rest or QPV 1, more people in the rest; lowest: 3.5 in QPV 1.
		expect(rows.map((row) => [row.objective, chosen(row), row.proposal.answer.value])).toEqual([
			['missing', [REST], 1],
			['people', [REST], 15_000],
			['lowest', [QPV1], 3.5],
			['missing-then-people', [REST], 15_000]
		]);
		expect(rows.map(({ effect }) => effect.newlyServed)).toEqual([15_000, 15_000, 12_000, 15_000]);
		expect(rows.map(({ proposal }) => proposal.first?.value)).toEqual([undefined, undefined, undefined, 1]);
	});

	test('gives up a hundredth of the missing FTE for people, and no more', () => {
		// With QPVs counted 1.005 times QPV 1 is worth a little more than the rest; 1.02 times is too much.
		const then = (qpvWeight: number) =>
			proposalOf(asked({ objective: 'missing-then-people', qpvWeight, limit: { posts: 1 } }, nowhere));
		expect(then(1.005).posts.map(({ candidate }) => candidate)).toEqual([REST]);
		expect(then(1.005).problem.keep!.value).toBeCloseTo(0.99 * 1.005, 9);
		expect(then(1.02).posts.map(({ candidate }) => candidate)).toEqual([QPV1]);
	});

	test('has as many posts at one place as it lacks, the greater gain first', () => {
		const { posts } = proposalOf(asked({ objective: 'lowest', limit: { posts: 3 } }, nowhere));
		// 3.5, 2.6875, then QPV 2 (5/3) before a second post in QPV 1 (1.5).
		expect(posts.map(({ candidate }) => candidate)).toEqual([QPV1, REST, QPV2]);
		expectColumn(
			posts.map(({ gain }) => gain),
			[3.5, 0.28125 * 9 + 0.15625, 5 / 3]
		);
		const more = proposalOf(asked({ objective: 'lowest', limit: { posts: 4 } }, nowhere));
		expect(more.posts.map(({ candidate }) => candidate)).toEqual([QPV1, REST, QPV2, QPV1]);
		expect(more.posts[3]!.gain).toBeCloseTo(1.5, 9);
	});

	test('orders a choice that gains nothing, too', () => {
		const ready = asked({}, nowhere);
		const problem = problemOf(ready, 'people');
		const posts = orderedPosts(problem, ready.measures.avoided, Int32Array.of(0, 0, 2, 0));
		expect(posts.map(({ candidate, gain }) => [candidate, gain])).toEqual([
			[QPV1, 12_000],
			[QPV1, 0]
		]);
		expectColumn(
			posts.map(({ useful }) => useful),
			[1, 1]
		);
		// The second of QPV 1 gains as little as a third would: only those with a copy left count.
		expect(posts.map(({ tied }) => tied)).toEqual([1, 1]);
	});

	test('is a fault where the figures of the map say something else', () => {
		const ready = asked({}, nowhere);
		const problem = problemOf(ready, 'missing');
		const right = answerOf(problem, Int32Array.of(0, 1, 0, 0), 2);
		expect(judgedProposal(ready, problem, right).answer).toBe(right);
		expect(() => judgedProposal(ready, problem, { ...right, value: 1.1 })).toThrow(
			'The search says 1.1, the figures of the map say'
		);
	});

	test('shows need and FTE of its places', () => {
		const proposal = proposalOf(asked());
		const [qpv, rest] = placeFiguresOf(proposal, proposal.posts[0]!.candidate);
		expect(rest).toMatchObject({ level: 'hors-qpv', code: '63001', share: 0.15, need: 1.125, fte: 0.5 });
		expect(rest!.missing).toBeCloseTo(0.625, 9);
		expect(qpv).toMatchObject({ level: 'qpv', code: 'QN06301M', share: 0.85, need: 2 });
		expect(qpv!.missing).toBeCloseTo(0.85, 9);
	});
});

describe('a choice under the variants of the norm', () => {
	const held = (more: Partial<PlacementQuestion>, ...copies: number[]) =>
		robustnessOf(asked({ limit: { posts: 1 }, ...more }, nowhere), Int32Array.from(copies));
	const rey4 = 1.24 ** 0.75;

	test('keeps so much of the best under each, and another keeps all', () => {
		// 42001 needs 0.2 × 2.28; 0.16 at 50 000, 0.2667 at 30 000. The best is 1 FTE, in QPV 1 under each.
		const { kept, robust, chosenUnder, variants } = held({}, 1, 0, 0, 0);
		expect(variants.map(({ norm }) => [norm.baseRatio, norm.qpvRatio, norm.floorFte])).toEqual([
			[40_000, 6_000, 0.2],
			[50_000, 6_000, 0.2],
			[30_000, 6_000, 0.2],
			[40_000, 7_500, 0.2],
			[40_000, 6_000, 0.2],
			[40_000, 6_000, 0.2],
			[40_000, 6_000, 0],
			[50_000, 7_500, 0],
			[30_000, 6_000, 0.2]
		]);
		const exact4 = 3 ** 0.75;
		expectColumn(kept, [
			0.456,
			0.3648,
			0.608,
			0.456,
			0.2 * rey4,
			0.2 * exact4,
			0.456,
			0.16 * rey4,
			(8 / 30) * exact4
		]);
		expect(Array.from(robust.copies)).toEqual([0, 0, 1, 0]);
		expectColumn(robust.kept, [1, 1, 1, 1, 1, 1, 1, 1, 1]);
		// The rest has more people where it lacks 1 as well: not at 50 000, nor at a weight of 1.24.
		expect(Array.from(chosenUnder)).toEqual([0, 6, 3, 0]);
	});

	test('goes by the objective that was asked', () => {
		// 15 000 people, whatever the norm; what is newly served needs 0.05 FTE of one post.
		expectColumn(held({ objective: 'people' }, 1, 0, 0, 0).kept, new Array<number>(9).fill(8 / 15));
		expect(Array.from(held({ objective: 'people' }, 1, 0, 0, 0).robust.copies)).toEqual([0, 1, 0, 0]);
		expect(held({ objective: 'missing-then-people' }, 1, 0, 0, 0).kept[0]).toBeCloseTo(8 / 15, 9);
		// 1.14 of 3.5, QPVs counted twice 1.14 of 7.
		expect(held({ objective: 'lowest' }, 1, 0, 0, 0).kept[LOIRE]).toBeCloseTo(1.14 / 3.5, 9);
		expect(held({ objective: 'lowest', qpvWeight: 2 }, 1, 0, 0, 0).kept[LOIRE]).toBeCloseTo(1.14 / 7, 9);
		expect(held({ qpvWeight: 2 }, 1, 0, 0, 0).kept[LOIRE]).toBeCloseTo(0.228, 9);
	});

	test('weighs all of them together, each worth 1 at its best', () => {
		const one = (brings: readonly number[], room: number, bands: readonly Band[], best: number) => ({
			measure: postWorthOf(
				brings.map((amount) => [['a', amount] as const]),
				() => ({ room, unit: 0 }),
				() => bands
			),
			best
		});
		const together = sideBySide([
			one([2, 0], 2, [{ slope: 1, width: 2 }], 2),
			one([1, 1], 1, [{ slope: 1, width: 1 }], 0),
			// 0.5 at 4 and 0.25 at 1; 0.5 at 4 and 0.5 at 1.
			one(
				[0.75, 1],
				1,
				[
					{ slope: 4, width: 0.5 },
					{ slope: 1, width: 0.5 }
				],
				2.5
			)
		]);
		expect(valueOf(together, [1, 0])).toBeCloseTo(1 + 2.25 / 2.5, 9);
		expect(valueOf(together, [0, 1])).toBeCloseTo(1, 9);
		expect(valueOf(together, [1, 1])).toBeCloseTo(2, 9);
		expect(together.room).toHaveLength(2);
	});

	test('keeps all of nothing', () => {
		const none = robustnessOf(asked({ limit: { posts: 1 }, objective: 'people' }), new Int32Array(6));
		expect(new Set(none.kept)).toEqual(new Set([1]));
		expect(Array.from(none.chosenUnder)).toEqual([0, 0, 0, 0, 0, 0]);
	});
});
