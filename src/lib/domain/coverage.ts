import type { Atlas, Level } from './atlas';

/** Tolerance of comparisons between FTE: sums of the same numbers in another order differ by less. */
export const FTE_EPSILON = 1e-9;

/** Funded and required FTE of each territory of a level, summed over its cells. */
export interface Coverage {
	readonly fte: Float64Array;
	readonly need: Float64Array;
	/** Σ over cells of max(0, need − fte): a surplus here does not hide a deficit there. */
	readonly unmet: Float64Array;
	/** Σ over cells of max(0, fte − need). */
	readonly surplus: Float64Array;
}

/** Sums cells into territories in one pass. */
export function coverageOf(atlas: Atlas, level: Level, fte: Float64Array, need: Float64Array): Coverage {
	const { count } = atlas.territories[level];
	const territoryOf = atlas.territoryOf[level];
	const sumOfFte = new Float64Array(count);
	const sumOfNeed = new Float64Array(count);
	const unmet = new Float64Array(count);
	const surplus = new Float64Array(count);
	for (let cell = 0; cell < fte.length; cell++) {
		const territory = territoryOf[cell]!;
		if (territory < 0) continue;
		const has = fte[cell]!;
		const needs = need[cell]!;
		const missing = needs - has;
		// Many cells have neither: not writing their zeros nearly halves the time of a pass.
		if (has > 0) sumOfFte[territory]! += has;
		if (needs > 0) sumOfNeed[territory]! += needs;
		if (missing > 0) unmet[territory]! += missing;
		else if (missing < 0) surplus[territory]! -= missing;
	}
	return { fte: sumOfFte, need: sumOfNeed, unmet, surplus };
}

/** Required minus funded FTE; positive = missing. */
export function gapOf(fte: number, need: number): number {
	return need - fte;
}

/** Funded FTE ÷ required FTE, `undefined` where nothing is required. */
export function coverageRate(fte: number, need: number): number | undefined {
	return need > 0 ? fte / need : undefined;
}

/** Full-time equivalents per 10 000 inhabitants, or `undefined` where nobody lives. */
export function ftePer10k(fte: number, population: number): number | undefined {
	return population > 0 ? (fte * 10_000) / population : undefined;
}
