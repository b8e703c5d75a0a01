import type { Level } from '../territory/atlas';
import { quintileOf, weightedMean } from '../territory/fdep';
import { missingOf, surplusOf, type CoveragePart } from './coverage';
import type { Results } from './results';

/** What a set of cells adds up to: all that its figures are made from. */
export interface Sums {
	readonly population: number;
	readonly qpvPopulation: number;
	/** Population-weighted mean of the cells that have an index; NaN where none has. */
	readonly fdep: number;
	/** National quintile of that mean, 0 where it is not known. */
	readonly quintile: number;
	readonly fte: number;
	readonly need: number;
	/** Σ over cells of max(0, need − fte): a surplus here does not hide a deficit there. */
	readonly unmet: number;
	/** Σ over cells of max(0, fte − need). */
	readonly surplus: number;
	/** The cells in QPVs, and those outside: each pair adds up to the whole. */
	readonly qpv: PartSums;
	readonly outside: PartSums;
}

/** Funded, required and missing FTE of the cells of one kind. */
export interface PartSums {
	readonly fte: number;
	readonly need: number;
	readonly unmet: number;
}

/** Sums of any cells; each is named once. */
export function sumsOf(
	{ atlas, cellFte, cellNeed }: Pick<Results, 'atlas' | 'cellFte' | 'cellNeed'>,
	cells: Uint32Array
): Sums {
	const { population, qpv, fdep } = atlas.cells;
	const sums = { population: 0, qpvPopulation: 0, fte: 0, need: 0, unmet: 0, surplus: 0 };
	const parts = { qpv: { fte: 0, need: 0, unmet: 0 }, outside: { fte: 0, need: 0, unmet: 0 } };
	for (const cell of cells) {
		const people = population[cell]!;
		const fte = cellFte[cell]!;
		const need = cellNeed[cell]!;
		sums.population += people;
		if (qpv[cell]! >= 0) sums.qpvPopulation += people;
		const missing = missingOf(fte, need);
		const part = qpv[cell]! >= 0 ? parts.qpv : parts.outside;
		part.fte += fte;
		part.need += need;
		part.unmet += missing;
		sums.fte += fte;
		sums.need += need;
		sums.unmet += missing;
		sums.surplus += surplusOf(fte, need);
	}
	const mean = weightedMean(
		cells,
		(cell) => population[cell]!,
		(cell) => fdep[cell]!
	);
	return { ...sums, ...parts, fdep: mean, quintile: quintileOf(mean) };
}

/**
 * Sums of one territory, out of the columns that one pass fills for a whole level (`profileOf`, `coverageOf`).
 * The index and the quintile of a commune are those that are published.
 */
export function sumsAt({ profiles, coverage }: Results, level: Level, position: number): Sums {
	const profile = profiles[level];
	const { fte, need, unmet, surplus, qpv, outside } = coverage[level];
	const partAt = (part: CoveragePart): PartSums => ({
		fte: part.fte[position]!,
		need: part.need[position]!,
		unmet: part.unmet[position]!
	});
	return {
		population: profile.population[position]!,
		qpvPopulation: profile.qpvPopulation[position]!,
		fdep: profile.fdep[position]!,
		quintile: profile.quintile[position]!,
		fte: fte[position]!,
		need: need[position]!,
		unmet: unmet[position]!,
		surplus: surplus[position]!,
		qpv: partAt(qpv),
		outside: partAt(outside)
	};
}
