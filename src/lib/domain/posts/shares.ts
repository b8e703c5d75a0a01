import { fteByPost, keyColumn } from '../campaign/allocation';
import type { Post } from '../campaign/campaign';
import { lazyOf } from '../text/lazy';
import type { Results } from '../figures/results';

/** FTE that each post of the campaign brings to each cell that it reaches, one map a post. */
export const fteByCell = lazyOf(({ atlas, presence, key, cellNeed }: Results) => {
	const { placement } = presence;
	return fteByPost(placement, placement.campaign.posts.length, keyColumn(atlas, key, cellNeed));
});

/** A funder's part of a post; the funder is `undefined` where none is named. */
export interface FunderShare {
	readonly funder: string | undefined;
	/** Of the post's FTE, 0…1; the shares of a post add up to 1. */
	readonly share: number;
	/** Euros a year, absent where not given. */
	readonly amount?: number;
}

/** Funders share a post's FTE by what they pay where every amount is given, else equally. */
export function funderShares({ funding }: Pick<Post, 'funding'>): FunderShare[] {
	if (funding.length === 0) return [{ funder: undefined, share: 1 }];
	const sum = funding.reduce((total, { amount = 0 }) => total + amount, 0);
	const paid = sum > 0 && funding.every(({ amount }) => amount !== undefined);
	return funding.map(({ funder, amount }) => ({
		funder,
		share: paid ? (amount ?? 0) / sum : 1 / funding.length,
		...(amount !== undefined && { amount })
	}));
}
