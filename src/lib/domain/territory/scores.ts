import { itemsOf, type Atlas, type Level } from './atlas';
import { weightedMean } from './fdep';
import { lazyBy, lazyOf } from '../text/lazy';

/** Scores that a bundle may be built with: access to GPs, and another index of deprivation. */
export type Score = 'apl' | 'fEdi';

/** The score of each commune's cells, NaN where unknown; `undefined` where the bundle has none. */
function scoreOfCells({ cells, communes }: Atlas, score: Score): ((cell: number) => number) | undefined {
	const { apl } = cells;
	const { fEdi } = communes;
	if (score === 'apl') return apl && ((cell) => apl[cell]!);
	return fEdi && ((cell) => fEdi[cells.commune[cell]!]!);
}

export const hasScore = (atlas: Atlas, score: Score): boolean => scoreOfCells(atlas, score) !== undefined;

/** Mean over the inhabitants of `cells` whose score is known; NaN where none is. */
export function meanScoreOf(atlas: Atlas, cells: Uint32Array, score: Score): number {
	const of = scoreOfCells(atlas, score);
	if (!of) return NaN;
	const mean = weightedMean(cells, (cell) => atlas.cells.population[cell]!, of);
	// Where nobody lives, that of the first cell.
	return Number.isNaN(mean) && cells.length > 0 ? of(cells[0]!) : mean;
}

export const meanScore = (atlas: Atlas, level: Level, position: number, score: Score): number =>
	meanScoreOf(atlas, itemsOf(atlas.cellsOf[level], position), score);

const columns = lazyOf((atlas: Atlas) =>
	lazyBy((level: Level) =>
		lazyBy((score: Score) =>
			Float64Array.from({ length: atlas.territories[level].count }, (_, i) =>
				meanScore(atlas, level, i, score)
			)
		)
	)
);

/** `meanScore` of every territory of a level, computed once an atlas. */
export const meanScores = (atlas: Atlas, level: Level, score: Score): Float64Array =>
	columns(atlas)(level)(score);
