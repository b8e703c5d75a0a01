import { recodedCode, type FormerCodes } from '../../../src/lib/domain/territory/former-codes';
import { RebuildError } from '../problem';
import type { CommuneRecord } from '../sources/decoupage';
import type { Reestablished } from '../sources/reestablished';

/** What a code met in a source is today. `commune` is a position among the region's communes. */
export type CodeMeaning =
	| { readonly kind: 'current' | 'former' | 'arrondissement'; readonly commune: number }
	| { readonly kind: 'elsewhere' };

export interface CommuneCodes {
	readonly region: string;
	/** Codes that have become communes of the region: what the site is given to read lists of posts with. */
	readonly former: FormerCodes;
	/** Meaning of a code, `undefined` where no list knows it. */
	meaningOf(code: string): CodeMeaning | undefined;
	/** Position of the commune that a re-established one left, or `undefined`. */
	parentOf(commune: number): number | undefined;
}

/** The codes of all France that are no commune's any more, and what they have become. */
export function formerCodesOf(
	records: readonly CommuneRecord[],
	reestablished: readonly Reestablished[]
): FormerCodes {
	const current = new Set(
		records.filter(({ type }) => type === 'commune-actuelle').map((record) => record.code)
	);
	const merged: Record<string, string> = {};
	const arrondissements: Record<string, string> = {};
	for (const record of records) {
		if (record.type === 'commune-actuelle')
			for (const former of record.anciensCodes) if (!current.has(former)) merged[former] = record.code;
		if (record.type === 'arrondissement-municipal' && record.commune)
			arrondissements[record.code] = record.commune;
	}
	return { merged, arrondissements, splits: reestablished };
}

/** Those that have become communes of a region. */
export function formerCodesIn(
	former: FormerCodes,
	communes: readonly { readonly code: string }[]
): FormerCodes {
	const ours = new Set(communes.map(({ code }) => code));
	const kept = (record: Readonly<Record<string, string>>) =>
		Object.fromEntries(
			Object.entries(record)
				.filter(([, code]) => ours.has(code))
				.sort(([a], [b]) => (a < b ? -1 : 1))
		);
	return {
		merged: kept(former.merged),
		arrondissements: kept(former.arrondissements),
		splits: former.splits.filter(({ code, parent }) => ours.has(code) && ours.has(parent))
	};
}

/** Indexes the codes of all France by what they are in this region today. */
export function communeCodesOf(
	region: string,
	records: readonly CommuneRecord[],
	communes: readonly CommuneRecord[],
	reestablished: readonly Reestablished[]
): CommuneCodes {
	const former = formerCodesOf(records, reestablished);
	const position = new Map(communes.map(({ code }, i) => [code, i]));
	const current = new Set(
		records.filter(({ type }) => type === 'commune-actuelle').map((record) => record.code)
	);
	const meaning = (kind: 'current' | 'former' | 'arrondissement', commune: string): CodeMeaning => {
		const at = position.get(commune);
		return at === undefined ? { kind: 'elsewhere' } : { kind, commune: at };
	};
	const parents = new Map(
		reestablished.map(({ code, parent }) => [position.get(code), position.get(parent)])
	);
	return {
		region,
		former: formerCodesIn(former, communes),
		meaningOf(code) {
			if (current.has(code)) return meaning('current', code);
			const carried = recodedCode(former, code);
			if (!carried) return undefined;
			return meaning(carried.kind === 'arrondissement' ? 'arrondissement' : 'former', carried.codes[0]!);
		},
		parentOf: (commune) => parents.get(commune)
	};
}

/** Meaning of a code that a source gives; an unknown one stops the run. */
export function knownMeaning(codes: CommuneCodes, code: string, file: string, line: number): CodeMeaning {
	const meaning = codes.meaningOf(code);
	if (meaning) return meaning;
	throw new RebuildError('code de commune inconnu', {
		file,
		line,
		value: code,
		expected:
			'une commune actuelle, un ancien code (anciensCodes), un arrondissement municipal ou une commune de data/reference/communes-retablies.csv'
	});
}

/** For each commune, the codes merged into it since an older list of communes was made. */
export function absorbedCodes(
	codes: CommuneCodes,
	older: readonly { readonly code: string }[],
	communes: number
): string[][] {
	const absorbed: string[][] = Array.from({ length: communes }, () => []);
	for (const { code } of older) {
		const meaning = codes.meaningOf(code);
		if (meaning?.kind === 'former') absorbed[meaning.commune]!.push(code);
	}
	return absorbed;
}
