import type { Campaign } from '../../campaign/campaign';
import { amountOf } from '../../campaign/funding';

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
