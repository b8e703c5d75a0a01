import { FTE_EPSILON, missingOf } from '../../figures/coverage';
import { keyColumn } from '../../campaign/allocation';
import type { Campaign, Post } from '../../campaign/campaign';
import type { Results } from '../../figures/results';
import { allotmentsOf } from '../allotment';
import { avoidedFte, newlyServedPeople } from '../search/judged';
import { plannedCampaign, type Change, type Plan } from './plan';
import { isSilent } from '../../territory/profile';
import { amountOf } from '../../campaign/funding';

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
	/** How many of them nobody gives the inhabitants of. */
	readonly newSilentQpvs: number;
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
	const peopleOf = (qpv: number) => before.profiles.qpv.population[qpv]!;
	const missing = ({ coverage }: Results) => sumOf(coverage.region.unmet, () => true);
	return {
		missing: { before: missing(before), after: missing(after) },
		fte: { before: before.presence.placement.fundedFte, after: after.presence.placement.fundedFte },
		useful: avoidedFte(before, after),
		newlyServed: newlyServedPeople(before, after),
		newQpvs,
		newQpvPeople: newQpvs.reduce((sum, i) => sum + peopleOf(i), 0),
		newSilentQpvs: newQpvs.filter((i) => isSilent('qpv', peopleOf(i))).length,
		qpvFte: { before: sumOf(before.cellFte, inQpv), after: sumOf(after.cellFte, inQpv) }
	};
}

/** Euros per useful FTE, `undefined` where nothing is useful. */
export const eurosPerUseful = (euros: number, useful: number): number | undefined =>
	useful > FTE_EPSILON ? euros / useful : undefined;

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
		useful += Math.min(missingOf(cellFte[cell]!, cellNeed[cell]!), given!.fte[i]!);
	});
	return useful;
}

/** What one change does after those before it. */
export interface ChangeEffect {
	/** FTE that it adds to the campaign, less than 0 where it takes some away. */
	readonly fte: number;
	/** Missing FTE that it avoids, less than 0 where it adds some: the useful FTE of a new post. */
	readonly useful: number;
	/** Euros a year that it adds, `undefined` where no price is known. */
	readonly euros: number | undefined;
}

/** Euros a year of posts: their amounts, else the price of an FTE. */
function eurosOf(posts: readonly Post[], pricePerFte: number | undefined): number | undefined {
	let euros = 0;
	for (const post of posts) {
		const amount = amountOf(post) ?? (pricePerFte === undefined ? undefined : pricePerFte * post.fte);
		if (amount === undefined) return undefined;
		euros += amount;
	}
	return euros;
}

/**
 * What each change of a plan does, in order: the useful FTE add up to those of the whole. Only the cells that a
 * change touches are counted again, so a list of a hundred follows an edit.
 */
export function changeEffects(
	{ atlas, key, cellNeed, cellFte, presence }: Results,
	plan: Plan,
	pricePerFte: number | undefined
): ChangeEffect[] {
	const base = presence.placement.campaign;
	const now = new Map(base.posts.map((post) => [post.id, post]));
	const pairs = plan.map((change) => changedBy(base, now, change));
	const column = keyColumn(atlas, key, cellNeed);
	const gone = allotmentsOf(
		atlas,
		pairs.flatMap(({ gone }) => gone),
		column
	);
	const come = allotmentsOf(
		atlas,
		pairs.flatMap(({ come }) => come),
		column
	);
	const fte = Float64Array.from(cellFte);
	let [g, c] = [0, 0];
	return pairs.map(({ gone: old, come: fresh }) => {
		const delta = new Map<number, number>();
		for (const [sign, allotments] of [
			[-1, gone.slice(g, g + old.length)],
			[1, come.slice(c, c + fresh.length)]
		] as const)
			for (const { cells, fte: given } of allotments)
				cells.forEach((cell, i) => delta.set(cell, (delta.get(cell) ?? 0) + sign * given[i]!));
		g += old.length;
		c += fresh.length;
		let useful = 0;
		for (const [cell, more] of delta) {
			const before = missingOf(fte[cell]!, cellNeed[cell]!);
			fte[cell]! += more;
			useful += before - missingOf(fte[cell]!, cellNeed[cell]!);
		}
		const sum = (posts: readonly Post[]) => posts.reduce((total, post) => total + post.fte, 0);
		const [spent, saved] = [eurosOf(fresh, pricePerFte), eurosOf(old, pricePerFte)];
		return {
			fte: sum(fresh) - sum(old),
			useful,
			euros: spent === undefined || saved === undefined ? undefined : spent - saved
		};
	});
}

/** The posts that a change takes away and those that it puts there; `now` follows. */
function changedBy(base: Campaign, now: Map<string, Post>, change: Change) {
	const old = change.kind === 'add' ? undefined : now.get(change.id);
	if (change.kind !== 'add' && !old) return { gone: [], come: [] };
	const gone = old ? [old] : [];
	const come = plannedCampaign({ ...base, posts: gone }, [change]).campaign.posts;
	if (old) now.delete(old.id);
	for (const post of come) if (post.id === old?.id) now.set(post.id, post);
	return { gone, come };
}
