import type { Post } from './campaign';

/** What posts did in the year, whole posts, where the agency's survey says it. */
export const ACTIVITIES = [
	'people',
	'interviews',
	'sessions',
	'collectiveActions'
] as const satisfies readonly (keyof Post)[];
export type Activity = (typeof ACTIVITIES)[number];

export interface ActivitySum {
	readonly total: number;
	/** FTE of the posts that say it. */
	readonly fte: number;
	/** Posts that do not. */
	readonly silent: number;
}

/** An activity over posts; `undefined` where none of them gives it. */
export function activityOf(posts: readonly Post[], activity: Activity): ActivitySum | undefined {
	const telling = posts.filter((post) => post[activity] !== undefined);
	if (telling.length === 0) return undefined;
	return {
		total: telling.reduce((sum, post) => sum + post[activity]!, 0),
		fte: telling.reduce((sum, { fte }) => sum + fte, 0),
		silent: posts.length - telling.length
	};
}
