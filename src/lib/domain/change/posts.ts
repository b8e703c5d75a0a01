import { FTE_EPSILON } from '../figures/coverage';
import { itemsOf, positionOf, type Level } from '../territory/atlas';
import { fteOfPost, keyColumn } from '../campaign/allocation';
import type { Post } from '../campaign/campaign';
import type { ChangeSteps } from './change';
import { postsReaching } from '../campaign/placement';
import type { Results } from '../figures/results';

/** What became of one post in one territory. */
export interface PostChange {
	readonly post: Post;
	readonly kind: 'came' | 'left' | 'changed';
	/** FTE that it brings here. */
	readonly before: number;
	readonly after: number;
}

/** FTE that each post brings to a territory, by the post's identifier. */
function fteHere(results: Results, level: Level, code: string): Map<string, { post: Post; fte: number }> {
	const { atlas, presence, key, cellNeed } = results;
	const position = positionOf(atlas.territories[level], code);
	if (position === undefined) return new Map();
	const cells = itemsOf(atlas.cellsOf[level], position);
	const { placement } = presence;
	return new Map(
		postsReaching(placement, cells).map((index) => {
			const post = placement.campaign.posts[index]!;
			return [post.id, { post, fte: fteOfPost(placement, index, cells, keyColumn(atlas, key, cellNeed)) }];
		})
	);
}

/** The posts that explain a territory's change, the largest first. A post is known by its identifier. */
export function postChanges({ from, to }: ChangeSteps, level: Level, code: string): PostChange[] {
	const before = fteHere(from, level, code);
	const after = fteHere(to, level, code);
	const all = [...new Set([...before.keys(), ...after.keys()])];
	return all
		.map((id): PostChange => {
			const [was, is] = [before.get(id), after.get(id)];
			return {
				post: (is ?? was)!.post,
				kind: was && is ? 'changed' : is ? 'came' : 'left',
				before: was?.fte ?? 0,
				after: is?.fte ?? 0
			};
		})
		.filter((one) => one.kind !== 'changed' || Math.abs(one.after - one.before) > FTE_EPSILON)
		.sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}
