import { filledBy, type Fill } from './fill';
import { spendingOf, type Spending } from './limits';
import { compareKeys, TIE, type Copies, type Key, type PlacementProblem } from './problem';

interface State {
	readonly copies: Copies;
	readonly fill: Fill;
	readonly other: Fill | undefined;
	readonly kept: Fill | undefined;
	readonly spending: Spending;
}

/** Sweeps over the chosen posts: each exchange improves, so few are needed; the number holds off a bad day. */
const SWEEPS = 50;

function change(state: State, candidate: number, sign: 1 | -1): void {
	for (const fill of [state.fill, state.other, state.kept]) {
		if (sign > 0) fill?.add(candidate);
		else fill?.remove(candidate);
	}
	state.spending.count(candidate, sign);
	state.copies[candidate]! += sign;
}

/** The candidate that adds most, among those that fit, keep what must be kept and are of `group`, if it is named. */
function bestAddition(
	{ ids, most, keep, limits }: PlacementProblem,
	{ copies, fill, other, kept, spending }: State,
	group?: number
) {
	let best: (Key & { j: number }) | undefined;
	ids.forEach((id, j) => {
		if (copies[j]! >= most[j]! || !spending.fits(j)) return;
		if (group !== undefined && limits.groups?.of[j] !== group) return;
		const gain = fill.gain(j);
		if (best && gain < best.gain - TIE) return;
		if (keep && kept!.value + kept!.gain(j) < keep.value - TIE) return;
		const key = { j, gain, second: other ? other.gain(j) : 0, id };
		if (!best || compareKeys(key, best) < 0) best = key;
	});
	return best;
}

/** Adds what fits and gains; true where something was added. */
function addMore(problem: PlacementProblem, state: State): boolean {
	let added = false;
	for (;;) {
		const more = bestAddition(problem, state);
		if (!more || more.gain <= TIE) return added;
		change(state, more.j, 1);
		added = true;
	}
}

/**
 * Improves a choice by exchanging one post for another, until none helps: more of the measure, or as much and
 * more of the second. Locked copies, limits and what must be kept hold all along.
 */
export function swapped(problem: PlacementProblem, start: Copies): Copies {
	const { measure, second, keep, limits, least, ids } = problem;
	const state: State = {
		copies: start.slice(),
		fill: filledBy(measure, start),
		other: second && filledBy(second, start),
		kept: keep && filledBy(keep.measure, start),
		spending: spendingOf(limits, start)
	};
	for (let sweep = 0; sweep < SWEEPS; sweep++) {
		let improved = addMore(problem, state);
		for (let out = 0; out < ids.length; out++) {
			if (state.copies[out]! <= least[out]!) continue;
			const value = state.fill.value;
			const otherValue = state.other?.value ?? 0;
			change(state, out, -1);
			// A group that is due a post gets one of its own back.
			const best = bestAddition(
				problem,
				state,
				state.spending.isDue(out) ? limits.groups!.of[out] : undefined
			);
			const more = best ? state.fill.value + best.gain - value : -1;
			const moreOfOther = best ? (state.other?.value ?? 0) + best.second - otherValue : -1;
			if (best && best.j !== out && (more > TIE || (more > -TIE && moreOfOther > TIE))) {
				change(state, best.j, 1);
				improved = true;
			} else change(state, out, 1);
		}
		if (!improved) break;
	}
	return state.copies;
}
