import { holdersOf, itemsOf, LEVELS, positionOf, type Atlas, type Level } from '../territory/atlas';
import { codeLevelOf, REMAINDER, type Assignment, type Campaign, type Post } from './campaign';

/** A part of a post's FTE and the cells that share it. */
export interface Portion {
	/** Position of the post in the campaign. */
	readonly post: number;
	/** FTE to share. */
	readonly fte: number;
	readonly cells: Uint32Array;
}

/** FTE of a post that reaches no cell, and the codes that are not known. */
export interface Unlocated {
	readonly post: number;
	readonly fte: number;
	readonly codes: readonly string[];
}

/** Where the posts of a campaign work: what the allocation key shares, and over which cells. */
export interface Placement {
	readonly campaign: Campaign;
	readonly portions: readonly Portion[];
	readonly unlocated: readonly Unlocated[];
	/** Distinct cells that each post reaches, in order. */
	readonly cellsOfPost: readonly Uint32Array[];
	/** Funded FTE of the campaign, located or not. */
	readonly fundedFte: number;
}

/** Cells of an assignment's target, `undefined` where the code is not known. */
export function cellsOfTarget(atlas: Atlas, { level, code }: Assignment): Uint32Array | undefined {
	const codeLevel = codeLevelOf(level);
	const position = positionOf(atlas.territories[codeLevel], code);
	if (position === undefined) return undefined;
	const whole = itemsOf(atlas.cellsOf[codeLevel], position);
	const cells = level === REMAINDER ? whole.filter((cell) => atlas.cells.qpv[cell]! < 0) : whole;
	return cells.length > 0 ? cells : undefined;
}

function distinct(lists: readonly Uint32Array[]): Uint32Array {
	if (lists.length === 1) return lists[0]!;
	return Uint32Array.from(new Set(lists.flatMap((list) => [...list]))).sort();
}

function placementOfPost(atlas: Atlas, post: Post, position: number) {
	const portions: Portion[] = [];
	const reached: Uint32Array[] = [];
	const pool: Uint32Array[] = [];
	const unknown: string[] = [];
	let left = 1;
	let lost = 0;
	for (const assignment of post.assignments) {
		const cells = cellsOfTarget(atlas, assignment);
		const share = assignment.share;
		if (share !== undefined) left -= share;
		if (!cells) {
			unknown.push(`${assignment.level}:${assignment.code}`);
			lost += share ?? 0;
			continue;
		}
		if (share === undefined || share > 0) reached.push(cells);
		if (share === undefined) pool.push(cells);
		else if (share > 0) portions.push({ post: position, fte: post.fte * share, cells });
	}
	// What rounding leaves of shares that add up to 1 is not a post without a place.
	if (Math.abs(left) < 1e-9) left = 0;
	if (left > 0 && pool.length > 0)
		portions.push({ post: position, fte: post.fte * left, cells: distinct(pool) });
	else lost += Math.max(0, left);
	return {
		portions,
		cells: reached.length > 0 ? distinct(reached) : new Uint32Array(),
		unlocated:
			lost > 0 || unknown.length > 0 ? { post: position, fte: post.fte * lost, codes: unknown } : undefined
	};
}

/** Expands every assignment of a campaign to cells. Nothing is dropped: what has no cell is `unlocated`. */
export function placementOf(atlas: Atlas, campaign: Campaign): Placement {
	const each = campaign.posts.map((post, position) => placementOfPost(atlas, post, position));
	return {
		campaign,
		portions: each.flatMap((placement) => placement.portions),
		unlocated: each.flatMap((placement) => (placement.unlocated ? [placement.unlocated] : [])),
		cellsOfPost: each.map((placement) => placement.cells),
		fundedFte: campaign.posts.reduce((sum, post) => sum + post.fte, 0)
	};
}

/** Number of distinct posts that reach each territory of a level. */
export function postCounts(atlas: Atlas, placement: Placement, level: Level): Uint16Array {
	const { count } = atlas.territories[level];
	const holders = holdersOf(atlas.cellsOf[level], atlas.cells.count);
	const counts = new Uint16Array(count);
	const seenBy = new Int32Array(count).fill(-1);
	placement.cellsOfPost.forEach((cells, post) => {
		for (const cell of cells)
			for (let i = holders.start[cell]!; i < holders.start[cell + 1]!; i++) {
				const territory = holders.items[i]!;
				if (seenBy[territory] === post) continue;
				seenBy[territory] = post;
				counts[territory]!++;
			}
	});
	return counts;
}

/** Positions of the posts that reach one of `cells`, in campaign order. */
export function postsReaching(placement: Placement, cells: Uint32Array): number[] {
	const wanted = new Set(cells);
	const posts: number[] = [];
	placement.cellsOfPost.forEach((reached, post) => {
		if (reached.some((cell) => wanted.has(cell))) posts.push(post);
	});
	return posts;
}

/** Number of distinct structures on each cell. */
export function structureCounts(atlas: Atlas, placement: Placement): Uint16Array {
	const counts = new Uint16Array(atlas.cells.count);
	const byStructure = new Map<string, Set<number>>();
	placement.cellsOfPost.forEach((cells, post) => {
		const { structure } = placement.campaign.posts[post]!;
		const seen = byStructure.get(structure) ?? new Set();
		byStructure.set(structure, seen);
		for (const cell of cells) seen.add(cell);
	});
	for (const cells of byStructure.values()) for (const cell of cells) counts[cell]!++;
	return counts;
}

/** Post counts of every level at once. */
export function allPostCounts(atlas: Atlas, placement: Placement): Record<Level, Uint16Array> {
	return Object.fromEntries(LEVELS.map((level) => [level, postCounts(atlas, placement, level)])) as Record<
		Level,
		Uint16Array
	>;
}
