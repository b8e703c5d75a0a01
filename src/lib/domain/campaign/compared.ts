import type { Campaign } from './campaign';

type Listed = Pick<Campaign, 'id' | 'demonstration'>;

/**
 * The two campaigns that are compared unless others are chosen, in order of date: the last, and the one before it of its
 * kind. Invented posts are never set against real ones: a campaign alone of its kind is compared with itself.
 */
export function comparedByDefault<C extends Listed>(
	campaigns: readonly C[]
): readonly [from: C, to: C] | undefined {
	const to = campaigns.at(-1);
	if (!to) return undefined;
	const alike = campaigns.filter(({ demonstration }) => demonstration === to.demonstration);
	return [alike.at(-2) ?? to, to];
}
