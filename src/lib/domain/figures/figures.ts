import { itemsOf, type Level } from '../territory/atlas';
import { postsReaching } from '../campaign/placement';
import { classOf, COVERAGE_CLASSES, lacksInPlaces, type CoverageClass } from './classes';
import { coverageRate, ftePer10k, gapOf } from './coverage';
import { lazyBy, lazyOf } from '../text/lazy';
import type { Results } from './results';
import { partOf, type Part } from './part';
import { silentAmong, type SilentQpvs } from '../territory/silent-qpvs';
import { sumsAt, sumsOf, type PartSums, type Sums } from './sums';
import type { Norm } from '../norm/norm';

/** The figures of a set of cells; `undefined` is "has no meaning here", never zero. */
export interface Figures {
	readonly population: number;
	readonly qpvPopulation: number;
	readonly fdep: number | undefined;
	readonly quintile: number | undefined;
	readonly fte: number;
	readonly ftePer10k: number | undefined;
	readonly need: number;
	/** Need − FTE, a surplus being negative: what is shown as "écart net". */
	readonly gap: number;
	/** Missing FTE: Σ over cells of max(0, need − FTE). */
	readonly unmet: number;
	readonly surplus: number;
	readonly qpv: PartSums;
	readonly outside: PartSums;
	readonly coverageRate: number | undefined;
	readonly coverageClass: CoverageClass;
	/** Covered in total, and yet FTE are missing in one of its places. */
	readonly lacksInPlaces: boolean;
}

/**
 * The one place where a figure is made: a territory, a part of one, a selection, peers together. `attention`: FTE
 * under which a lack is minor.
 */
export function figuresFrom(sums: Sums, { attention }: Pick<Norm, 'attention'>): Figures {
	const { population, fte, need } = sums;
	return {
		population,
		qpvPopulation: sums.qpvPopulation,
		fdep: Number.isNaN(sums.fdep) ? undefined : sums.fdep,
		quintile: sums.quintile || undefined,
		fte,
		ftePer10k: ftePer10k(fte, population),
		need,
		gap: gapOf(fte, need),
		unmet: sums.unmet,
		surplus: sums.surplus,
		qpv: sums.qpv,
		outside: sums.outside,
		coverageRate: coverageRate(fte, need),
		coverageClass: classOf(sums, attention),
		lacksInPlaces: lacksInPlaces(sums, attention)
	};
}

/** Figures of any cells, what is not known of their inhabitants, and the distinct posts that reach one of them. */
export interface CellFigures extends Figures, SilentQpvs {
	readonly posts: number;
}

export const figuresOfCells = (results: Results, cells: Uint32Array): CellFigures => ({
	...figuresFrom(sumsOf(results, cells), results.norm),
	...silentAmong(results.atlas, cells),
	posts: postsReaching(results.presence.placement, cells).length
});

export interface TerritoryFigures extends CellFigures {
	readonly level: Level;
	readonly position: number;
	readonly code: string;
	readonly name: string;
}

export function figuresOf(results: Results, level: Level, position: number): TerritoryFigures {
	const { atlas } = results;
	const { codes, names } = atlas.territories[level];
	return {
		level,
		position,
		code: codes[position]!,
		name: names[position]!,
		posts: results.presence.posts[level][position]!,
		...figuresFrom(sumsAt(results, level, position), results.norm),
		...silentAmong(atlas, itemsOf(atlas.cellsOf[level], position))
	};
}

/** The map, the legend and what a change of the norm does ask for the same classes. */
const classColumns = (part: Part) =>
	lazyOf((results: Results) => lazyBy((level: Level) => classesAt(results, level, part)));
const classColumnsOf = {
	whole: classColumns('whole'),
	qpv: classColumns('qpv'),
	outside: classColumns('outside')
};

function classesAt(results: Results, level: Level, part: Part): Readonly<Uint8Array> {
	const { population, fdep } = results.profiles[level];
	const { fte, need, unmet } = partOf(results.coverage[level], part);
	const column = new Uint8Array(population.length);
	// One object for all: one of each territory would be garbage, at every step of a slider.
	const input = { population: 0, fdep: 0, fte: 0, need: 0, unmet: 0 };
	for (let i = 0; i < column.length; i++) {
		input.population = population[i]!;
		input.fdep = fdep[i]!;
		input.fte = fte[i]!;
		input.need = need[i]!;
		input.unmet = unmet[i]!;
		column[i] = COVERAGE_CLASSES.indexOf(classOf(input, results.norm.attention));
	}
	return column;
}

/** Position in `COVERAGE_CLASSES` of every territory of a level, or of a part of each; not to be written to: it is shared. */
export const classColumn = (results: Results, level: Level, part: Part = 'whole'): Readonly<Uint8Array> =>
	classColumnsOf[part](results)(level);
