import { communeCode } from '../codes';
import { readTable, uniqueBy, type Input } from '../table';

/** A commune that exists again, and the one that it left: no official list of former codes says so. */
export interface Reestablished {
	readonly code: string;
	readonly parent: string;
}

/** Our own table: its columns are declared here, not in the manifest of sources. */
export const REESTABLISHED_SOURCE = {
	columns: { code: ['code'], parent: ['ancienne_commune'], source: ['source'] }
};

export function readReestablished(input: Input): Reestablished[] {
	const rows = readTable(input);
	uniqueBy(input, rows, 'code');
	return rows.map(({ line, cells }) => ({
		code: communeCode(cells.code!, { file: input.file, line, column: 'code' }),
		parent: communeCode(cells.parent!, { file: input.file, line, column: 'ancienne_commune' })
	}));
}
