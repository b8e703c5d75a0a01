import { surplusOf } from '../../figures/coverage';
import type { Allotment } from '../allotment';
import { answerEpsilon, ScenarioFault } from '../search/answer';
import { LIMIT_EPSILON } from '../search/limits';
import { ModelBuilder, type LinearModel, type Solve, type Term } from './linear-model';

/** Posts of which some have to end, and what that takes from whom. */
export interface EndingProblem {
	readonly ids: readonly string[];
	/** Need and FTE of each row, all the posts there. */
	readonly need: Float64Array;
	readonly fte: Float64Array;
	/** What each post gives to rows. */
	readonly posts: readonly Allotment[];
	/** 1 for a post that may not end. */
	readonly locked: Uint8Array;
	/** How much ends: so many posts exactly, or at least so many FTE or euros. */
	readonly goal: { readonly costs: Float64Array; readonly amount: number; readonly exactly: boolean };
}

/** FTE of a row above its need: what may go without harm. */
const spareOf = ({ need, fte }: EndingProblem, row: number) => surplusOf(fte[row]!, need[row]!);

/** Missing FTE that ending some posts adds, together. */
export function harmOf(problem: EndingProblem, ended: Iterable<number>): number {
	const taken = new Map<number, number>();
	for (const post of ended) {
		const { cells, fte } = problem.posts[post]!;
		cells.forEach((row, i) => taken.set(row, (taken.get(row) ?? 0) + fte[i]!));
	}
	let harm = 0;
	for (const [row, fte] of taken) {
		// A row without a need loses nothing.
		const least = Math.min(fte, problem.fte[row]!);
		harm += Math.min(problem.need[row]!, Math.max(0, least - spareOf(problem, row)));
	}
	return harm;
}

/** Harm of ending each post alone; adding these up says too little of several together. */
export const harmAlone = (problem: EndingProblem): Float64Array =>
	Float64Array.from(problem.posts, (_, post) => harmOf(problem, [post]));

const reached = ({ goal }: EndingProblem, ended: readonly number[]): boolean =>
	ended.reduce((sum, post) => sum + goal.costs[post]!, 0) >= goal.amount - LIMIT_EPSILON;

/** The least harmful post at a time, for what it gives back, until the goal is reached; `undefined` where it cannot be. */
export function greedyEnding(problem: EndingProblem): number[] | undefined {
	const { goal, locked, ids } = problem;
	const ended: number[] = [];
	const open = new Set([...ids.keys()].filter((post) => locked[post] === 0 && goal.costs[post]! > 0));
	while (!reached(problem, ended)) {
		const before = harmOf(problem, ended);
		let best: { post: number; ratio: number } | undefined;
		for (const post of open) {
			const ratio = (harmOf(problem, [...ended, post]) - before) / goal.costs[post]!;
			if (!best || ratio < best.ratio - 1e-12) best = { post, ratio };
		}
		if (!best) return undefined;
		ended.push(best.post);
		open.delete(best.post);
	}
	return ended.sort((a, b) => a - b);
}

/** What each row with a need loses to posts, and the surplus that keeps it from hurting. */
function lossesOf({ posts, need, fte }: EndingProblem): { terms: Term[]; spare: number }[] {
	const losses = new Map<number, { terms: Term[]; kept: number }>();
	posts.forEach(({ cells, fte: given }, post) =>
		cells.forEach((row, i) => {
			if (need[row]! <= 0 || given[i]! <= 0) return;
			const loss = losses.get(row) ?? { terms: [], kept: fte[row]! };
			// More than the need is the need: nothing else changes, and no row mixes great and small numbers.
			const part = Math.min(given[i]!, need[row]!);
			loss.terms.push([post, part]);
			loss.kept -= given[i]! - part;
			losses.set(row, loss);
		})
	);
	return [...losses].map(([row, { terms, kept }]) => ({ terms, spare: Math.max(0, kept - need[row]!) }));
}

/** The least harmful set for a solver: one column a post, then the growth of what each row misses. */
export function endingModel(problem: EndingProblem): LinearModel {
	const { posts, goal, locked } = problem;
	const builder = new ModelBuilder();
	posts.forEach((_, post) => builder.column({ upper: locked[post] ? 0 : 1, integer: true }));
	for (const { terms, spare } of lossesOf(problem)) {
		const growth = builder.column();
		builder.row([...terms, [growth, -1]], { upper: spare });
		builder.objective([[growth, 1]]);
	}
	const sum = posts.map((_, post): Term => [post, goal.costs[post]!]).filter(([, cost]) => cost > 0);
	builder.row(sum, { lower: goal.amount - LIMIT_EPSILON / 2, ...(goal.exactly && { upper: goal.amount }) });
	return builder.build(false);
}

/** Posts to end, what they do together, and the least that any such set must do. */
export interface Ending {
	readonly ended: readonly number[];
	readonly harm: number;
	readonly bound: number;
	readonly proved: boolean;
}

/** The least harmful set, proved where the solver's bound reaches it; `undefined` where the goal cannot be reached. */
export function exactEnding(problem: EndingProblem, solve: Solve, seconds: number): Ending | undefined {
	const known = greedyEnding(problem);
	if (!known) return undefined;
	if (known.length === 0) return { ended: [], harm: 0, bound: 0, proved: true };
	const { status, columns, bound } = solve(endingModel(problem), seconds);
	if (status === 'infeasible') throw new ScenarioFault('The solver finds no set where there is one.');
	const found = columns && [...problem.ids.keys()].filter((post) => columns[post]! > 0.5);
	const valid = found && reached(problem, found) && (!problem.goal.exactly || found.length === known.length);
	const better = valid && harmOf(problem, found) < harmOf(problem, known) + 1e-9;
	const ended = better ? found : known;
	const harm = harmOf(problem, ended);
	if (bound > harm + answerEpsilon(harm))
		throw new ScenarioFault(`The harm ${harm} is under its bound ${bound}.`);
	const proved = harm - bound <= answerEpsilon(harm);
	return { ended, harm, bound: proved ? harm : Math.max(0, bound), proved };
}
