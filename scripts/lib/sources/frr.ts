import { FRR_CLASSES } from '../../../src/lib/domain/atlas';
import { communeCode } from '../codes';
import { RebuildError } from '../problem';
import { readTable, uniqueBy, type Input } from '../table';

/** Rural priority zoning of one commune, as a position in `FRR_CLASSES`. */
export interface FrrRecord {
	readonly line: number;
	readonly code: string;
	readonly frr: number;
}

export function readFrr(input: Input): FrrRecord[] {
	const rows = readTable(input);
	uniqueBy(input, rows, 'code');
	return rows.map(({ line, cells }) => {
		const frr = (FRR_CLASSES as readonly string[]).indexOf(cells.frr!);
		if (frr < 0)
			throw new RebuildError('classe FRR inconnue', {
				file: input.file,
				line,
				column: 'frr',
				value: cells.frr!,
				expected: FRR_CLASSES.map((name) => name || 'vide').join(', ')
			});
		return { line, code: communeCode(cells.code!, { file: input.file, line }), frr };
	});
}
