import { knownMeaning, type CommuneCodes } from './commune-codes';
import type { Notices } from '../notices';
import { RebuildError } from '../problem';
import type { CommuneRecord } from '../sources/decoupage';
import type { FrrRecord } from '../sources/frr';

/** Zoning of each commune, a position in `FRR_CLASSES`. The file is of the communes' own year: no carry-over. */
export function frrOfCommunes(
	communes: readonly CommuneRecord[],
	records: readonly FrrRecord[],
	codes: CommuneCodes,
	notices: Notices,
	file: string
): Uint8Array {
	const frr = new Uint8Array(communes.length);
	const seen = new Uint8Array(communes.length);
	for (const record of records) {
		const meaning = knownMeaning(codes, record.code, file, record.line);
		if (meaning.kind === 'elsewhere') continue;
		if (meaning.kind !== 'current')
			throw new RebuildError('code qui n’est plus celui d’une commune', {
				file,
				line: record.line,
				value: record.code,
				expected: `une commune actuelle, comme ${communes[meaning.commune]!.code}`
			});
		frr[meaning.commune] = record.frr;
		seen[meaning.commune] = 1;
	}
	communes.forEach(({ code, nom }, i) => {
		if (!seen[i]) notices.add('frr-unknown', `${code} ${nom}`);
	});
	return frr;
}
