import type { Campaign } from '../../domain/campaign/campaign';
import type { PlacementQuestion } from '../../domain/scenario/question';
import type { Setting } from '../../domain/scenario/setting';
import type { ReductionGoal } from '../../domain/scenario/solve/reduction';
import type { SaidObjective, SaidProposal, SaidRobustness } from './said';

/** What a worker is given once: the territories, which no question changes. */
export type Ground = Pick<Setting, 'atlas' | 'profiles' | 'points'>;

/** What a question is asked on. */
export interface AskedOn extends Pick<Setting, 'norm' | 'key'> {
	/** The scenario as far as it is settled. */
	readonly base: Campaign;
}

export interface Asked extends AskedOn {
	readonly question: PlacementQuestion;
}

/** To the worker that answers at once; a newer question gives the one before up. */
export type ToProposer =
	| { readonly kind: 'open'; readonly ground: Ground }
	| { readonly kind: 'ask'; readonly id: number; readonly asked: Asked };

/** Its answer comes in parts, the proposal first. */
export type ProposerPart =
	| { readonly part: 'proposal'; readonly proposal: SaidProposal }
	| { readonly part: 'objectives'; readonly rows: readonly SaidObjective[] }
	| { readonly part: 'robustness'; readonly robustness: SaidRobustness }
	/** A French sentence: the question as it is put has no answer, or its answer cannot be trusted. */
	| { readonly part: 'failure'; readonly message: string };
export type FromProposer = ProposerPart & { readonly id: number };

/** What needs a solver. */
export type ProverTask =
	| { readonly task: 'prove'; readonly asked: Asked }
	| {
			readonly task: 'reduce';
			readonly on: AskedOn;
			readonly goal: ReductionGoal;
			/** Posts that stay, by id. */
			readonly kept: readonly string[];
	  }
	/** The fewest posts that cover this share of the inhabitants of QPVs. */
	| { readonly task: 'cover'; readonly on: AskedOn; readonly share: number };

/** To the worker that proves: one task, then it ends. */
export interface ToProver {
	readonly ground: Ground;
	readonly task: ProverTask;
	readonly seconds: number;
}

/** A post that would end: what it is, and the harm of ending it alone. */
export interface SaidEnding {
	readonly id: string;
	readonly structure: string;
	readonly fte: number;
	readonly amount: number | undefined;
	readonly alone: number;
}

export interface SaidReduction {
	readonly ended: readonly SaidEnding[];
	readonly harm: number;
	/** Harm of the posts that are least harmful one by one, once they all end: what adding up leads to. */
	readonly oneByOne: number;
	readonly bound: number;
	readonly proved: boolean;
}

export interface SaidCover {
	readonly share: number;
	/** Codes of the QPVs of each post. */
	readonly groups: readonly (readonly string[])[];
	readonly wanted: number;
	readonly reached: number;
	/** No fewer posts will do. */
	readonly least: number;
	readonly proved: boolean;
}

export type FromProver =
	/** Nothing is better than this, as far as is known now. */
	| { readonly kind: 'progress'; readonly bound: number }
	/** A better choice than the one on screen, already judged. */
	| { readonly kind: 'proposal'; readonly proposal: SaidProposal; readonly final: boolean }
	/** `undefined`: the goal cannot be reached. */
	| { readonly kind: 'reduction'; readonly reduction: SaidReduction | undefined }
	| { readonly kind: 'cover'; readonly cover: SaidCover | undefined }
	| { readonly kind: 'failure'; readonly message: string };
