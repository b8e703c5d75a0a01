import { knownMeaning, type CommuneCodes } from './commune-codes';
import type { Notices } from '../notices';
import type { CommuneRecord } from '../sources/decoupage';
import type { DensityRecord } from '../sources/density';

/**
 * Density level of each commune, 0 where unknown. It is a class: a merged commune takes that of its most
 * populated part (`peopleOf`, by last year's codes), a re-established one that of the commune it left.
 */
export function densityOfCommunes(
	communes: readonly CommuneRecord[],
	records: readonly DensityRecord[],
	peopleOf: ReadonlyMap<string, number>,
	codes: CommuneCodes,
	notices: Notices,
	file: string
): Uint8Array {
	const parts: DensityRecord[][] = communes.map(() => []);
	for (const record of records) {
		const meaning = knownMeaning(codes, record.code, file, record.line);
		if (meaning.kind !== 'elsewhere') parts[meaning.commune]!.push(record);
	}
	const people = ({ code }: DensityRecord) => peopleOf.get(code) ?? 0;
	return Uint8Array.from(communes, (commune, i) => {
		const parent = parts[i]!.length === 0 ? codes.parentOf(i) : undefined;
		const sources = parent === undefined ? parts[i]! : parts[parent]!;
		const name = `${commune.code} ${commune.nom}`;
		if (sources.length === 0) {
			notices.add('density-unknown', name);
			return 0;
		}
		const chosen = sources.reduce((best, part) => (people(part) > people(best) ? part : best));
		const from = sources.map(({ code, density }) => `${code} (${density})`).join(' + ');
		if (sources.length > 1) notices.add('density-merged', `${name} ← ${from}\u202F: ${chosen.density}`);
		else if (chosen.code !== commune.code)
			notices.add('density-carried-over', `${name} ← ${from}\u202F: ${chosen.density}`);
		return chosen.density;
	});
}
