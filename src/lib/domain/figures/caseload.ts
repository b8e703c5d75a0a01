import type { PostHere } from './explanation';

/** People accompanied per FTE and year: what DOMAIN.md checks against, and what was seen elsewhere. */
export const CASELOAD = { reference: 150, low: 113, high: 258 } as const;

export interface Caseload {
	/** People accompanied in the year, shared between places as FTE are. */
	readonly people: number;
	/** FTE of the posts that say how many they accompany. */
	readonly fte: number;
	readonly perFte: number;
}

/** A check beside the results, not part of the need. `undefined` where no post says whom it accompanies. */
export function caseloadOf(posts: readonly PostHere[]): Caseload | undefined {
	const sums = { people: 0, fte: 0 };
	for (const { post, fteHere } of posts) {
		if (post.people === undefined) continue;
		sums.people += post.people * (fteHere / post.fte);
		sums.fte += fteHere;
	}
	return sums.fte > 0 ? { ...sums, perFte: sums.people / sums.fte } : undefined;
}
