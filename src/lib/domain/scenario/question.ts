import type { Reach } from './candidates';
import type { Objective } from './search/objectives';
import type { PlannedPost } from './plan/plan';

/** What a planner asks: where should the next posts go? */
export interface PlacementQuestion {
	readonly objective: Objective;
	/** How many times an FTE in a QPV counts. */
	readonly qpvWeight: number;
	/** At least one of them. */
	readonly limit: { readonly posts?: number; readonly fte?: number; readonly euros?: number };
	/** Sizes that a post may have, in FTE. */
	readonly sizes: readonly number[];
	readonly reach: Reach;
	/** Euros a year of one FTE; needed where the limit is in euros. */
	readonly pricePerFte?: number;
	/** Codes of the départements where posts may go; absent: all. */
	readonly only?: readonly string[];
	/** Least and most posts of a département, by code. */
	readonly departements?: Readonly<Record<string, { readonly least?: number; readonly most?: number }>>;
	/** New posts that are settled: they are there, and count in the limit. */
	readonly locked?: readonly PlannedPost[];
}

/** A question that has no answer as it is put; the message is a French sentence with what to change. */
export class ImpossibleQuestion extends Error {
	override readonly name = 'ImpossibleQuestion';
}
