import { LIMIT_EPSILON, type Budget } from './limits';
import type { PlacementProblem } from './problem';

/** A choice that may take a part of its last post, and what it is worth. */
export interface Fractional {
	readonly value: number;
	/** Copies taken, a part of one perhaps. */
	readonly taken: Float64Array;
}

/** The positions with the greatest ratios, greatest first: at least `count` of them, where there are as many. */
function firstOf(positions: readonly number[], ratios: Float64Array, count: number): number[] {
	let kept = [...positions];
	if (count + 1 < kept.length) {
		// Numbers alone sort much faster, and few are bought.
		const sorted = Float64Array.from(kept, (j) => ratios[j]!).sort();
		const threshold = sorted[kept.length - 1 - Math.ceil(Math.max(0, count))]!;
		kept = kept.filter((j) => ratios[j]! >= threshold);
	}
	return kept.sort((a, b) => ratios[b]! - ratios[a]! || a - b);
}

/**
 * The most that a budget buys at `prices` (0 or more) of one copy each: the best ratios first and a part of the
 * last, so never less than any choice within the budget. `floor`: copies that are taken in any case.
 */
function bestWithinBudget(
	{ costs, most: limit }: Budget,
	prices: Float64Array,
	floor: ArrayLike<number>,
	most: ArrayLike<number>
): Fractional {
	const taken = Float64Array.from(floor);
	let left = limit;
	let value = 0;
	const ratios = new Float64Array(prices.length);
	const order: number[] = [];
	for (let j = 0; j < prices.length; j++) {
		left -= taken[j]! * costs[j]!;
		value += taken[j]! * prices[j]!;
		ratios[j] = costs[j]! > 0 ? prices[j]! / costs[j]! : Infinity;
		if (prices[j]! > 0 && taken[j]! < most[j]!) order.push(j);
	}
	for (const j of firstOf(order, ratios, left / Math.min(...costs))) {
		if (left <= 0) break;
		const copies = most[j]! - taken[j]!;
		const part = costs[j]! > 0 ? Math.min(copies, left / costs[j]!) : copies;
		taken[j]! += part;
		value += part * prices[j]!;
		left -= part * costs[j]!;
	}
	return { value, taken };
}

/** In whole steps where every cost is some of them, as tenths of an FTE are: nothing is bought with what is left over. */
function inSteps({ costs, most }: Budget): Budget {
	const step = Math.min(...costs.filter((cost) => cost > 0));
	const whole = costs.every((cost) => Math.abs(cost / step - Math.round(cost / step)) < 1e-12);
	if (!Number.isFinite(step) || !whole) return { costs, most: most + LIMIT_EPSILON };
	return {
		costs: costs.map((cost) => Math.round(cost / step)),
		most: Math.floor((most + LIMIT_EPSILON) / step + 1e-9)
	};
}

/**
 * What no choice within all the budgets can exceed, as a function of the prices: the least that any of them
 * allows. `floor`: copies taken in any case.
 */
export function bestWithin(
	{ limits, most }: Pick<PlacementProblem, 'limits' | 'most'>,
	floor: ArrayLike<number>
) {
	const budgets = limits.budgets.map(inSteps);
	return (prices: Float64Array): Fractional => {
		const each = budgets.map((budget) => bestWithinBudget(budget, prices, floor, most));
		return each.reduce((least, one) => (one.value < least.value ? one : least));
	};
}
