import { isDay } from '../../../src/lib/domain/text/day';
import type { Split } from '../../../src/lib/domain/territory/former-codes';
import { communeCode } from '../codes';
import { RebuildError } from '../problem';
import { readSourceTable, uniqueBy, type Input } from '../table';

/** A commune that exists again, and the one that it left: no official list of former codes says so. */
export type Reestablished = Split;

/** Our own table: its columns are declared here, not in the manifest of sources. */
export const REESTABLISHED_SOURCE = {
	columns: { code: ['code'], date: ['date'], parent: ['ancienne_commune'], source: ['source'] }
};

export function readReestablished(input: Input): Reestablished[] {
	const rows = readSourceTable(input);
	uniqueBy(input, rows, 'code');
	return rows.map(({ line, cells }) => ({
		code: communeCode(cells.code!, { file: input.file, line, column: 'code' }),
		parent: communeCode(cells.parent!, { file: input.file, line, column: 'ancienne_commune' }),
		date: dayIn(cells.date!, input.file, line)
	}));
}

function dayIn(value: string, file: string, line: number): string {
	if (isDay(value)) return value;
	throw new RebuildError('date mal formée', { file, line, column: 'date', value, expected: '2025-01-01' });
}
