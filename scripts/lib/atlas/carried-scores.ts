import { formatNumber } from '../../../src/lib/domain/text/french';
import type { NoticeCode, Notices } from '../notices';
import type { CommuneRecord } from '../sources/decoupage';
import type { ScoreRecord } from '../sources/scores';
import { knownMeaning, type CommuneCodes } from './commune-codes';
import { meanOfParts } from './fdep-of-communes';

/**
 * A score of each commune, NaN where unknown: that of its code, else the mean of the codes that became it,
 * weighted by `peopleOf`; a re-established commune takes that of the one it left. Each case is a notice.
 */
export function recodedScores(
	communes: readonly CommuneRecord[],
	records: readonly ScoreRecord[],
	peopleOf: ReadonlyMap<string, number>,
	codes: CommuneCodes,
	notices: Notices,
	words: { readonly file: string; readonly carried: NoticeCode; readonly unknown: NoticeCode }
): Float64Array {
	const parts: ScoreRecord[][] = communes.map(() => []);
	for (const record of records) {
		const meaning = knownMeaning(codes, record.code, words.file, record.line);
		if (meaning.kind !== 'elsewhere') parts[meaning.commune]!.push(record);
	}
	return Float64Array.from(communes, ({ code, nom }, i) => {
		const own = parts[i]!.length === 1 && parts[i]![0]!.code === code;
		if (own) return parts[i]![0]!.score;
		const parent = parts[i]!.length === 0 ? codes.parentOf(i) : undefined;
		const sources = parent === undefined ? parts[i]! : parts[parent]!;
		if (sources.length === 0) {
			notices.add(words.unknown, `${code} ${nom}`);
			return NaN;
		}
		const score = meanOfParts(
			sources.map((part) => ({ score: part.score, population: peopleOf.get(part.code) ?? 0 }))
		);
		const from = sources.map((part) => `${part.code} (${formatNumber(part.score)})`).join(' + ');
		notices.add(words.carried, `${code} ${nom} ← ${from}\u202F: ${formatNumber(score)}`);
		return score;
	});
}
