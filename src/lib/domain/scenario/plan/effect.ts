import { keyColumn } from '../../campaign/allocation';
import type { Post } from '../../campaign/campaign';
import type { Results } from '../../figures/results';
import { allotmentsOf } from '../allotment';
import { avoidedFte, newlyServedPeople } from '../search/judged';

/** What a scenario changes for the whole region. */
export interface Effect {
	readonly missing: { readonly before: number; readonly after: number };
	/** FTE of the campaign, before and after. */
	readonly fte: { readonly before: number; readonly after: number };
	/** Missing FTE less: what of the new FTE is useful. */
	readonly useful: number;
	/** Inhabitants with a need that nobody worked for, and whom one post now gives 0.05 FTE. */
	readonly newlyServed: number;
	/** Positions of the QPVs that had no post and have one, and their inhabitants. */
	readonly newQpvs: readonly number[];
	readonly newQpvPeople: number;
	/** FTE in QPVs, before and after. */
	readonly qpvFte: { readonly before: number; readonly after: number };
}

const sumOf = (column: ArrayLike<number>, counts: (i: number) => boolean): number => {
	let sum = 0;
	for (let i = 0; i < column.length; i++) if (counts(i)) sum += column[i]!;
	return sum;
};

/** Compares two results of one setting. */
export function effectOf(before: Results, after: Results): Effect {
	const { qpv } = before.atlas.cells;
	const inQpv = (cell: number) => qpv[cell]! >= 0;
	const had = before.presence.posts.qpv;
	const newQpvs = [...after.presence.posts.qpv.keys()].filter(
		(i) => had[i] === 0 && after.presence.posts.qpv[i]! > 0
	);
	const missing = ({ coverage }: Results) => sumOf(coverage.region.unmet, () => true);
	return {
		missing: { before: missing(before), after: missing(after) },
		fte: { before: before.presence.placement.fundedFte, after: after.presence.placement.fundedFte },
		useful: avoidedFte(before, after),
		newlyServed: newlyServedPeople(before, after),
		newQpvs,
		newQpvPeople: newQpvs.reduce((sum, i) => sum + before.profiles.qpv.population[i]!, 0),
		qpvFte: { before: sumOf(before.cellFte, inQpv), after: sumOf(after.cellFte, inQpv) }
	};
}

/** Euros per useful FTE, `undefined` where nothing is useful. */
export const eurosPerUseful = (euros: number, useful: number): number | undefined =>
	useful > 1e-9 ? euros / useful : undefined;

/**
 * Missing FTE that one more post would avoid: "1 ETP posé, 0,06 utile". Computed from the post's own cells, so it
 * can follow a pointer.
 */
export function usefulFte(
	{ atlas, key, cellNeed, cellFte }: Results,
	post: Pick<Post, 'fte' | 'assignments'>
): number {
	const [given] = allotmentsOf(atlas, [post], keyColumn(atlas, key, cellNeed));
	let useful = 0;
	given!.cells.forEach((cell, i) => {
		useful += Math.min(Math.max(0, cellNeed[cell]! - cellFte[cell]!), given!.fte[i]!);
	});
	return useful;
}
