/** How much a service wants to be heard; highest first. Apart, for an address may name one. */
export const PRIORITIES = ['high', 'normal', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const PRIORITY_WORDS: Readonly<Record<Priority, string>> = {
	high: 'haute',
	normal: 'normale',
	low: 'basse'
};
