import { compareNames } from '../text/french';
import type { PostRow } from './post-row';

/** What posts may be sorted by, and what it is called in the address. */
export const POST_SORTS = [
	'structure',
	'etp',
	'montant',
	'debut',
	'personnes',
	'habitants',
	'besoin',
	'chevauchement'
] as const;

export interface PostSort {
	readonly by: (typeof POST_SORTS)[number];
	readonly down: boolean;
}

export const DEFAULT_POST_SORT: PostSort = { by: 'structure', down: false };

/** What is compared; a post without the value comes last, whichever the way. */
const VALUES: Readonly<Record<Exclude<PostSort['by'], 'structure'>, (row: PostRow) => number | undefined>> = {
	etp: ({ post }) => post.fte,
	montant: ({ euros }) => euros,
	debut: ({ post }) => (post.start === undefined ? undefined : Date.parse(post.start)),
	personnes: ({ peoplePerFte }) => peoplePerFte,
	habitants: ({ reach }) => (reach.uncountedQpvs > 0 ? undefined : reach.population),
	besoin: ({ needMet }) => needMet,
	chevauchement: ({ others }) => others.length
};

const named = (a: PostRow, b: PostRow) =>
	compareNames(a.post.structure, b.post.structure) || compareNames(a.post.id, b.post.id);

/** The posts in order; equal ones by structure, then by identifier. */
export function sortedPosts(rows: readonly PostRow[], { by, down }: PostSort): PostRow[] {
	const way = down ? -1 : 1;
	if (by === 'structure') return [...rows].sort((a, b) => way * named(a, b));
	const value = VALUES[by];
	return [...rows].sort((a, b) => {
		const [left, right] = [value(a), value(b)];
		if (left === undefined || right === undefined)
			return Number(left === undefined) - Number(right === undefined) || named(a, b);
		return way * (left - right) || named(a, b);
	});
}
