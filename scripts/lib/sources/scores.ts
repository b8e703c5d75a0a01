import { communeCode } from '../codes';
import { numberIn, readSourceTable, uniqueBy, type Input, type AllowedRange } from '../table';

/** A number that a source gives to a commune code. */
export interface ScoreRecord {
	readonly line: number;
	readonly code: string;
	readonly score: number;
}

/** Rows with a code and a number; the others say nothing (units, notes, communes without a value). */
function readScores(input: Input, column: string, range: AllowedRange): ScoreRecord[] {
	const rows = readSourceTable(input).filter(({ cells }) => cells.code !== '' && cells[column] !== '');
	uniqueBy(input, rows, 'code');
	return rows.map((row) => ({
		line: row.line,
		code: communeCode(row.cells.code!, { file: input.file, line: row.line }),
		score: numberIn(input, row, column, range)
	}));
}

/** Visits to general practitioners per inhabitant and year. */
export const readApl = (input: Input) => readScores(input, 'apl', { min: 0, max: 100 });

/** F-EDI deprivation index, high where people are deprived. */
export const readFEdi = (input: Input) => readScores(input, 'score', { min: -100, max: 100 });
