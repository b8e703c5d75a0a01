import type { AllocationKey } from '../campaign/allocation';
import type { Level } from '../territory/atlas';
import { COVERAGE_CLASSES, type CoverageClass } from './classes';
import { byPopulation } from '../territory/profile';
import { resultsOf, type Results } from './results';
import { classColumn } from './figures';

/** The territories that go from one class to another. */
export interface ClassChange {
	readonly from: CoverageClass;
	readonly to: CoverageClass;
	/** Positions in the level, those with most inhabitants first. */
	readonly positions: readonly number[];
}

export interface ClassChanges {
	readonly level: Level;
	/** Territories whose class differs. */
	readonly count: number;
	/** By pair of classes, the pair of most territories first, then in the order of the classes. */
	readonly changes: readonly ClassChange[];
}

/** What changes class at a level between two results on the same atlas. */
export function classChanges(from: Results, to: Results, level: Level): ClassChanges {
	const before = classColumn(from, level);
	const after = classColumn(to, level);
	const pairs = new Map<number, number[]>();
	let count = 0;
	for (const i of byPopulation(to.profiles[level])) {
		if (before[i] === after[i]) continue;
		count++;
		const pair = before[i]! * COVERAGE_CLASSES.length + after[i]!;
		const positions = pairs.get(pair);
		if (positions) positions.push(i);
		else pairs.set(pair, [i]);
	}
	const changes = [...pairs]
		.sort(([a, inA], [b, inB]) => inB.length - inA.length || a - b)
		.map(([pair, positions]) => ({
			from: COVERAGE_CLASSES[Math.floor(pair / COVERAGE_CLASSES.length)]!,
			to: COVERAGE_CLASSES[pair % COVERAGE_CLASSES.length]!,
			positions
		}));
	return { level, count, changes };
}

/** What would change class at a level with another allocation key and the same norm. */
export function keyChanges(results: Results, key: AllocationKey, level: Level): ClassChanges {
	if (key === results.key) return { level, count: 0, changes: [] };
	const { atlas, profiles, presence, norm } = results;
	return classChanges(results, resultsOf(atlas, profiles, presence, norm, key), level);
}
