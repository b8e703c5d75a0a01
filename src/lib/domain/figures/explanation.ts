import { itemsOf, type Level } from '../territory/atlas';
import { isSilent } from '../territory/profile';
import { fteOfPost, keyColumn } from '../campaign/allocation';
import { accessWeight, baseNeed, densityWeight, fdepWeight, flooredNeed } from '../norm/need';
import type { Post } from '../campaign/campaign';
import { postsReaching } from '../campaign/placement';
import type { Results } from './results';

/** One cell of a territory, with every number of its need put in. */
export interface CellExplanation {
	readonly cell: number;
	/** Position of its commune. */
	readonly commune: number;
	readonly communeName: string;
	/** `undefined` for a remainder. */
	readonly qpv: { readonly code: string; readonly name: string } | undefined;
	readonly population: number;
	/** Whether it is in a QPV whose inhabitants nobody gives. */
	readonly silent: boolean;
	readonly quintile: number;
	/** Inhabitants per FTE before weights. */
	readonly ratio: number;
	/** Product of the weights; 0 below the priority. */
	readonly weight: number;
	readonly weights: { readonly fdep: number; readonly access: number; readonly density: number };
	/** Required FTE by the formula alone. */
	readonly baseNeed: number;
	/** What the floors add: the share of their top-up that this cell takes. */
	readonly floor: number;
	/** What the envelope adds (or takes). */
	readonly envelope: number;
	readonly need: number;
	readonly fte: number;
}

/** The cells of a territory, most needed first. */
export function explain(results: Results, level: Level, position: number): CellExplanation[] {
	const { atlas, norm, cellNeed, cellFte } = results;
	const { cells, territories } = atlas;
	const base = baseNeed(atlas, norm);
	const floored = flooredNeed(atlas, norm);
	const explained = Array.from(itemsOf(atlas.cellsOf[level], position), (cell): CellExplanation => {
		const qpv = cells.qpv[cell]!;
		const quintile = cells.quintile[cell]!;
		const weights = {
			fdep: fdepWeight(norm, quintile),
			access: accessWeight(norm, quintile, cells.apl?.[cell]),
			density: densityWeight(norm, cells.density[cell]!)
		};
		return {
			cell,
			commune: cells.commune[cell]!,
			communeName: territories.commune.names[cells.commune[cell]!]!,
			qpv: qpv < 0 ? undefined : { code: territories.qpv.codes[qpv]!, name: territories.qpv.names[qpv]! },
			population: cells.population[cell]!,
			silent: isSilent(qpv < 0 ? 'commune' : 'qpv', cells.population[cell]!),
			quintile,
			ratio: qpv < 0 ? norm.baseRatio : norm.qpvRatio,
			weight: qpv < 0 ? weights.fdep * weights.access * weights.density : 1,
			weights,
			baseNeed: base[cell]!,
			floor: floored[cell]! - base[cell]!,
			envelope: cellNeed[cell]! - floored[cell]!,
			need: cellNeed[cell]!,
			fte: cellFte[cell]!
		};
	});
	return explained.sort((a, b) => b.need - a.need || b.population - a.population);
}

/** A post that reaches a territory, and the FTE that it brings there. */
export interface PostHere {
	readonly post: Post;
	readonly fteHere: number;
}

/** The posts that reach a territory, those that bring most first. */
export function postsHere(results: Results, level: Level, position: number): PostHere[] {
	const { atlas, presence, key, cellNeed } = results;
	const cells = itemsOf(atlas.cellsOf[level], position);
	const column = keyColumn(atlas, key, cellNeed);
	return postsReaching(presence.placement, cells)
		.map((post) => ({
			post: presence.placement.campaign.posts[post]!,
			fteHere: fteOfPost(presence.placement, post, cells, column)
		}))
		.sort((a, b) => b.fteHere - a.fteHere || (a.post.id < b.post.id ? -1 : 1));
}
