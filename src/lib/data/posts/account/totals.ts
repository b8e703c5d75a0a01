import type { Post } from '../../../domain/campaign/campaign';
import { amountOf } from '../../../domain/campaign/funding';

/** Euros a year of posts, where amounts are given. */
export const eurosOf = (posts: readonly Pick<Post, 'funding'>[]): number =>
	posts.reduce((sum, post) => sum + (amountOf(post) ?? 0), 0);

export const fteOf = (posts: readonly Pick<Post, 'fte'>[]): number =>
	posts.reduce((sum, { fte }) => sum + fte, 0);
