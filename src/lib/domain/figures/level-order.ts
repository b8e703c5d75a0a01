import type { Level } from '../territory/atlas';
import type { Results } from './results';

/** Positions of a level's territories, those that lack most first; ties by code. */
export function orderByGap(results: Results, level: Level): number[] {
	const { fte, need } = results.coverage[level];
	const gap = need.map((value, position) => value - fte[position]!);
	return Array.from(gap.keys()).sort((a, b) => gap[b]! - gap[a]! || a - b);
}
