import { ACTIVITIES, type Activity } from '../campaign/activity';
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

/** An activity of the year over the posts of a place, shared between places as FTE are. */
export interface ActivityHere {
	readonly activity: Activity;
	readonly total: number;
	/** FTE of the posts that say it. */
	readonly fte: number;
	readonly perFte: number;
}

/** What posts did here in the year; `undefined` where none says it. */
export function activityHere(posts: readonly PostHere[], activity: Activity): ActivityHere | undefined {
	let total = 0;
	let fte = 0;
	for (const { post, fteHere } of posts) {
		const own = post[activity];
		if (own === undefined) continue;
		total += own * (fteHere / post.fte);
		fte += fteHere;
	}
	return fte > 0 ? { activity, total, fte, perFte: total / fte } : undefined;
}

/** What posts did here besides accompanying people: only what some of them say. */
export const actsHere = (posts: readonly PostHere[]): readonly ActivityHere[] =>
	ACTIVITIES.flatMap((activity) => (activity === 'people' ? [] : (activityHere(posts, activity) ?? [])));

/** A check beside the results, not part of the need. `undefined` where no post says whom it accompanies. */
export function caseloadOf(posts: readonly PostHere[]): Caseload | undefined {
	const sum = activityHere(posts, 'people');
	return sum && { people: sum.total, fte: sum.fte, perFte: sum.perFte };
}
