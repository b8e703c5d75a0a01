import type { Campaign } from '../../campaign/campaign';
import { COVERAGE_CLASSES, type CoverageClass } from '../../figures/classes';
import { classColumn } from '../../figures/figures';
import type { Results } from '../../figures/results';
import { resultsIn, type Setting } from '../setting';
import { changeEffects, effectOf, eurosPerUseful, type Effect } from './effect';
import { plannedCampaign, type Plan } from './plan';

/** What a scenario comes to: its figures before and after, and what it costs. */
export interface PlanSummary {
	readonly before: Results;
	readonly after: Results;
	readonly effect: Effect;
	/** Euros a year that it adds, `undefined` where a part has no price. */
	readonly euros: number | undefined;
	readonly eurosPerUseful: number | undefined;
	/** French sentences on changes that have no post to change. */
	readonly problems: readonly string[];
}

/** Weighs a plan, up to a year where one is given. `setting` has the frozen norm. */
export function planSummaryOf(
	setting: Setting,
	base: Campaign,
	plan: Plan,
	pricePerFte: number | undefined,
	upTo = Infinity
): PlanSummary {
	const before = resultsIn(setting, base);
	const { campaign, problems } = plannedCampaign(base, plan, upTo);
	const after = resultsIn(setting, campaign);
	const effect = effectOf(before, after);
	const inForce = plan.filter(({ year }) => (year ?? -Infinity) <= upTo);
	let euros: number | undefined = 0;
	for (const one of changeEffects(before, inForce, pricePerFte))
		euros = euros === undefined || one.euros === undefined ? undefined : euros + one.euros;
	return {
		before,
		after,
		effect,
		euros,
		eurosPerUseful: euros === undefined || euros <= 0 ? undefined : eurosPerUseful(euros, effect.useful),
		problems
	};
}

/** How many communes are in each class after a scenario. */
export function classCounts(results: Results): Readonly<Record<CoverageClass, number>> {
	const counts = Object.fromEntries(COVERAGE_CLASSES.map((name) => [name, 0])) as Record<
		CoverageClass,
		number
	>;
	for (const at of classColumn(results, 'commune')) counts[COVERAGE_CLASSES[at]!]++;
	return counts;
}
