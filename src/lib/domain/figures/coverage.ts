import type { Atlas, Level } from '../territory/atlas';

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
	/** The same of the parts in QPVs, and of what lies outside them; each pair adds up to the whole. */
	readonly qpv: CoveragePart;
	readonly outside: CoveragePart;
}

/** Funded, required and missing FTE of the cells of one kind, one entry a territory. */
export interface CoveragePart {
	readonly fte: Float64Array;
	readonly need: Float64Array;
	readonly unmet: Float64Array;
}

const emptyPart = (count: number): CoveragePart => ({
	fte: new Float64Array(count),
	need: new Float64Array(count),
	unmet: new Float64Array(count)
});

/** Sums cells into territories; a cell counts in each territory that holds it. */
export function coverageOf(atlas: Atlas, level: Level, fte: Float64Array, need: Float64Array): Coverage {
	const { count } = atlas.territories[level];
	const { start, items } = atlas.cellsOf[level];
	const sumOfFte = new Float64Array(count);
	const sumOfNeed = new Float64Array(count);
	const unmet = new Float64Array(count);
	const surplus = new Float64Array(count);
	const qpv = emptyPart(count);
	const outside = emptyPart(count);
	const qpvOf = atlas.cells.qpv;
	for (let territory = 0; territory < count; territory++) {
		let funded = 0;
		let required = 0;
		let lacking = 0;
		let over = 0;
		// By index: a view for each of 4 000 communes would cost more than the sums.
		for (let i = start[territory]!; i < start[territory + 1]!; i++) {
			const cell = items[i]!;
			const has = fte[cell]!;
			const needs = need[cell]!;
			const missing = missingOf(has, needs);
			const part = qpvOf[cell]! >= 0 ? qpv : outside;
			part.fte[territory]! += has;
			part.need[territory]! += needs;
			part.unmet[territory]! += missing;
			funded += has;
			required += needs;
			lacking += missing;
			over += surplusOf(has, needs);
		}
		sumOfFte[territory] = funded;
		sumOfNeed[territory] = required;
		unmet[territory] = lacking;
		surplus[territory] = over;
	}
	return { fte: sumOfFte, need: sumOfNeed, unmet, surplus, qpv, outside };
}

/** Required minus funded FTE; positive = missing. */
export function gapOf(fte: number, need: number): number {
	return need - fte;
}

/** What is missing, 0 where there is enough. */
export const missingOf = (fte: number, need: number): number => Math.max(0, gapOf(fte, need));

/** What there is beyond the need, 0 where it is not met. */
export const surplusOf = (fte: number, need: number): number => Math.max(0, -gapOf(fte, need));

/** The gap of every territory of a level. */
export const gapColumn = ({ fte, need }: Pick<Coverage, 'fte' | 'need'>): Float64Array =>
	need.map((needs, i) => gapOf(fte[i]!, needs));

/** Funded FTE ÷ required FTE, `undefined` where nothing is required, or so little that no number says the ratio. */
export function coverageRate(fte: number, need: number): number | undefined {
	const rate = fte / need;
	return Number.isFinite(rate) ? rate : undefined;
}

/** Full-time equivalents per 10 000 inhabitants, or `undefined` where nobody lives. */
export function ftePer10k(fte: number, population: number): number | undefined {
	return population > 0 ? (fte * 10_000) / population : undefined;
}
