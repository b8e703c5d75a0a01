import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadSolver } from '../../../scripts/lib/suggest/solver';
import type { Assignment, Campaign } from '../../../src/lib/domain/campaign/campaign';
import { mostCopies } from '../../../src/lib/domain/scenario/question-limits';
import { ImpossibleQuestion, type PlacementQuestion } from '../../../src/lib/domain/scenario/question';
import { posed } from '../../../src/lib/domain/scenario/posed';
import { proposalOf } from '../../../src/lib/domain/scenario/proposal';
import { resultsIn, type Setting } from '../../../src/lib/domain/scenario/setting';
import { reductionOf } from '../../../src/lib/domain/scenario/solve/reduction';
import type { Solve } from '../../../src/lib/domain/scenario/solve/linear-model';
import type { Candidate } from '../../../src/lib/domain/scenario/candidates';
import { candidatesOf } from '../../../src/lib/domain/scenario/candidates';
import { itemsOf } from '../../../src/lib/domain/territory/atlas';
import { post } from '../../fixtures/small-atlas';
import { anyQuestion, anyRegion } from './small-regions';

let solve: Solve;
beforeAll(async () => {
	solve = await loadSolver();
});

/** Fewer where mutants are tried: see `tests/mutation.setup.ts`. */
const RUNS = fc.readConfigureGlobal()?.numRuns ?? 100;

/** What a choice is worth by the definitions, its FTE added up cell by cell. */
function worthBy(setting: Setting, start: Campaign, candidates: readonly Candidate[], qpvWeight: number) {
	const { atlas } = setting;
	const before = resultsIn(setting, start);
	const cells = [...before.cellNeed.keys()];
	const given = candidates.map(({ size, assignments }) => {
		const after = resultsIn(setting, { ...start, posts: [...start.posts, post('NEW', size, assignments)] });
		return cells.map((cell) => after.cellFte[cell]! - before.cellFte[cell]!);
	});
	const [need, fte] = [before.cellNeed, before.cellFte];
	const inQpv = (cell: number) => atlas.cells.qpv[cell]! >= 0;
	const weight = (cell: number) => (inQpv(cell) ? qpvWeight : 1);
	/** FTE of each cell with a choice. */
	const after = (copies: readonly number[]) =>
		cells.map((cell) => copies.reduce((sum, n, j) => sum + n * given[j]![cell]!, fte[cell]!));
	const missing = (copies: readonly number[]) => {
		const then = after(copies);
		const lack = (of: ArrayLike<number>, cell: number) => Math.max(0, need[cell]! - of[cell]!);
		return cells.reduce((sum, cell) => sum + weight(cell) * (lack(fte, cell) - lack(then, cell)), 0);
	};
	const people = (copies: readonly number[]) =>
		cells.reduce((sum, cell) => {
			const served = copies.some((n, j) => n > 0 && given[j]![cell]! >= 0.05 - 1e-9);
			return need[cell]! > 0 && fte[cell] === 0 && served ? sum + atlas.cells.population[cell]! : sum;
		}, 0);
	const units = new Map<string, number[]>();
	for (const cell of cells) {
		const epci = atlas.territoryOf.epci[cell]!;
		const unit = inQpv(cell)
			? `q${atlas.cells.qpv[cell]!}`
			: epci >= 0
				? `e${epci}`
				: `c${atlas.cells.commune[cell]!}`;
		units.set(unit, [...(units.get(unit) ?? []), cell]);
	}
	/** φ: slopes 4, 3, 2 and 1 on the quarters of a need. */
	const phi = (total: number, covered: number) =>
		[4, 3, 2, 1].reduce(
			(sum, slope, i) => sum + slope * Math.min(total / 4, Math.max(0, covered - (i * total) / 4)),
			0
		);
	const lowest = (copies: readonly number[]) => {
		const then = after(copies);
		let sum = 0;
		for (const unit of units.values()) {
			const total = unit.reduce((all, cell) => all + need[cell]!, 0);
			const covered = (of: ArrayLike<number>) =>
				unit.reduce((all, cell) => all + Math.min(need[cell]!, of[cell]!), 0);
			sum += weight(unit[0]!) * (phi(total, covered(then)) - phi(total, covered(fte)));
		}
		return sum;
	};
	return { missing, people, lowest };
}

/** Where a post with this first place is counted. */
function departementAt(atlas: Setting['atlas'], { level, code }: Assignment): number {
	const codeLevel = level === 'hors-qpv' ? 'commune' : level;
	const [cell] = itemsOf(atlas.cellsOf[codeLevel], atlas.territories[codeLevel].codes.indexOf(code));
	return cell === undefined ? -1 : atlas.territoryOf.departement[cell]!;
}

/** Every choice that a question allows, by its own words. */
function choicesOf(
	{ atlas }: Setting,
	{ limit, pricePerFte = 0, departements = {}, locked = [] }: PlacementQuestion,
	candidates: readonly Candidate[]
): number[][] {
	const lockedFte = locked.reduce((sum, { fte }) => sum + fte, 0);
	const found: number[][] = [];
	const allowed = (copies: readonly number[]) => {
		const posts = copies.reduce((sum, n) => sum + n, locked.length);
		const fte = copies.reduce((sum, n, j) => sum + n * candidates[j]!.size, lockedFte);
		return (
			posts <= (limit.posts ?? Infinity) &&
			fte <= (limit.fte ?? Infinity) + 1e-9 &&
			fte * pricePerFte <= (limit.euros ?? Infinity) + 1e-6
		);
	};
	const even = (copies: readonly number[]) =>
		Object.entries(departements).every(([code, { least = 0, most = Infinity }]) => {
			const at = atlas.territories.departement.codes.indexOf(code);
			const posts = copies.reduce(
				(sum, n, j) => sum + (candidates[j]!.seed.departement === at ? n : 0),
				locked.filter(({ assignments }) => departementAt(atlas, assignments[0]!) === at).length
			);
			return posts >= least && posts <= most;
		});
	const from = (copies: readonly number[]): void => {
		if (!allowed(copies)) return;
		const next = candidates[copies.length];
		if (!next) {
			if (even(copies)) found.push([...copies]);
			return;
		}
		for (let n = 0; n <= mostCopies(next); n++) from([...copies, n]);
	};
	from([]);
	return found;
}

const choicesAtMost = (candidates: readonly Candidate[]) =>
	candidates.reduce((product, one) => product * (mostCopies(one) + 1), 1);

describe('any question about a small region', () => {
	test('is answered by the best of all choices, proved', () => {
		let answered = 0;
		fc.assert(
			fc.property(anyRegion, anyQuestion, ({ setting, base, places }, { only, departements, ...asked }) => {
				const locked = asked.locked.map(({ fte, at }) => ({
					fte,
					assignments: [places[at % places.length]!]
				}));
				const question: PlacementQuestion = {
					...asked,
					locked,
					...(only && { only }),
					...(departements && { departements })
				};
				const start = {
					...base,
					posts: [...base.posts, ...locked.map(({ fte, assignments }, i) => post(`L${i}`, fte, assignments))]
				};
				const before = resultsIn(setting, start);
				const known = candidatesOf(
					setting,
					before,
					question.sizes,
					question.reach,
					only && new Set(only.map((code) => setting.atlas.territories.departement.codes.indexOf(code)))
				);
				fc.pre(choicesAtMost(known) <= 20_000);
				const choices = choicesOf(setting, question, known);
				let proposal;
				try {
					proposal = proposalOf(posed(setting, base, question), { solve, seconds: 20 });
				} catch (error) {
					if (!(error instanceof ImpossibleQuestion)) throw error;
					expect(choices.filter((copies) => copies.some((n) => n > 0))).toEqual([]);
					return;
				}
				answered++;
				const worth = worthBy(setting, start, known, question.qpvWeight);
				const bestOf = (of: (copies: readonly number[]) => number, among: readonly number[][]) =>
					Math.max(...among.map(of));
				const { objective } = question;
				const chosen = [...proposal.answer.copies];
				expect(proposal.answer.proved).toBe(true);
				if (objective !== 'missing-then-people') {
					const best = bestOf(worth[objective], choices);
					expect(proposal.answer.value).toBeCloseTo(best, 6);
					expect(worth[objective](chosen)).toBeCloseTo(best, 6);
					return;
				}
				const most = bestOf(worth.missing, choices);
				const enough = choices.filter((copies) => worth.missing(copies) >= 0.99 * most - 1e-9);
				expect(proposal.first?.value).toBeCloseTo(most, 6);
				expect(worth.missing(chosen)).toBeGreaterThanOrEqual(0.99 * most - 1e-6);
				expect(proposal.answer.value).toBeGreaterThanOrEqual(bestOf(worth.people, enough) - 1e-3);
			}),
			{ numRuns: RUNS }
		);
		// The guard of the test itself: questions that can be answered are not rare among the random ones.
		expect(answered).toBeGreaterThan(RUNS / 4);
	}, 600_000);
});

describe('any reduction of a small region', () => {
	test('ends the set that does the least harm of all that reach the goal', () => {
		const anyGoal = fc.oneof(
			fc.integer({ min: 1, max: 3 }).map((posts) => ({ posts })),
			fc.integer({ min: 1, max: 20 }).map((tenths) => ({ fte: tenths / 10 })),
			fc.integer({ min: 1, max: 120 }).map((thousands) => ({ euros: thousands * 1000 }))
		);
		fc.assert(
			fc.property(anyRegion, anyGoal, ({ setting, base }, goal) => {
				const paid = {
					...base,
					posts: base.posts.map((one) => ({
						...one,
						funding: [{ funder: 'ARS', amount: one.fte * 50_000 }]
					}))
				};
				const lack = (posts: Campaign['posts']) => {
					const { cellNeed, cellFte } = resultsIn(setting, { ...paid, posts });
					return cellNeed.reduce((sum, need, cell) => sum + Math.max(0, need - cellFte[cell]!), 0);
				};
				const subsets = Array.from({ length: 2 ** paid.posts.length }, (_, bits) =>
					paid.posts.filter((_, i) => ((bits >> i) & 1) === 1)
				).filter((ended) => {
					const fte = ended.reduce((sum, one) => sum + one.fte, 0);
					if ('posts' in goal) return ended.length === goal.posts;
					return 'fte' in goal ? fte >= goal.fte - 1e-9 : fte * 50_000 >= goal.euros - 1e-6;
				});
				const harms = subsets.map(
					(ended) => lack(paid.posts.filter((one) => !ended.includes(one))) - lack(paid.posts)
				);
				const found = reductionOf(setting, paid, goal, solve, 20);
				if (harms.length === 0) {
					expect(found).toBeUndefined();
					return;
				}
				expect(found?.proved).toBe(true);
				expect(found?.harm).toBeCloseTo(Math.min(...harms), 6);
				expect(lack(found!.campaign.posts) - lack(paid.posts)).toBeCloseTo(Math.min(...harms), 6);
			}),
			{ numRuns: RUNS }
		);
	}, 600_000);
});
