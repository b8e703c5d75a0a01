import type { Level } from '../territory/atlas';
import { postsReaching } from '../campaign/placement';
import { classOf, COVERAGE_CLASSES, isFragile, type CoverageClass } from './classes';
import { coverageRate, ftePer10k, gapOf } from './coverage';
import { lazyBy, lazyOf } from '../text/lazy';
import type { Results } from './results';
import { sumsAt, sumsOf, type Sums } from './sums';

/** The figures of a set of cells; `undefined` is "has no meaning here", never zero. */
export interface Figures {
	readonly population: number;
	readonly qpvPopulation: number;
	readonly fdep: number | undefined;
	readonly quintile: number | undefined;
	readonly fte: number;
	readonly ftePer10k: number | undefined;
	readonly need: number;
	readonly gap: number;
	readonly unmet: number;
	readonly surplus: number;
	readonly coverageRate: number | undefined;
	readonly coverageClass: CoverageClass;
	/** 0.1 FTE more or less would change the class. */
	readonly fragile: boolean;
}

/** The one place where a figure is made: a territory, a part of one, a selection, peers together. */
export function figuresFrom(sums: Sums): Figures {
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
		coverageRate: coverageRate(fte, need),
		coverageClass: classOf(sums),
		fragile: isFragile(sums)
	};
}

/** Figures of any cells, and the distinct posts that reach one of them. */
export interface CellFigures extends Figures {
	readonly posts: number;
}

export const figuresOfCells = (results: Results, cells: Uint32Array): CellFigures => ({
	...figuresFrom(sumsOf(results, cells)),
	posts: postsReaching(results.presence.placement, cells).length
});

export interface TerritoryFigures extends CellFigures {
	readonly level: Level;
	readonly position: number;
	readonly code: string;
	readonly name: string;
}

export function figuresOf(results: Results, level: Level, position: number): TerritoryFigures {
	const { codes, names } = results.atlas.territories[level];
	return {
		level,
		position,
		code: codes[position]!,
		name: names[position]!,
		posts: results.presence.posts[level][position]!,
		...figuresFrom(sumsAt(results, level, position))
	};
}

/** The map, the legend and what a change of the norm does ask for the same classes. */
const classColumns = lazyOf((results: Results) =>
	lazyBy((level: Level): Readonly<Uint8Array> => {
		const column = new Uint8Array(results.atlas.territories[level].count);
		// By index: `from` would make an object of every territory, at every step of a slider.
		for (let i = 0; i < column.length; i++)
			column[i] = COVERAGE_CLASSES.indexOf(classOf(sumsAt(results, level, i)));
		return column;
	})
);

/** Position in `COVERAGE_CLASSES` of every territory of a level; not to be written to: it is shared. */
export const classColumn = (results: Results, level: Level): Readonly<Uint8Array> =>
	classColumns(results)(level);
