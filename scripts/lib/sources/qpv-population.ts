import { communeCodes, qpvCode } from '../codes';
import { numberIn, optionalNumberIn, readSourceTable, uniqueBy, type Input } from '../table';

/** What Insee publishes of a QPV: the authority for its communes. */
export interface QpvPopulationRecord {
	readonly line: number;
	readonly code: string;
	readonly name: string;
	readonly communes: readonly string[];
	readonly population: number;
	readonly households: number | undefined;
	/** Percent of people under the 60 % poverty line. */
	readonly povertyRate: number | undefined;
}

export function readQpvPopulation(input: Input): QpvPopulationRecord[] {
	const rows = readSourceTable(input);
	uniqueBy(input, rows, 'code');
	return rows.map((row) => {
		const where = { file: input.file, line: row.line };
		return {
			line: row.line,
			code: qpvCode(row.cells.code!, where),
			name: row.cells.name!,
			communes: communeCodes(row.cells.communes!, where),
			population: numberIn(input, row, 'population', { min: 1, max: 200_000, integer: true }),
			households: optionalNumberIn(input, row, 'households', { min: 0, max: 100_000 }),
			povertyRate: optionalNumberIn(input, row, 'povertyRate', { min: 0, max: 100 })
		};
	});
}
