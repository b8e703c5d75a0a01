import type { Level } from '../territory/atlas';
import { gapColumn } from './coverage';
import type { Results } from './results';

/** Positions of a level's territories, those that lack most first; ties by code. */
export function orderByGap(results: Results, level: Level): number[] {
	const gap = gapColumn(results.coverage[level]);
	return Array.from(gap.keys()).sort((a, b) => gap[b]! - gap[a]! || a - b);
}
