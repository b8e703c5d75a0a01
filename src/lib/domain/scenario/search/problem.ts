import type { PlacementLimits } from './limits';
import type { PostWorth } from './measure';

/** Where to put posts: plain data, for a search, a bound, a linear model or a worker. */
export interface PlacementProblem {
	/** Names of the candidates, which settle the last ties. */
	readonly ids: readonly string[];
	readonly measure: PostWorth;
	/** Settles ties of the measure, before the names do. */
	readonly second?: PostWorth;
	readonly limits: PlacementLimits;
	/** Copies of each candidate: those that are locked, and the most. */
	readonly least: Int32Array;
	readonly most: Int32Array;
	/** A first measure that the choice must keep: `value` at least. */
	readonly keep?: { readonly measure: PostWorth; readonly value: number };
}

/** Copies of each candidate. */
export type Copies = Int32Array;

/** Differences under this are ties: sums of the same numbers in another order differ by less. */
export const TIE = 1e-9;

/** What a candidate is chosen by. */
export interface Key {
	readonly gain: number;
	readonly second: number;
	readonly id: string;
}

// Rounded rather than compared with a tolerance, which would not be transitive.
const steps = (value: number) => Math.round(value / TIE);

/** Less than 0 where `a` comes before `b`: the greater gain, the greater second one, the lesser name. */
export function compareKeys(a: Key, b: Key): number {
	return steps(b.gain) - steps(a.gain) || steps(b.second) - steps(a.second) || (a.id < b.id ? -1 : 1);
}
