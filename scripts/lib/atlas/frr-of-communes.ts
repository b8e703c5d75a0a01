import { FRR_UNKNOWN } from '../../../src/lib/domain/territory/atlas';
import { knownMeaning, type CommuneCodes } from './commune-codes';
import type { Notices } from '../notices';
import type { CommuneRecord } from '../sources/decoupage';
import type { FrrRecord } from '../sources/frr';

/**
 * Zoning of each commune, a position in `FRR_CLASSES`. It is a class: where the file is of another year, a merged
 * commune takes that of its most populated part (`peopleOf`), a re-established one that of the commune it left.
 */
export function frrOfCommunes(
	communes: readonly CommuneRecord[],
	records: readonly FrrRecord[],
	peopleOf: ReadonlyMap<string, number>,
	codes: CommuneCodes,
	notices: Notices,
	file: string
): Uint8Array {
	const parts: FrrRecord[][] = communes.map(() => []);
	for (const record of records) {
		const meaning = knownMeaning(codes, record.code, file, record.line);
		if (meaning.kind !== 'elsewhere') parts[meaning.commune]!.push(record);
	}
	const people = ({ code }: FrrRecord) => peopleOf.get(code) ?? 0;
	return Uint8Array.from(communes, ({ code, nom }, i) => {
		const parent = parts[i]!.length === 0 ? codes.parentOf(i) : undefined;
		const sources = parent === undefined ? parts[i]! : parts[parent]!;
		if (sources.length === 0) {
			notices.add('frr-unknown', `${code} ${nom}`);
			return FRR_UNKNOWN;
		}
		const chosen = sources.reduce((best, part) => (people(part) > people(best) ? part : best));
		if (sources.length > 1 || chosen.code !== code)
			notices.add('frr-carried-over', `${code} ${nom} ← ${sources.map((part) => part.code).join(' + ')}`);
		return chosen.frr;
	});
}
