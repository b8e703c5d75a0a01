import { communeCode } from '../codes';
import { numberIn, readSourceTable, uniqueBy, type Input } from '../table';

/** Score of one commune code, of the year that the index was computed in. */
export interface FdepRecord {
	readonly line: number;
	readonly code: string;
	/** Inhabitants that the index weighs the commune by (2020). */
	readonly population: number;
	readonly score: number;
	/** National quintile, weighted by population, 1 to 5. */
	readonly quintile: number;
}

/** Scores seen run from about −5 to 11; what is outside is another column. */
const SCORE = { min: -15, max: 25 };

export function readFdep(input: Input): FdepRecord[] {
	const rows = readSourceTable(input);
	uniqueBy(input, rows, 'code');
	// No score overseas: such a row says nothing, its commune is unknown.
	const scored = rows.filter(({ cells }) => cells.score !== '');
	return scored.map((row) => ({
		line: row.line,
		code: communeCode(row.cells.code!, { file: input.file, line: row.line }),
		population: numberIn(input, row, 'population', { min: 0, max: 3e6 }),
		score: numberIn(input, row, 'score', SCORE),
		quintile: numberIn(input, row, 'quintile', { min: 1, max: 5, integer: true })
	}));
}
