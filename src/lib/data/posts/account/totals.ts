import type { Post } from '../../../domain/campaign/campaign';

/** Euros a year of posts, where amounts are given. */
export const eurosOf = (posts: readonly Pick<Post, 'funding'>[]): number =>
	posts.reduce((sum, { funding }) => sum + funding.reduce((all, { amount }) => all + (amount ?? 0), 0), 0);

export const fteOf = (posts: readonly Pick<Post, 'fte'>[]): number =>
	posts.reduce((sum, { fte }) => sum + fte, 0);
