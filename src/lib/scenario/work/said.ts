import type { PlannedPost } from '../../domain/scenario/plan/plan';
import { effectOf, type Effect } from '../../domain/scenario/plan/effect';
import type { Candidate } from '../../domain/scenario/candidates';
import type { ObjectiveRow } from '../../domain/scenario/comparison';
import type { Proposal } from '../../domain/scenario/proposal';
import type { PlacementQuestion } from '../../domain/scenario/question';
import { placeFiguresOf, reasonFor, type PlaceFigures } from '../../domain/scenario/reasons';
import type { Robustness } from '../../domain/scenario/robust';
import { guaranteeOf, type PlacementAnswer } from '../../domain/scenario/search/answer';
import type { Objective } from '../../domain/scenario/search/objectives';

/** A proposal as a worker reports it: all that the screen shows, as plain data. */

/** Another place for a post, and what it would add to the objective. */
export interface SaidAlternative extends PlannedPost {
	readonly gain: number;
}

export interface SaidPost extends PlannedPost {
	/** What it adds to the objective after those before it. */
	readonly gain: number;
	/** Missing FTE that it avoids after those before it. */
	readonly useful: number;
	/** Candidates that would have added as much, itself included. */
	readonly tied: number;
	/** From its first place to the furthest. */
	readonly km: number;
	readonly places: readonly PlaceFigures[];
	/** Among all that could stand in its place, the other posts where they are. */
	readonly rank: number;
	readonly alternatives: readonly SaidAlternative[];
}

/** How good an answer is: value ÷ bound, and whether nothing is better. */
export interface SaidAnswer {
	readonly value: number;
	readonly bound: number;
	readonly guarantee: number;
	readonly proved: boolean;
}

export interface SaidProposal {
	readonly question: PlacementQuestion;
	/** Typical posts among which it was chosen. */
	readonly candidates: number;
	readonly answer: SaidAnswer;
	/** One objective after another: the answer to the first. */
	readonly first?: SaidAnswer;
	readonly posts: readonly SaidPost[];
	readonly effect: Effect;
}

export interface SaidObjective {
	readonly objective: Objective;
	readonly posts: readonly PlannedPost[];
	readonly effect: Effect;
	readonly guarantee: number;
}

export interface SaidRobustness {
	/** What differs from the norm in force, a variant a line, with the part of the best that is kept under it. */
	readonly variants: readonly {
		readonly label: string;
		readonly kept: number;
		readonly robustKept: number;
	}[];
	/** For each post of the proposal, the number of variants whose own best choice holds it. */
	readonly chosenUnder: readonly number[];
	readonly robust: readonly PlannedPost[];
	/** The robust choice is the proposal itself. */
	readonly same: boolean;
}

const postOf = ({ size, assignments }: Candidate): PlannedPost => ({ fte: size, assignments });

const saidAnswer = (answer: PlacementAnswer): SaidAnswer => ({
	value: answer.value,
	bound: answer.bound,
	guarantee: guaranteeOf(answer),
	proved: answer.proved
});

export function saidProposal(proposal: Proposal): SaidProposal {
	const { posed, problem, answer, first, posts, after } = proposal;
	const candidateAt = (i: number) => posed.candidates[i]!;
	return {
		question: posed.question,
		candidates: posed.candidates.length,
		answer: saidAnswer(answer),
		...(first && { first: saidAnswer(first) }),
		posts: posts.map(({ candidate, gain, useful, tied }): SaidPost => {
			const { rank, alternatives } = reasonFor(problem, answer.copies, candidate);
			return {
				...postOf(candidateAt(candidate)),
				gain,
				useful,
				tied,
				km: candidateAt(candidate).km,
				places: placeFiguresOf(proposal, candidate),
				rank,
				alternatives: alternatives.map((one) => ({ ...postOf(candidateAt(one.candidate)), gain: one.gain }))
			};
		}),
		effect: effectOf(posed.before, after)
	};
}

export const saidObjectives = (rows: readonly ObjectiveRow[]): SaidObjective[] =>
	rows.map(({ objective, proposal: { posed, posts, answer }, effect }) => ({
		objective,
		posts: posts.map(({ candidate }) => postOf(posed.candidates[candidate]!)),
		effect,
		guarantee: guaranteeOf(answer)
	}));

export function saidRobustness({ posed, posts, answer }: Proposal, robustness: Robustness): SaidRobustness {
	const { variants, kept, chosenUnder, robust } = robustness;
	const { copies } = robust;
	return {
		variants: variants.map(({ label }, i) => ({ label, kept: kept[i]!, robustKept: robust.kept[i]! })),
		chosenUnder: posts.map(({ candidate }) => chosenUnder[candidate]!),
		robust: posed.candidates.flatMap((candidate, j) =>
			Array.from({ length: copies[j]! }, () => postOf(candidate))
		),
		same: copies.every((n, j) => n === answer.copies[j])
	};
}
