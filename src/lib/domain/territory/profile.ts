import { itemsOf, type Atlas, type Level } from './atlas';
import { quintileOf, weightedMean } from './fdep';
import { lazyOf } from '../text/lazy';

/** Who lives in each territory of a level: columns that no norm or campaign changes. */
export interface Profile {
	readonly population: Float64Array;
	readonly qpvPopulation: Float64Array;
	/** Population-weighted mean of the cells that have an index; NaN where none has. */
	readonly fdep: Float64Array;
	/** National quintile, 0 where unknown. A commune keeps its published one. */
	readonly quintile: Uint8Array;
}

export function profileOf(atlas: Atlas, level: Level): Profile {
	const { count } = atlas.territories[level];
	const { cells, communes } = atlas;
	const peopleOf = (cell: number) => cells.population[cell]!;
	const fdepOf = (cell: number) => cells.fdep[cell]!;
	const population = new Float64Array(count);
	const qpvPopulation = new Float64Array(count);
	const fdep = new Float64Array(count);
	for (let territory = 0; territory < count; territory++) {
		const members = itemsOf(atlas.cellsOf[level], territory);
		for (const cell of members) {
			population[territory]! += peopleOf(cell);
			if (cells.qpv[cell]! >= 0) qpvPopulation[territory]! += peopleOf(cell);
		}
		fdep[territory] = weightedMean(members, peopleOf, fdepOf);
	}
	if (level === 'commune')
		return { population, qpvPopulation, fdep: communes.fdep, quintile: communes.quintile };
	return { population, qpvPopulation, fdep, quintile: Uint8Array.from(fdep, quintileOf) };
}

/** Positions of a level, those with most inhabitants first; ties in the order of the codes. */
export const byPopulation = lazyOf(({ population }: Profile) =>
	Uint32Array.from(population.keys()).sort((a, b) => population[b]! - population[a]! || a - b)
);

/**
 * Whether a territory is a QPV whose inhabitants nobody gives: all have some, and the file of one region's QPVs has no
 * figures of the others.
 */
export const isSilent = (level: Level, population: number): boolean => level === 'qpv' && population === 0;
