import type { Level } from './atlas';
import { FTE_EPSILON } from './coverage';
import { figuresOf, type Results, type TerritoryFigures } from './results';

/** Territories of a level that lack FTE, those that lack most first; ties by code. `passes`: only those with 1. */
export function greatestGaps(
	results: Results,
	level: Level,
	count: number,
	passes?: Uint8Array
): TerritoryFigures[] {
	const { fte, need } = results.coverage[level];
	return Array.from(need, (value, position) => ({ position, gap: value - fte[position]! }))
		.filter(({ position, gap }) => gap > FTE_EPSILON && passes?.[position] !== 0)
		.sort((a, b) => b.gap - a.gap || a.position - b.position)
		.slice(0, count)
		.map(({ position }) => figuresOf(results, level, position));
}

/** How many territories of a level lack FTE. */
export function lackingCount(results: Results, level: Level, passes?: Uint8Array): number {
	const { fte, need } = results.coverage[level];
	return need.reduce(
		(count, value, position) =>
			count + (value - fte[position]! > FTE_EPSILON && passes?.[position] !== 0 ? 1 : 0),
		0
	);
}
