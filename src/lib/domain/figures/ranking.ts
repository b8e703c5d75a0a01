import type { Level } from '../territory/atlas';
import { FTE_EPSILON } from './coverage';
import { partOf, type Part } from './part';
import { figuresOf, type TerritoryFigures } from './figures';
import type { Results } from './results';

/** Territories of a level that lack FTE in a part, those that lack most first; ties by code. `passes`: only those with 1. */
export function greatestGaps(
	results: Results,
	level: Level,
	count: number,
	passes?: Uint8Array,
	part: Part = 'whole'
): TerritoryFigures[] {
	const { unmet } = partOf(results.coverage[level], part);
	// The first `count` so far, in order: few enough that a place among them is found by looking at each.
	const first: { readonly position: number; readonly lack: number }[] = [];
	for (let position = 0; position < unmet.length; position++) {
		const lack = unmet[position]!;
		if (lack <= FTE_EPSILON || passes?.[position] === 0) continue;
		let place = first.length;
		while (place > 0 && first[place - 1]!.lack < lack) place--;
		first.splice(place, 0, { position, lack });
		if (first.length > count) first.pop();
	}
	return first.map(({ position }) => figuresOf(results, level, position));
}

/** How many territories of a level lack FTE in a part. */
export function lackingCount(
	results: Results,
	level: Level,
	passes?: Uint8Array,
	part: Part = 'whole'
): number {
	return partOf(results.coverage[level], part).unmet.reduce(
		(count, lack, position) => count + (lack > FTE_EPSILON && passes?.[position] !== 0 ? 1 : 0),
		0
	);
}

/** Positions of a level's territories, those that lack most FTE first; ties by code. */
export function orderByUnmet(results: Results, level: Level): number[] {
	const { unmet } = results.coverage[level];
	// Sorting leaves ties where they stand: in the order of their codes.
	return Array.from(unmet.keys()).sort((a, b) => unmet[b]! - unmet[a]!);
}
