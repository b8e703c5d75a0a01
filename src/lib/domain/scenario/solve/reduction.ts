import { keyColumn } from '../../campaign/allocation';
import type { Campaign } from '../../campaign/campaign';
import type { Results } from '../../figures/results';
import { allotmentsOf } from '../allotment';
import { ScenarioFault } from '../search/answer';
import { exactEnding, harmAlone, type Ending, type EndingProblem } from './ending';
import { avoidedFte } from '../search/judged';
import type { Solve } from './linear-model';
import { amountOf } from '../../campaign/funding';
import { resultsIn, type Setting } from '../setting';

/** How much is to go: so many posts exactly, or at least so many FTE or euros a year. */
export type ReductionGoal =
	{ readonly posts: number } | { readonly fte: number } | { readonly euros: number };

/** The least harmful posts to end, together: what the model loses, not an assessment of structures. */
export interface Reduction extends Ending {
	readonly ids: readonly string[];
	/** Harm of ending each of the posts of the campaign alone. */
	readonly alone: Float64Array;
	readonly campaign: Campaign;
	readonly after: Results;
}

function goalOf({ posts }: Campaign, goal: ReductionGoal): EndingProblem['goal'] {
	if ('posts' in goal)
		return { costs: new Float64Array(posts.length).fill(1), amount: goal.posts, exactly: true };
	if ('fte' in goal)
		return { costs: Float64Array.from(posts, ({ fte }) => fte), amount: goal.fte, exactly: false };
	return {
		costs: Float64Array.from(posts, (post) => amountOf(post) ?? 0),
		amount: goal.euros,
		exactly: false
	};
}

/**
 * Reduces a campaign; `undefined` where the goal cannot be reached. `mayEnd` holds posts off. The answer is
 * evaluated again from the figures of the map.
 */
export function reductionOf(
	setting: Setting,
	base: Campaign,
	goal: ReductionGoal,
	solve: Solve,
	seconds: number,
	mayEnd: (post: number, before: Results) => boolean = () => true
): Reduction | undefined {
	const before = resultsIn(setting, base);
	const problem: EndingProblem = {
		ids: base.posts.map(({ id }) => id),
		need: before.cellNeed,
		fte: before.cellFte,
		posts: allotmentsOf(setting.atlas, base.posts, keyColumn(setting.atlas, setting.key, before.cellNeed)),
		locked: Uint8Array.from(base.posts, (_, post) => (mayEnd(post, before) ? 0 : 1)),
		goal: goalOf(base, goal)
	};
	const found = exactEnding(problem, solve, seconds);
	if (!found) return undefined;
	const gone = new Set(found.ended);
	const campaign = { ...base, posts: base.posts.filter((_, post) => !gone.has(post)) };
	const after = resultsIn(setting, campaign);
	if (Math.abs(avoidedFte(before, after) + found.harm) > 1e-6)
		throw new ScenarioFault('The harm is not what the figures of the map say.');
	return {
		...found,
		ids: found.ended.map((post) => problem.ids[post]!),
		alone: harmAlone(problem),
		campaign,
		after
	};
}
