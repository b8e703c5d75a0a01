import type { Level } from '../territory/atlas';
import { FTE_EPSILON, gapColumn } from '../figures/coverage';
import { classColumn } from '../figures/figures';
import type { Part } from '../figures/part';
import type { Results } from '../figures/results';
import { surenessAmong, type Sureness } from '../figures/certainty';
import type { NearestCovered } from '../territory/nearest';
import type { Geography } from '../territory/geography';
import { lazy, lazyBy } from '../text/lazy';
import { coveredColumns, type CoveredColumns } from '../figures/covered';
import { overlapOfCells, structureColumn } from './presence-values';
import type { Remark } from '../remarks/remarks';
import { remarkColumns, type RemarkColumns } from './remark-values';
import { amountOf } from '../campaign/funding';
import { spreadOverCells, sumOverLevel } from './spread';

/** The territories of one level as columns; each is computed when it is first looked at, then kept. */
export interface Table {
	readonly results: Results;
	readonly geography: Geography;
	readonly level: Level;
	readonly count: number;
	/** Ranges, certainty and ranks over the variants of the norm; of a part where one is named. */
	readonly sureness: (part?: Part) => Sureness;
	/** Required − funded FTE; what is only the noise of sums is 0. */
	readonly gap: () => Float64Array;
	/** Position in `COVERAGE_CLASSES`. */
	readonly classes: () => Uint8Array;
	readonly structures: () => Uint16Array;
	readonly covered: (place: 'commune' | 'qpv') => CoveredColumns;
	/** A column of cells summed into the territories of the level. */
	readonly sumOfCells: (cells: Float64Array) => Float64Array;
	/** Columns of cells, for what is only known by spreading posts. */
	readonly cellOverlap: () => Float64Array;
	readonly cellAmount: (funder: string | undefined) => Float64Array;
	readonly cellPeople: () => Float64Array;
	/** FTE of the posts that say how many people they accompany. */
	readonly cellFteWithPeople: () => Float64Array;
	/** The covered territory nearest to each; `undefined` where nobody has said where they are. */
	readonly nearest: () => NearestCovered | undefined;
	/** What the field says; no other column reads it. */
	readonly remarks: () => RemarkColumns;
	/** Funders of the campaign, in order. */
	readonly funders: () => readonly string[];
}

/** The table of a level; what a column, a filter or a sort does not look at is not computed. */
export function tableOf(
	results: Results,
	geography: Geography,
	nearest: () => NearestCovered | undefined = () => undefined,
	remarks: () => readonly Remark[] = () => []
): Table {
	const { level } = geography;
	const { posts } = results.presence.placement.campaign;
	return {
		results,
		geography,
		level,
		count: results.atlas.territories[level].count,
		sureness: (part) => surenessAmong(results)(level, part),
		gap: lazy(() => gapColumn(results.coverage[level]).map((gap) => (Math.abs(gap) < FTE_EPSILON ? 0 : gap))),
		classes: lazy(() => classColumn(results, level)),
		structures: lazy(() => structureColumn(results, level)),
		covered: lazyBy((place: 'commune' | 'qpv') =>
			coveredColumns(results, results.atlas.cellsOf[level], place)
		),
		sumOfCells: lazyBy((cells: Float64Array) => sumOverLevel(results, level, cells)),
		cellOverlap: lazy(() => overlapOfCells(results)),
		cellAmount: lazyBy((funder: string | undefined) =>
			spreadOverCells(results, (post) => amountOf(post, funder) ?? 0)
		),
		cellPeople: lazy(() => spreadOverCells(results, ({ people = 0 }) => people)),
		cellFteWithPeople: lazy(() =>
			spreadOverCells(results, ({ people, fte }) => (people === undefined ? 0 : fte))
		),
		nearest,
		remarks: lazy(() => remarkColumns(results.atlas.territories[level], remarks())),
		funders: lazy(() =>
			[...new Set(posts.flatMap(({ funding }) => funding.map(({ funder }) => funder)))].sort()
		)
	};
}
