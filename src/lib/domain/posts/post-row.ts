import { compareNames } from '../text/french';
import { codeLevelOf, type Assignment, type Post, type TargetLevel } from '../campaign/campaign';
import { FTE_EPSILON } from '../figures/coverage';
import type { Results } from '../figures/results';
import { amountOf } from '../campaign/funding';
import { positionOf, type Atlas, type Level } from '../territory/atlas';
import { silentAmong, type SilentQpvs } from '../territory/silent-qpvs';
import { territoriesAmong } from '../territory/containment';
import { lazyOf } from '../text/lazy';
import { nameOf } from '../words/names';
import { fteByCell } from './shares';

/** A place where a post works, as its campaign names it. */
export interface PostPlace {
	readonly target: TargetLevel;
	/** Level whose sheet describes it. */
	readonly level: Level;
	readonly code: string;
	/** `undefined` where the code is not known: its FTE has no place. */
	readonly name: string | undefined;
	/** Share of the post's FTE declared for it, 0…1. */
	readonly share?: number;
}

/** What a set of cells holds, each inhabitant once. */
export interface PostReach extends SilentQpvs {
	readonly cells: Uint32Array;
	readonly population: number;
	/** Positions of the communes and QPVs that have one of the cells. */
	readonly communes: readonly number[];
	readonly qpvs: readonly number[];
	/** Required FTE of the cells. */
	readonly need: number;
}

/** One post, and all that the page of posts says of it. */
export interface PostRow {
	/** Position in the campaign. */
	readonly index: number;
	readonly post: Post;
	readonly places: readonly PostPlace[];
	/** Positions of the départements that it reaches. */
	readonly departements: readonly number[];
	/** Euros a year of all its funders; `undefined` where no amount is given. */
	readonly euros: number | undefined;
	/** People accompanied per FTE in the year; `undefined` where they are not counted. */
	readonly peoplePerFte: number | undefined;
	readonly reach: PostReach;
	/** Need that its FTE meet, cell by cell, shared with the other posts there: over all posts, need − missing. */
	readonly needMet: number;
	/** FTE without a known place. */
	readonly unlocated: number;
	/** Other structures that stand on one of its cells, by name. */
	readonly others: readonly string[];
}

export function reachOf({ atlas, cellNeed }: Results, cells: Uint32Array): PostReach {
	let population = 0;
	let need = 0;
	for (const cell of cells) {
		population += atlas.cells.population[cell]!;
		need += cellNeed[cell]!;
	}
	return {
		cells,
		population,
		...silentAmong(atlas, cells),
		need,
		communes: territoriesAmong(atlas, cells, 'commune'),
		qpvs: territoriesAmong(atlas, cells, 'qpv')
	};
}

function placeOf(atlas: Atlas, { level: target, code, share }: Assignment): PostPlace {
	const level = codeLevelOf(target);
	const position = positionOf(atlas.territories[level], code);
	return {
		target,
		level,
		code,
		name: position === undefined ? undefined : nameOf(atlas, level, position),
		...(share !== undefined && { share })
	};
}

/** The places of a post, with their names. */
export const placesOf = (atlas: Atlas, { assignments }: Pick<Post, 'assignments'>): PostPlace[] =>
	assignments.map((one) => placeOf(atlas, one));

/** Structures on each cell that has two or more. */
function crowded({ presence }: Results): ReadonlyMap<number, ReadonlySet<string>> {
	const { campaign, cellsOfPost } = presence.placement;
	const found = new Map<number, Set<string>>();
	cellsOfPost.forEach((cells, post) => {
		for (const cell of cells) {
			if (presence.structures[cell]! < 2) continue;
			const here = found.get(cell) ?? new Set();
			found.set(cell, here.add(campaign.posts[post]!.structure));
		}
	});
	return found;
}

/** Every post of the campaign, in its order. */
export const postRows = lazyOf((results: Results): readonly PostRow[] => {
	const { atlas, presence, cellFte, cellNeed } = results;
	const { campaign, cellsOfPost } = presence.placement;
	const structures = crowded(results);
	const shares = fteByCell(results);
	return campaign.posts.map((post, index) => {
		const cells = cellsOfPost[index]!;
		const others = new Set<string>();
		for (const cell of cells) for (const one of structures.get(cell) ?? []) others.add(one);
		others.delete(post.structure);
		let needMet = 0;
		let located = 0;
		for (const [cell, fte] of shares[index]!) {
			located += fte;
			if (cellFte[cell]! > 0) needMet += Math.min(cellNeed[cell]!, cellFte[cell]!) * (fte / cellFte[cell]!);
		}
		const lost = post.fte - located;
		return {
			index,
			post,
			places: placesOf(atlas, post),
			departements: territoriesAmong(atlas, cells, 'departement'),
			euros: amountOf(post),
			peoplePerFte: post.people === undefined ? undefined : post.people / post.fte,
			reach: reachOf(results, cells),
			needMet,
			unlocated: lost > FTE_EPSILON ? lost : 0,
			others: [...others].sort(compareNames)
		};
	});
});
