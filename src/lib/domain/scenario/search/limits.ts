/** Tolerance of limits: sums of decimal sizes differ by less. */
export const LIMIT_EPSILON = 1e-9;

/** Σ costs × copies ≤ most: a number of posts, FTE or euros. */
export interface Budget {
	/** Of one copy of each candidate. */
	readonly costs: Float64Array;
	readonly most: number;
}

/** Candidates in disjoint groups (départements), with the fewest and the most posts of each. */
export interface Groups {
	/** Group of each candidate. */
	readonly of: Uint32Array;
	readonly least: Float64Array;
	/** Infinity where there is none. */
	readonly most: Float64Array;
}

export interface PlacementLimits {
	readonly budgets: readonly Budget[];
	readonly groups?: Groups;
}

export const costOf = ({ costs }: Budget, copies: ArrayLike<number>): number =>
	costs.reduce((sum, cost, j) => sum + cost * copies[j]!, 0);

/** Posts of each group in a choice. */
export function groupCounts({ of, least }: Groups, copies: ArrayLike<number>): Float64Array {
	const counts = new Float64Array(least.length);
	of.forEach((group, j) => (counts[group]! += copies[j]!));
	return counts;
}

/** True where a choice is within its budgets; the most and the least of groups too. */
export function isWithin({ budgets, groups }: PlacementLimits, copies: ArrayLike<number>): boolean {
	if (budgets.some((budget) => costOf(budget, copies) > budget.most + LIMIT_EPSILON)) return false;
	return (
		!groups || groupCounts(groups, copies).every((n, g) => n >= groups.least[g]! && n <= groups.most[g]!)
	);
}

/** What a choice has used of its limits while it is made. */
export class Spending {
	readonly #limits: PlacementLimits;
	readonly #used: Float64Array;
	readonly #counts: Float64Array;
	/** Cheapest candidate of each group, by budget: what has to be kept for posts that are still due. */
	readonly #cheapest: readonly Float64Array[];

	constructor(limits: PlacementLimits) {
		const { budgets, groups } = limits;
		this.#limits = limits;
		this.#used = new Float64Array(budgets.length);
		this.#counts = new Float64Array(groups?.least.length ?? 0);
		this.#cheapest = budgets.map(({ costs }) => {
			const cheapest = new Float64Array(this.#counts.length).fill(Infinity);
			groups?.of.forEach((group, j) => (cheapest[group] = Math.min(cheapest[group]!, costs[j]!)));
			return cheapest;
		});
	}

	/** Adds (1) or takes back (−1) one copy. */
	count(candidate: number, sign: 1 | -1): void {
		this.#limits.budgets.forEach(({ costs }, b) => (this.#used[b]! += sign * costs[candidate]!));
		if (this.#limits.groups) this.#counts[this.#limits.groups.of[candidate]!]! += sign;
	}

	/** True where the group of a candidate has fewer posts than it is due. */
	isDue(candidate: number): boolean {
		const { groups } = this.#limits;
		if (!groups) return false;
		const group = groups.of[candidate]!;
		return this.#counts[group]! < groups.least[group]!;
	}

	/** True where one more copy fits, what is due to other groups kept aside. */
	fits(candidate: number): boolean {
		const { budgets, groups } = this.#limits;
		const group = groups?.of[candidate];
		if (groups && this.#counts[group!]! + 1 > groups.most[group!]!) return false;
		return budgets.every(({ costs, most }, b) => {
			let spent = this.#used[b]! + costs[candidate]!;
			groups?.least.forEach((least, g) => {
				const due = least - this.#counts[g]! - (g === group ? 1 : 0);
				if (due > 0) spent += due * this.#cheapest[b]![g]!;
			});
			return spent <= most + LIMIT_EPSILON;
		});
	}
}

export function spendingOf(limits: PlacementLimits, copies: ArrayLike<number>): Spending {
	const spending = new Spending(limits);
	for (let j = 0; j < copies.length; j++) for (let n = 0; n < copies[j]!; n++) spending.count(j, 1);
	return spending;
}
