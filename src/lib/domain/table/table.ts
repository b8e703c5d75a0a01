import type { Level } from '../territory/atlas';
import { FTE_EPSILON, gapColumn } from '../figures/coverage';
import { classColumn } from '../figures/figures';
import type { Results } from '../figures/results';
import { sumsAt } from '../figures/sums';
import { isFragile } from '../figures/classes';
import type { Sensitivity } from '../figures/sensitivity';
import type { NearestCovered } from '../territory/nearest';
import type { Geography } from '../territory/geography';
import { lazy, lazyBy } from '../text/lazy';
import { coveredColumns, overlapOfCells, structureColumn, type CoveredColumns } from './presence-columns';
import type { Remark } from '../remarks/remarks';
import { remarkColumns, type RemarkColumns } from './remark-columns';
import { amountOf, spreadOverCells, sumOverLevel } from './spread';

/** Why a class is fragile: bits of the column `fragile`. */
export const FRAGILE_BY_FTE = 1;
export const FRAGILE_BY_NORM = 2;

/** The bits that a cause stands for. */
export const FRAGILE_BITS = {
	any: FRAGILE_BY_FTE | FRAGILE_BY_NORM,
	fte: FRAGILE_BY_FTE,
	norm: FRAGILE_BY_NORM
} as const;

/** The territories of one level as columns; each is computed when it is first looked at, then kept. */
export interface Table {
	readonly results: Results;
	readonly geography: Geography;
	readonly level: Level;
	readonly count: number;
	/** Range of every figure over the presets. */
	readonly sensitivity: () => Sensitivity;
	/** Required − funded FTE; what is only the noise of sums is 0. */
	readonly gap: () => Float64Array;
	/** Position in `COVERAGE_CLASSES`. */
	readonly classes: () => Uint8Array;
	/** `FRAGILE_BY_FTE` | `FRAGILE_BY_NORM`, 0 where nothing changes the class. */
	readonly fragile: () => Uint8Array;
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

/** Bits of what would change each class; `changesClass` is that of the sensitivity. */
export const fragileColumn = (results: Results, level: Level, changesClass: Uint8Array): Uint8Array =>
	changesClass.map(
		(changes, i) =>
			(isFragile(sumsAt(results, level, i)) ? FRAGILE_BY_FTE : 0) | (changes ? FRAGILE_BY_NORM : 0)
	);

/**
 * The table of a level. `sensitivity` is asked for only where a column, a filter or a sort looks at it:
 * it costs five passes.
 */
export function tableOf(
	results: Results,
	geography: Geography,
	sensitivity: () => Sensitivity,
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
		sensitivity,
		gap: lazy(() => gapColumn(results.coverage[level]).map((gap) => (Math.abs(gap) < FTE_EPSILON ? 0 : gap))),
		classes: lazy(() => classColumn(results, level)),
		fragile: lazy(() => fragileColumn(results, level, sensitivity().changesClass)),
		structures: lazy(() => structureColumn(results, level)),
		covered: lazyBy((place: 'commune' | 'qpv') => coveredColumns(results, level, place)),
		sumOfCells: lazyBy((cells: Float64Array) => sumOverLevel(results, level, cells)),
		cellOverlap: lazy(() => overlapOfCells(results)),
		cellAmount: lazyBy((funder: string | undefined) =>
			spreadOverCells(results, (post) => amountOf(post, funder))
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
