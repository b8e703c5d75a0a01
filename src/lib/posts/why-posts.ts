import { REGION } from '../data/bundle/site';
import type { Results } from '../domain/figures/results';
import type { PostFilter } from '../domain/posts/filter';
import type { PostRow, PostReach } from '../domain/posts/post-row';
import { whyPath } from '../panel/links/sheet-link';
import { whyOfCells } from '../panel/links/why-cells';

/** Address of why the places of a post need what they need; `undefined` where they make no perimeter. */
export const whyOfPost = ({ atlas }: Results, { post, reach }: PostRow, params: URLSearchParams) =>
	whyOfCells(atlas, `Lieux du poste ${post.id}`, reach.cells, params);

/** The same for several posts; where their places are too many for an address, for what they are filtered by. */
export function whyOfPosts(
	{ atlas }: Results,
	{ cells }: PostReach,
	{ territory, departement }: PostFilter,
	params: URLSearchParams
): string {
	const own = whyOfCells(atlas, 'Lieux de ces postes', cells, params);
	if (own !== undefined) return own;
	if (territory) return whyPath(territory.level, territory.code, params);
	return departement === undefined
		? whyPath('region', REGION, params)
		: whyPath('departement', departement, params);
}
