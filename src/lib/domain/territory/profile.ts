import { itemsOf, type Atlas, type Level } from './atlas';
import { quintileOf } from './fdep';
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
	const members = atlas.cellsOf[level];
	const { cells } = atlas;
	const population = new Float64Array(count);
	const qpvPopulation = new Float64Array(count);
	const indexed = new Float64Array(count);
	const weighted = new Float64Array(count);
	for (let territory = 0; territory < count; territory++)
		for (const cell of itemsOf(members, territory)) {
			const people = cells.population[cell]!;
			population[territory]! += people;
			if (cells.qpv[cell]! >= 0) qpvPopulation[territory]! += people;
			const fdep = cells.fdep[cell]!;
			if (Number.isNaN(fdep)) continue;
			indexed[territory]! += people;
			weighted[territory]! += people * fdep;
		}
	if (level === 'commune') {
		const { fdep, quintile } = atlas.communes;
		return { population, qpvPopulation, fdep, quintile };
	}
	const fdep = weighted.map((sum, territory) => (indexed[territory]! > 0 ? sum / indexed[territory]! : NaN));
	return { population, qpvPopulation, fdep, quintile: Uint8Array.from(fdep, quintileOf) };
}

/** Positions of a level, those with most inhabitants first; ties in the order of the codes. */
export const byPopulation = lazyOf(({ population }: Profile) =>
	Uint32Array.from(population.keys()).sort((a, b) => population[b]! - population[a]! || a - b)
);
