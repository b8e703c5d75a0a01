import type { Campaign, Post } from '../../campaign/campaign';

/** Euros a year that are given for a post; `undefined` where none is. */
export function amountOf({ funding }: Pick<Post, 'funding'>): number | undefined {
	const amounts = funding.flatMap(({ amount }) => (amount === undefined ? [] : [amount]));
	return amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : undefined;
}

/** What one FTE costs a year: amounts ÷ FTE of the posts that have both; `undefined` where none has. */
export function pricePerFte({ posts }: Campaign): number | undefined {
	let euros = 0;
	let fte = 0;
	for (const post of posts) {
		const amount = amountOf(post);
		if (amount === undefined) continue;
		euros += amount;
		fte += post.fte;
	}
	return fte > 0 && euros > 0 ? euros / fte : undefined;
}
