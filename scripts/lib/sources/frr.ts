import { FRR_CLASSES } from '../../../src/lib/domain/territory/atlas';
import { communeCode } from '../codes';
import { RebuildError } from '../problem';
import { readSourceTable, uniqueBy, type Input } from '../table';

/** Rural priority zoning of one commune, as a position in `FRR_CLASSES`. */
export interface FrrRecord {
	readonly line: number;
	readonly code: string;
	readonly frr: number;
}

/** What the source may say: that it does not say is ours. */
const KNOWN = FRR_CLASSES.filter((name) => name !== 'inconnu');

export function readFrr(input: Input): FrrRecord[] {
	const rows = readSourceTable(input);
	uniqueBy(input, rows, 'code');
	return rows.map(({ line, cells }) => {
		const frr = (KNOWN as readonly string[]).indexOf(cells.frr!);
		if (frr < 0)
			throw new RebuildError('classe FRR inconnue', {
				file: input.file,
				line,
				column: 'frr',
				value: cells.frr!,
				expected: KNOWN.map((name) => name || 'vide').join(', ')
			});
		return { line, code: communeCode(cells.code!, { file: input.file, line }), frr };
	});
}
