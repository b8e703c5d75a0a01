import type { Level } from '../territory/atlas';
import { curly } from '../text/french';
import { COVERAGE_CLASSES, type CoverageClass } from '../figures/classes';
import { classColumn } from '../figures/figures';
import { partOf, type Part } from '../figures/part';
import { greatestGaps } from '../figures/ranking';
import type { Results } from '../figures/results';
import { contextOf } from './context';

/** A territory in the list of the greatest gaps: plain values, so that a prerendered page can carry them. */
export interface GapRow {
	readonly level: Level;
	readonly code: string;
	readonly name: string;
	readonly context: string;
	/** Missing FTE of the part asked for, above 0, and the class of that part. */
	readonly unmet: number;
	readonly coverageClass: CoverageClass;
}

/** The `count` territories of a level that lack most, of all or of those that pass (1). */
export function gapRowsOf(
	results: Results,
	level: Level,
	count: number,
	passes?: Uint8Array,
	part: Part = 'whole'
): GapRow[] {
	const { unmet } = partOf(results.coverage[level], part);
	const classes = classColumn(results, level, part);
	return greatestGaps(results, level, count, passes, part).map(({ position, code, name }) => ({
		level,
		code,
		name: curly(name),
		context: contextOf(results.atlas, level, position),
		unmet: unmet[position]!,
		coverageClass: COVERAGE_CLASSES[classes[position]!]!
	}));
}
