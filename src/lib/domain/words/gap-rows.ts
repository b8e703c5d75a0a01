import type { Level } from '../territory/atlas';
import type { CoverageClass } from '../figures/classes';
import { curly } from '../text/french';
import { greatestGaps } from '../figures/ranking';
import type { Results } from '../figures/results';
import { contextOf } from './context';

/** A territory in the list of the greatest gaps: plain values, so that a prerendered page can carry them. */
export interface GapRow {
	readonly level: Level;
	readonly code: string;
	readonly name: string;
	readonly context: string;
	/** Missing FTE, above 0. */
	readonly unmet: number;
	readonly coverageClass: CoverageClass;
}

/** The `count` territories of a level that lack most, of all or of those that pass (1). */
export function gapRowsOf(results: Results, level: Level, count: number, passes?: Uint8Array): GapRow[] {
	return greatestGaps(results, level, count, passes).map(
		({ position, code, name, unmet, coverageClass }) => ({
			level,
			code,
			name: curly(name),
			context: contextOf(results.atlas, level, position),
			unmet,
			coverageClass
		})
	);
}
