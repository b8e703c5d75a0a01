import type { Campaign } from '../campaign/campaign';
import type { Results } from '../figures/results';
import { answerOf, quickAnswer, ScenarioFault, type PlacementAnswer } from './search/answer';
import { onlineBound } from './search/bound';
import type { Candidate } from './candidates';
import { exactAnswer } from './solve/exact';
import { filledBy } from './search/fill';
import { bestGreedy, copiesOf, greedy } from './search/greedy';
import { judgedValue } from './search/judged';
import { lagrangianBound } from './search/lagrangian';
import type { Solve } from './solve/linear-model';
import { valueOf } from './search/measure';
import { lastScenarioNumber, scenarioPost } from './plan/plan';
import { TIE, type Copies, type PlacementProblem } from './search/problem';
import { problemOf, type Posed } from './posed';
import { resultsIn } from './setting';
import { swapped } from './search/swap';

/** Part of the first objective that may be given up for the second: 1 %. */
export const GIVEN_UP = 0.01;

/** Difference between the search and the figures of the map over which the answer is a fault. */
const SAME = 1e-6;

/** A solver, and the seconds that it has. */
export interface Proof {
	readonly solve: Solve;
	readonly seconds: number;
}

/** One post of a proposal, in the order in which they are worth most. */
export interface ProposedPost {
	readonly candidate: number;
	/** What it adds to the objective after those before it. */
	readonly gain: number;
	/** Missing FTE that it avoids after those before it: its useful FTE. */
	readonly useful: number;
	/** Candidates that would have added as much, itself included. */
	readonly tied: number;
}

/** Where the posts go, what that is worth and how sure it is that nothing is worth more. */
export interface Proposal {
	readonly posed: Posed;
	readonly problem: PlacementProblem;
	readonly answer: PlacementAnswer;
	/** One objective after another: the answer to the first. */
	readonly first?: PlacementAnswer;
	readonly posts: readonly ProposedPost[];
	/** The base with the posts, and its figures. */
	readonly campaign: Campaign;
	readonly after: Results;
}

const answered = (problem: PlacementProblem, proof: Proof | undefined): PlacementAnswer => {
	const quick = quickAnswer(problem);
	return proof && !quick.proved ? exactAnswer(problem, quick, proof.solve, proof.seconds) : quick;
};

/** The second objective where the first is kept: exchanges from the first answer, and from the second's own. */
function answeredThen(
	problem: PlacementProblem,
	first: PlacementAnswer,
	proof: Proof | undefined
): PlacementAnswer {
	const { measure, keep } = problem;
	const own = bestGreedy(problem);
	const starts = [first.copies, copiesOf(problem, own)].filter(
		(copies) => valueOf(keep!.measure, copies) >= keep!.value - TIE
	);
	const tries = starts.map((start) => swapped(problem, start));
	const best = tries.reduce((a, b) => (valueOf(measure, b) > valueOf(measure, a) + TIE ? b : a));
	const value = valueOf(measure, best);
	// Without what must be kept more is possible, so these bounds hold.
	const bound = lagrangianBound(problem, value, onlineBound(problem, own));
	const quick = answerOf(problem, best, bound);
	return proof && !quick.proved ? exactAnswer(problem, quick, proof.solve, proof.seconds) : quick;
}

/** The posts of a choice, those that are worth most first, each with what it adds to those before it. */
export function orderedPosts(
	problem: PlacementProblem,
	avoided: PlacementProblem['measure'],
	copies: Copies
): ProposedPost[] {
	const none = new Int32Array(copies.length);
	const free: PlacementProblem = { ...problem, limits: { budgets: [] }, least: none, most: copies };
	const picks = greedy(free);
	const rest = copies.slice();
	for (const j of picks) rest[j]!--;
	const order = [...picks, ...[...rest].flatMap((n, j) => new Array<number>(n).fill(j))];
	const fill = filledBy(problem.measure, none);
	const useful = filledBy(avoided, none);
	const taken = none.slice();
	return order.map((candidate) => {
		const gain = fill.gain(candidate);
		const tied = problem.ids.reduce(
			(count, _, j) => count + (taken[j]! < problem.most[j]! && Math.abs(fill.gain(j) - gain) <= TIE ? 1 : 0),
			0
		);
		fill.add(candidate);
		taken[candidate]!++;
		return { candidate, gain, useful: useful.add(candidate), tied };
	});
}

/** The campaign that a choice makes: the new posts come after those that are there. */
export function campaignWith({ campaign }: Posed, chosen: readonly Candidate[]): Campaign {
	const last = lastScenarioNumber(campaign);
	const posts = chosen.map(({ size, assignments }, i) =>
		scenarioPost(campaign, { fte: size, assignments }, last + i + 1)
	);
	return { ...campaign, posts: [...campaign.posts, ...posts] };
}

/**
 * Answers a question: at once, or with a proof where a solver is given. The answer is evaluated again from the
 * figures of the map; where they say something else it is a fault, not an answer.
 */
export function proposalOf(posed: Posed, proof?: Proof): Proposal {
	const { objective } = posed.question;
	const inTurn = objective === 'missing-then-people';
	const first = inTurn ? answered(problemOf(posed, 'missing'), proof) : undefined;
	const problem: PlacementProblem = first
		? {
				...problemOf(posed, 'people'),
				keep: { measure: posed.measures.missing, value: (1 - GIVEN_UP) * first.value }
			}
		: problemOf(posed, objective === 'missing-then-people' ? 'missing' : objective);
	const answer = first ? answeredThen(problem, first, proof) : answered(problem, proof);
	return judgedProposal(posed, problem, answer, first);
}

/** A proposal of a choice that was found, once the figures of the map say what the search says. */
export function judgedProposal(
	posed: Posed,
	problem: PlacementProblem,
	answer: PlacementAnswer,
	first?: PlacementAnswer
): Proposal {
	const { objective, qpvWeight } = posed.question;
	const posts = orderedPosts(problem, posed.measures.avoided, answer.copies);
	const campaign = campaignWith(
		posed,
		posts.map(({ candidate }) => posed.candidates[candidate]!)
	);
	const after = resultsIn(posed.setting, campaign);
	const judged = judgedValue(objective, qpvWeight, posed.before, after);
	if (Math.abs(judged - answer.value) > SAME)
		throw new ScenarioFault(`The search says ${answer.value}, the figures of the map say ${judged}.`);
	return { posed, problem, answer, ...(first && { first }), posts, campaign, after };
}
