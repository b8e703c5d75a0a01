import type { Campaign, Post } from '../campaign/campaign';
import { FTE_EPSILON } from '../figures/coverage';
import { folded } from '../text/french';

/** One post on both sides. */
export interface KeptPost {
	readonly before: Post;
	readonly after: Post;
	/** Known by its structure and places, its identifier having changed. */
	readonly renamed: boolean;
}

/** Posts of one structure in the same places, more on one side than what tells them apart. */
export interface DoubtfulPosts {
	readonly before: readonly Post[];
	readonly after: readonly Post[];
}

/** What became of posts from one campaign to another: each is in exactly one of these. */
export interface PostMoves {
	readonly arrived: readonly Post[];
	readonly left: readonly Post[];
	/** On both sides, with other FTE, places or structure. */
	readonly changed: readonly KeptPost[];
	readonly same: readonly KeptPost[];
	readonly doubtful: readonly DoubtfulPosts[];
}

const placesText = ({ assignments }: Post) =>
	assignments
		.map(({ level, code }) => `${level}:${code}`)
		.sort()
		.join(' ');

/** The same structure in the same places. */
const likeness = (post: Post) => `${folded(post.structure)} ${placesText(post)}`;

export const placesDiffer = ({ before, after }: KeptPost) => placesText(before) !== placesText(after);

const differs = (kept: KeptPost) =>
	Math.abs(kept.after.fte - kept.before.fte) > FTE_EPSILON ||
	kept.before.structure !== kept.after.structure ||
	placesDiffer(kept);

function groupsOf(posts: readonly Post[]): Map<string, Post[]> {
	const groups = new Map<string, Post[]>();
	for (const post of posts) {
		const group = groups.get(likeness(post));
		if (group) group.push(post);
		else groups.set(likeness(post), [post]);
	}
	return groups;
}

/** Posts are known by their identifier; the others by their structure and places, where that leaves no doubt. */
export function postMoves(from: Pick<Campaign, 'posts'>, to: Pick<Campaign, 'posts'>): PostMoves {
	const older = new Map(from.posts.map((post) => [post.id, post]));
	const newer = new Set(to.posts.map(({ id }) => id));
	const kept: KeptPost[] = to.posts.flatMap((after) => {
		const before = older.get(after.id);
		return before ? [{ before, after, renamed: false }] : [];
	});
	const gone = groupsOf(from.posts.filter(({ id }) => !newer.has(id)));
	const come = groupsOf(to.posts.filter(({ id }) => !older.has(id)));
	const doubtful: DoubtfulPosts[] = [];
	for (const [like, after] of come) {
		const before = gone.get(like);
		if (!before) continue;
		if (before.length === 1 && after.length === 1)
			kept.push({ before: before[0]!, after: after[0]!, renamed: true });
		else doubtful.push({ before, after });
		gone.delete(like);
		come.delete(like);
	}
	return {
		arrived: [...come.values()].flat(),
		left: [...gone.values()].flat(),
		changed: kept.filter(differs),
		same: kept.filter((one) => !differs(one)),
		doubtful
	};
}
