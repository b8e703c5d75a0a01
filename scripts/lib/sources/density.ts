import { communeCode } from '../codes';
import { numberIn, readSourceTable, uniqueBy, type Input } from '../table';

/** Level of one commune code in Insee's density grid, 1 (densest) to 7. */
export interface DensityRecord {
	readonly line: number;
	readonly code: string;
	readonly density: number;
}

export function readDensity(input: Input): DensityRecord[] {
	const rows = readSourceTable(input);
	uniqueBy(input, rows, 'code');
	return rows.map((row) => ({
		line: row.line,
		code: communeCode(row.cells.code!, { file: input.file, line: row.line }),
		density: numberIn(input, row, 'density', { min: 1, max: 7, integer: true })
	}));
}
