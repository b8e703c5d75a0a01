import { beforeAll, describe, expect, test } from 'vitest';
import { loadSolver } from '../../../scripts/lib/suggest/solver';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import type { Assignment } from '../../../src/lib/domain/campaign/campaign';
import { type Norm } from '../../../src/lib/domain/norm/norm';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import { allotmentsOf } from '../../../src/lib/domain/scenario/allotment';
import { candidatesOf, DEFAULT_REACH } from '../../../src/lib/domain/scenario/candidates';
import { aimed } from '../../../src/lib/domain/scenario/plan/aim';
import { changeEffects, effectOf, usefulFte } from '../../../src/lib/domain/scenario/plan/effect';
import { harmOf, type EndingProblem } from '../../../src/lib/domain/scenario/solve/ending';
import { fewestPosts } from '../../../src/lib/domain/scenario/solve/inverse';
import type { Solve } from '../../../src/lib/domain/scenario/solve/linear-model';
import { objectiveTable } from '../../../src/lib/domain/scenario/comparison';
import { amountOf } from '../../../src/lib/domain/campaign/funding';
import { reductionOf } from '../../../src/lib/domain/scenario/solve/reduction';
import { plannedCampaign, type Plan } from '../../../src/lib/domain/scenario/plan/plan';
import { posed } from '../../../src/lib/domain/scenario/posed';
import { proposalOf } from '../../../src/lib/domain/scenario/proposal';
import type { PlacementQuestion } from '../../../src/lib/domain/scenario/question';
import { reasonFor } from '../../../src/lib/domain/scenario/reasons';
import { robustnessOf } from '../../../src/lib/domain/scenario/robust';
import { frozenNorm, resultsIn, type Setting } from '../../../src/lib/domain/scenario/setting';

const bundle = readBundle('static/data/84');
const { atlas, places, profiles } = bundle;
const base = bundle.presence('2025-12').placement.campaign;
const settingOf = (norm: Norm): Setting => ({
	atlas,
	profiles,
	points: { commune: places.commune, qpv: places.qpv },
	norm,
	key: 'population'
});
const setting = settingOf(DEFAULT_NORM);
const before = resultsIn(setting, base);
const question: PlacementQuestion = {
	objective: 'lowest',
	qpvWeight: 1,
	limit: { posts: 10 },
	sizes: [1],
	reach: DEFAULT_REACH
};

describe('typical posts', () => {
	const candidates = candidatesOf(setting, before);

	test('are a few hundred, each once, within reach and in one EPCI', () => {
		expect(candidates).toHaveLength(474);
		expect(new Set(candidates.map(({ id }) => id)).size).toBe(474);
		for (const { km, assignments } of candidates) {
			expect(km).toBeLessThanOrEqual(15);
			expect(assignments.length).toBeLessThanOrEqual(12);
		}
	});

	test('name only places that a list of posts can name, with shares of exactly 1 in all', () => {
		for (const { assignments } of candidates) {
			expect(assignments.reduce((sum, { share }) => sum + Math.round(share! * 100), 0)).toBe(100);
			for (const { level } of assignments) expect(['commune', 'hors-qpv', 'qpv']).toContain(level);
		}
	});

	test('give all of their FTE to cells', () => {
		const given = allotmentsOf(
			atlas,
			candidates.map(({ size, assignments }) => ({ fte: size, assignments })),
			atlas.cells.population
		);
		for (const { fte } of given) expect(fte.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
	});
});

describe('one post more', () => {
	const useful = (...assignments: Assignment[]) => usefulFte(before, { fte: 1, assignments });

	test('is mostly wasted on a whole city, and useful where FTE are missing', () => {
		expect(useful({ level: 'commune', code: '69123' })).toBeCloseTo(0.063, 3);
		expect(useful({ level: 'commune', code: '38185' })).toBeCloseTo(0.088, 3);
		expect(useful({ level: 'epci', code: '200035731' })).toBeCloseTo(0.691, 3);
	});

	test('never raises the missing FTE once the funded envelope is a number', () => {
		const fontaine = { kind: 'add', fte: 1, assignments: [{ level: 'commune', code: '38169' }] } as const;
		const { campaign } = plannedCampaign(base, [fontaine]);
		const missing = (norm: Norm, posts: typeof base) =>
			resultsIn(settingOf(norm), posts).coverage.region.unmet[0]!;
		const funded: Norm = { ...DEFAULT_NORM, envelope: 'funded' };
		expect(missing(funded, campaign)).toBeGreaterThan(missing(funded, base));
		const frozen = frozenNorm(funded, base);
		expect(missing(frozen, base)).toBeCloseTo(missing(funded, base), 9);
		expect(missing(frozen, campaign)).toBeLessThanOrEqual(missing(frozen, base));
	});
});

describe('a proposal', () => {
	test('raises the lowest nearly as much as can be', () => {
		const { answer, posts, after } = proposalOf(posed(setting, base, question));
		expect(answer.value).toBeCloseTo(39.854, 3);
		expect(answer.value / answer.bound).toBeGreaterThan(0.99);
		expect(posts).toHaveLength(10);
		const { useful, missing } = effectOf(before, after);
		expect(missing.before).toBeCloseTo(176.823, 3);
		expect(missing.before - missing.after).toBeCloseTo(useful, 9);
		expect(posts.reduce((sum, post) => sum + post.useful, 0)).toBeCloseTo(useful, 6);
		// Those that are worth most come first.
		for (let i = 1; i < posts.length; i++)
			expect(posts[i]!.gain).toBeLessThanOrEqual(posts[i - 1]!.gain + 1e-9);
	});

	test('says how many places would do as well, and which come next', () => {
		const { problem, answer, posts } = proposalOf(
			posed(setting, base, { ...question, objective: 'missing' })
		);
		const reason = reasonFor(problem, answer.copies, posts[0]!.candidate);
		expect(reason).toMatchObject({ gain: 1, rank: 1 });
		expect(reason.tied).toBeGreaterThan(50);
		expect(reason.alternatives).toHaveLength(3);
	});

	test('counts the posts that are locked in its limit, and does not propose them again', () => {
		const locked = [{ fte: 1, assignments: [{ level: 'hors-qpv', code: '42218', share: 1 }] as const }];
		const { posts, campaign } = proposalOf(
			posed(setting, base, { ...question, limit: { posts: 3 }, locked })
		);
		expect(posts).toHaveLength(2);
		expect(campaign.posts.slice(-3).map(({ id }) => id)).toEqual([
			'SCENARIO-01',
			'SCENARIO-02',
			'SCENARIO-03'
		]);
		expect(() => posed(setting, base, { ...question, limit: { fte: 1.5 }, locked })).toThrow('verrouillés');
	});

	test('keeps the bounds of a département', () => {
		const departements = { '15': { least: 2 }, '42': { most: 0 } };
		const asked = posed(setting, base, { ...question, departements });
		const { posts } = proposalOf(asked);
		const codes = posts.map(
			({ candidate }) => atlas.territories.departement.codes[asked.candidates[candidate]!.seed.departement]
		);
		expect(codes.filter((code) => code === '15').length).toBeGreaterThanOrEqual(2);
		expect(codes).not.toContain('42');
		expect(() => posed(setting, base, { ...question, departements: { '75': { least: 1 } } })).toThrow('75');
		// Two posts of 1 FTE do not fit into 1.9 FTE, nor beside a locked one into two posts.
		const locked = [{ fte: 1, assignments: [{ level: 'hors-qpv', code: '69290', share: 1 }] as const }];
		for (const limit of [{ fte: 1.9 }, { posts: 2 }])
			expect(() =>
				posed(setting, base, { ...question, limit, departements, ...('posts' in limit && { locked }) })
			).toThrow('Les minimums des départements (2 postes) dépassent la limite');
	});

	test('holds what it keeps against the variants of the norm, and finds one that keeps more', () => {
		const asked = posed(setting, base, { ...question, objective: 'missing' });
		const { answer } = proposalOf(asked);
		const { variants, kept, robust, chosenUnder } = robustnessOf(asked, answer.copies);
		expect(kept).toHaveLength(variants.length);
		expect(kept[0]).toBeCloseTo(1, 6);
		expect(Math.min(...robust.kept)).toBeGreaterThan(0.95);
		expect(Math.min(...robust.kept)).toBeGreaterThanOrEqual(Math.min(...kept));
		expect(Math.max(...chosenUnder)).toBeLessThanOrEqual(variants.length);
	}, 30_000);

	test('differs by objective, and none is the best in everything', () => {
		const rows = objectiveTable(setting, base, question);
		expect(rows.map(({ objective }) => objective)).toEqual([
			'missing',
			'people',
			'lowest',
			'missing-then-people'
		]);
		const [missing, people, lowest] = rows.map(({ effect }) => effect);
		expect(missing!.useful).toBeGreaterThan(people!.useful);
		expect(people!.newlyServed).toBeGreaterThan(missing!.newlyServed);
		expect(people!.newlyServed).toBeGreaterThan(lowest!.newlyServed);
	}, 30_000);

	test('is nothing where nothing is missing', () => {
		const none = settingOf({ ...DEFAULT_NORM, envelope: 0.001 });
		const { posts, answer } = proposalOf(posed(none, base, question));
		expect(posts).toEqual([]);
		expect(answer).toMatchObject({ value: 0, proved: true });
	});
});

describe('with a solver', () => {
	let solve: Solve;
	beforeAll(async () => {
		solve = await loadSolver();
	});

	test('the fewest posts that cover 80, 90 and 100 % of the inhabitants of QPVs are 2, 8 and 27', () => {
		const counts = [0.8, 0.9, 1].map((share) => fewestPosts(setting, before, share, solve, 60)!);
		expect(counts.map(({ groups }) => groups.length)).toEqual([2, 8, 27]);
		expect(counts.every(({ proved, reached, wanted }) => proved && reached >= wanted - 0.1)).toBe(true);
		expect(fewestPosts(setting, before, 0.5, solve, 60)).toMatchObject({ groups: [], proved: true });
	}, 60_000);

	test('ending ten posts is 25 % worse by those that are least harmful alone than by the least harmful set', () => {
		const reduction = reductionOf(setting, base, { posts: 10 }, solve, 60)!;
		expect(reduction.proved).toBe(true);
		expect(reduction.harm).toBeCloseTo(2.659, 3);
		const { alone } = reduction;
		const least = [...alone.keys()].sort((a, b) => alone[a]! - alone[b]!).slice(0, 10);
		const problem: EndingProblem = {
			ids: base.posts.map(({ id }) => id),
			need: before.cellNeed,
			fte: before.cellFte,
			posts: allotmentsOf(atlas, base.posts, atlas.cells.population),
			locked: new Uint8Array(base.posts.length),
			goal: { costs: new Float64Array(base.posts.length).fill(1), amount: 10, exactly: true }
		};
		expect(harmOf(problem, least)).toBeCloseTo(3.329, 3);
	}, 60_000);

	test('a reduction in FTE or in euros gives back at least that much', () => {
		const inFte = reductionOf(setting, base, { fte: 3 }, solve, 60)!;
		const fte = inFte.ended.reduce((sum, post) => sum + base.posts[post]!.fte, 0);
		expect(fte).toBeGreaterThanOrEqual(3 - 1e-9);
		const inEuros = reductionOf(setting, base, { euros: 200_000 }, solve, 60)!;
		const euros = inEuros.ended.reduce((sum, post) => sum + amountOf(base.posts[post]!)!, 0);
		expect(euros).toBeGreaterThanOrEqual(200_000);
		expect(inEuros.campaign.posts).toHaveLength(base.posts.length - inEuros.ended.length);
		expect(reductionOf(setting, base, { fte: 1000 }, solve, 60)).toBeUndefined();
	}, 120_000);

	test('greedy is proved the best for the people newly served', () => {
		const asked = posed(setting, base, { ...question, objective: 'people' });
		const [quick, exact] = [proposalOf(asked), proposalOf(asked, { solve, seconds: 60 })];
		expect(exact.answer.proved).toBe(true);
		expect(exact.answer.value).toBeCloseTo(quick.answer.value, 3);
	}, 90_000);
});

describe('a change at a time', () => {
	const plan: Plan = [
		{ kind: 'add', fte: 1, assignments: [{ level: 'commune', code: '69123' }] },
		{ kind: 'end', id: base.posts[0]!.id },
		{ kind: 'edit', id: base.posts[1]!.id, fte: 0.5 },
		{ kind: 'add', fte: 1, assignments: [{ level: 'commune', code: '69123' }] },
		{ kind: 'end', id: 'absent' }
	];

	test('adds up to the whole', () => {
		const after = resultsIn(setting, plannedCampaign(base, plan).campaign);
		const effects = changeEffects(before, plan, 60_000);
		expect(effects.reduce((sum, { useful }) => sum + useful, 0)).toBeCloseTo(
			effectOf(before, after).useful,
			9
		);
		expect(effects[0]!.useful).toBeCloseTo(0.063, 3);
		expect(effects[0]!.euros).toBe(60_000);
		expect(effects[4]).toEqual({ fte: 0, useful: 0, euros: 0 });
	});

	test('a post on Lyon is wasted, and useful once it is aimed at its QPVs', () => {
		const post = { fte: 1, assignments: [{ level: 'commune', code: '69123' }] as const };
		const places = aimed(setting, before, post, 'qpv')!;
		expect(places.every(({ level }) => level === 'qpv')).toBe(true);
		expect(places.reduce((sum, { share }) => sum + Math.round(share! * 100), 0)).toBe(100);
		expect(usefulFte(before, post)).toBeCloseTo(0.063, 3);
		expect(usefulFte(before, { fte: 1, assignments: places })).toBeCloseTo(1, 2);
	});
});
