import type { Fill } from './fill';
import { filledBy } from './fill';
import { spendingOf } from './limits';
import { valueOf } from './measure';
import { compareKeys, TIE, type Copies, type Key, type PlacementProblem } from './problem';

/** What the greedy choice goes by: the gain, or the gain for what it costs of a budget. */
export type GreedyPriority = { readonly by: 'gain' } | { readonly by: 'ratio'; readonly budget: number };

/** A key, and the number of picks when it was computed: older ones can only be too high. */
interface AgedKey extends Key {
	readonly at: number;
}

/**
 * Adds the best candidate again and again until a limit is reached or nothing is gained (lazy greedy, Minoux
 * 1978: what a candidate gained once bounds what it gains later). Returns the candidates in the order of choice,
 * those that are locked left out.
 */
export function greedy(problem: PlacementProblem, priority: GreedyPriority = { by: 'gain' }): number[] {
	const { ids, measure, second, limits, least, most } = problem;
	const copies = least.slice();
	const fill = filledBy(measure, least);
	const other = second && filledBy(second, least);
	const spending = spendingOf(limits, least);
	const costs = priority.by === 'ratio' ? limits.budgets[priority.budget]!.costs : undefined;
	const worth = (j: number) => {
		const gain = fill.gain(j);
		return { gain: costs ? gain / costs[j]! : gain, second: other ? other.gain(j) : 0 };
	};
	const keys = ids.map((id, j): AgedKey => ({ ...worth(j), id, at: 0 }));
	const open = new Set(keys.keys());
	const picks: number[] = [];
	for (;;) {
		const found = bestOf(open, keys, (j) => copies[j]! < most[j]! && spending.fits(j));
		if (found === undefined) return picks;
		const key = keys[found]!;
		if (key.at < picks.length) {
			keys[found] = { ...worth(found), id: key.id, at: picks.length };
			continue;
		}
		// What gains nothing now never will; a post that is due to its group is owed all the same.
		if (key.gain <= TIE && !spending.isDue(found)) {
			open.delete(found);
			continue;
		}
		fill.add(found);
		other?.add(found);
		spending.count(found, 1);
		copies[found]!++;
		picks.push(found);
	}
}

/** The open candidate that comes first; those that no longer fit are closed for good. */
function bestOf(open: Set<number>, keys: readonly Key[], fits: (candidate: number) => boolean) {
	for (;;) {
		let best: number | undefined;
		for (const j of open) if (best === undefined || compareKeys(keys[j]!, keys[best]!) < 0) best = j;
		if (best === undefined || fits(best)) return best;
		open.delete(best);
	}
}

/** The choice that a list of picks makes, with those that are locked. */
export function copiesOf({ least }: PlacementProblem, picks: readonly number[]): Copies {
	const copies = least.slice();
	for (const j of picks) copies[j]!++;
	return copies;
}

/** The best candidate alone, none where none fits. */
function bestSingle({ ids, measure, limits, least, most }: PlacementProblem): number[] {
	const spending = spendingOf(limits, least);
	const fill = filledBy(measure, least);
	let best: (Key & { j: number }) | undefined;
	ids.forEach((id, j) => {
		if (least[j]! >= most[j]! || !spending.fits(j)) return;
		const key = { j, gain: fill.gain(j), second: 0, id };
		if (key.gain > TIE && (!best || compareKeys(key, best) < 0)) best = key;
	});
	return best ? [best.j] : [];
}

/**
 * Greedy picks. Where sizes differ, the best of greedy by ratio for each budget, of plain greedy and of the best
 * post alone: by ratio alone the choice can be arbitrarily bad.
 */
export function bestGreedy(problem: PlacementProblem): number[] {
	const tries = [greedy(problem)];
	problem.limits.budgets.forEach(({ costs }, budget) => {
		if (costs.some((cost) => Math.abs(cost - costs[0]!) > TIE))
			tries.push(greedy(problem, { by: 'ratio', budget }));
	});
	if (tries.length > 1 && !problem.limits.groups) tries.push(bestSingle(problem));
	const values = tries.map((picks) => valueOf(problem.measure, copiesOf(problem, picks)));
	const best = values.reduce((best, value, i) => (value > values[best]! + TIE ? i : best), 0);
	return tries[best]!;
}

/** True where nothing more is gained, whatever is added within the copies. */
export function isSaturated({ measure, most }: PlacementProblem, copies: Copies): boolean {
	const fill: Fill = filledBy(measure, copies);
	return copies.every((n, j) => n >= most[j]! || fill.gain(j) <= TIE);
}
