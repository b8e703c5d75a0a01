import { missingOf } from '../figures/coverage';
import type { TargetLevel } from '../campaign/campaign';
import { cellsOfTarget } from '../campaign/placement';
import { filledBy } from './search/fill';
import { spendingOf } from './search/limits';
import { compareKeys, TIE, type Copies, type Key, type PlacementProblem } from './search/problem';
import type { Proposal } from './proposal';

/** Another place for a post, the other posts where they are. */
export interface Alternative {
	readonly candidate: number;
	/** What it would add to the objective. */
	readonly gain: number;
}

/** Why a post is where it is: its gain beside those of the others, all else as it is. */
export interface Reason {
	readonly gain: number;
	/** 1 + the candidates that would add more, by over 1e-9. */
	readonly rank: number;
	/** Candidates that would add as much, itself included. */
	readonly tied: number;
	/** The best other candidates, three at most. */
	readonly alternatives: readonly Alternative[];
}

const MOST_ALTERNATIVES = 3;

/** Keys of all that could stand in the place of one post. */
function substitutes(
	{ measure, second, limits, ids, most }: PlacementProblem,
	without: Copies
): (Key & { j: number })[] {
	const fill = filledBy(measure, without);
	const other = second && filledBy(second, without);
	const spending = spendingOf(limits, without);
	return ids.flatMap((id, j) =>
		without[j]! < most[j]! && spending.fits(j)
			? [{ j, id, gain: fill.gain(j), second: other ? other.gain(j) : 0 }]
			: []
	);
}

/** Why one post of a choice is there. */
export function reasonFor(problem: PlacementProblem, copies: Copies, candidate: number): Reason {
	const without = copies.slice();
	without[candidate]!--;
	const keys = substitutes(problem, without).sort(compareKeys);
	const { gain } = keys.find(({ j }) => j === candidate)!;
	return {
		gain,
		rank: 1 + keys.filter((key) => key.gain > gain + TIE).length,
		tied: keys.filter((key) => Math.abs(key.gain - gain) <= TIE).length,
		alternatives: keys
			.filter(({ j }) => j !== candidate)
			.slice(0, MOST_ALTERNATIVES)
			.map(({ j, gain }) => ({ candidate: j, gain }))
	};
}

/** Need and FTE of the places of a post before the proposal, for "pourquoi ici". */
export interface PlaceFigures {
	readonly level: TargetLevel;
	readonly code: string;
	readonly share: number;
	readonly need: number;
	readonly fte: number;
	readonly missing: number;
}

export function placeFiguresOf({ posed }: Proposal, candidate: number): PlaceFigures[] {
	const { assignments } = posed.candidates[candidate]!;
	const { before, setting } = posed;
	return assignments.map((assignment) => {
		const { level, code, share = 1 } = assignment;
		let [need, fte, missing] = [0, 0, 0];
		for (const cell of cellsOfTarget(setting.atlas, assignment) ?? []) {
			need += before.cellNeed[cell]!;
			fte += before.cellFte[cell]!;
			missing += missingOf(before.cellFte[cell]!, before.cellNeed[cell]!);
		}
		return { level, code, share, need, fte, missing };
	});
}
