import { RebuildError } from '../problem';
import type { CommuneRecord } from '../sources/decoupage';
import type { Reestablished } from '../sources/reestablished';

/** What a code met in a source is today. `commune` is a position among the region's communes. */
export type CodeMeaning =
	| { readonly kind: 'current' | 'former' | 'arrondissement'; readonly commune: number }
	| { readonly kind: 'elsewhere' };

export interface CommuneCodes {
	readonly region: string;
	/** Meaning of a code, `undefined` where no list knows it. */
	meaningOf(code: string): CodeMeaning | undefined;
	/** Position of the commune that a re-established one left, or `undefined`. */
	parentOf(commune: number): number | undefined;
}

/** Indexes the codes of all France by what they are in this region today. */
export function communeCodesOf(
	region: string,
	records: readonly CommuneRecord[],
	communes: readonly CommuneRecord[],
	reestablished: readonly Reestablished[]
): CommuneCodes {
	const position = new Map(communes.map(({ code }, i) => [code, i]));
	const meanings = new Map<string, CodeMeaning>();
	const learn = (code: string, kind: 'current' | 'former' | 'arrondissement', commune: string) => {
		const at = position.get(commune);
		meanings.set(code, at === undefined ? { kind: 'elsewhere' } : { kind, commune: at });
	};
	for (const record of records) {
		if (record.type === 'commune-actuelle')
			for (const former of record.anciensCodes) learn(former, 'former', record.code);
		if (record.type === 'arrondissement-municipal' && record.commune)
			learn(record.code, 'arrondissement', record.commune);
	}
	for (const record of records)
		if (record.type === 'commune-actuelle') learn(record.code, 'current', record.code);
	const parents = new Map(
		reestablished.map(({ code, parent }) => [position.get(code), position.get(parent)])
	);
	return {
		region,
		meaningOf: (code) => meanings.get(code),
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
