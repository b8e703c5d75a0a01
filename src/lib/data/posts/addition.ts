import type { Post } from '../../domain/campaign/campaign';

/** The posts of a month with those that are added to it, or the one that is there already with other values. */
export function addition(
	posts: readonly Post[],
	before: readonly Post[]
): { readonly posts: readonly Post[] } | { readonly twice: Post } {
	const known = new Map(before.map((post) => [post.id, JSON.stringify(post)]));
	const twice = posts.find((post) => known.has(post.id) && known.get(post.id) !== JSON.stringify(post));
	return twice ? { twice } : { posts: [...before, ...posts.filter(({ id }) => !known.has(id))] };
}
