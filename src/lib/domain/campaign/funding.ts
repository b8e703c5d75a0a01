import type { Post } from './campaign';

const added = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);

/** Euros a year that are given for a post, by all its funders or by one; `undefined` where no amount is. */
export function amountOf({ funding }: Pick<Post, 'funding'>, funder?: string): number | undefined {
	const amounts = funding.flatMap(({ funder: name, amount }) =>
		amount === undefined || (funder !== undefined && name !== funder) ? [] : [amount]
	);
	return amounts.length > 0 ? added(amounts) : undefined;
}

/** Euros a year of some posts, and how many of them have an amount. */
export function fundingOf(posts: readonly Pick<Post, 'funding'>[]) {
	const amounts = posts.flatMap((post) => amountOf(post) ?? []);
	return { euros: added(amounts), fundedPosts: amounts.length };
}
