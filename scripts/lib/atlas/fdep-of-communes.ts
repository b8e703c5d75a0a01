import { FDEP_ORIGINS } from '../../../src/lib/domain/territory/atlas';
import { quintileOf } from '../../../src/lib/domain/territory/fdep';
import { formatNumber } from '../../../src/lib/domain/text/french';
import { knownMeaning, type CommuneCodes } from './commune-codes';
import type { Notices, NoticeCode } from '../notices';
import type { CommuneRecord } from '../sources/decoupage';
import type { FdepRecord } from '../sources/fdep';

type Origin = (typeof FDEP_ORIGINS)[number];

/** Index of each commune; `fdep` NaN and `quintile` 0 where unknown. */
export interface CommuneFdep {
	readonly fdep: Float64Array;
	readonly quintile: Uint8Array;
	/** Position in `FDEP_ORIGINS`. */
	readonly origin: Uint8Array;
}

const NOTICES: Readonly<Record<Exclude<Origin, 'published'>, NoticeCode>> = {
	'code-changed': 'fdep-code-changed',
	merged: 'fdep-merged',
	're-established': 'fdep-re-established',
	arrondissements: 'fdep-arrondissements',
	unknown: 'fdep-unknown'
};

/** Population-weighted mean: the index's own rule for other geographies. Parts without people weigh the same. */
export function meanOfParts(parts: readonly { score: number; population: number }[]): number {
	const people = parts.reduce((sum, part) => sum + part.population, 0);
	const weight = (part: { population: number }) => (people > 0 ? part.population / people : 1 / parts.length);
	return parts.reduce((sum, part) => sum + part.score * weight(part), 0);
}

function originOf(own: boolean, parts: number, kinds: ReadonlySet<string>): Origin {
	if (kinds.has('arrondissement')) return 'arrondissements';
	if (parts > 1) return 'merged';
	return own ? 'published' : 'code-changed';
}

/** Carries the scores of last year's codes over to today's communes; what is not published is a notice. */
export function fdepOfCommunes(
	communes: readonly CommuneRecord[],
	records: readonly FdepRecord[],
	codes: CommuneCodes,
	notices: Notices,
	file: string
): CommuneFdep {
	const parts: FdepRecord[][] = communes.map(() => []);
	const kinds: Set<string>[] = communes.map(() => new Set());
	for (const record of records) {
		const meaning = knownMeaning(codes, record.code, file, record.line);
		if (meaning.kind === 'elsewhere') continue;
		parts[meaning.commune]!.push(record);
		kinds[meaning.commune]!.add(meaning.kind);
	}
	const fdep = new Float64Array(communes.length).fill(NaN);
	const quintile = new Uint8Array(communes.length);
	const origin = new Uint8Array(communes.length);
	communes.forEach((commune, i) => {
		const parent = parts[i]!.length === 0 ? codes.parentOf(i) : undefined;
		const sources = parent === undefined ? parts[i]! : parts[parent]!;
		const own = sources.length === 1 && sources[0]!.code === commune.code;
		const kind: Origin =
			sources.length === 0
				? 'unknown'
				: parent === undefined
					? originOf(own, sources.length, kinds[i]!)
					: 're-established';
		origin[i] = FDEP_ORIGINS.indexOf(kind);
		if (kind !== 'unknown') fdep[i] = Math.round(meanOfParts(sources) * 1e5) / 1e5;
		quintile[i] = kind === 'published' ? sources[0]!.quintile : quintileOf(fdep[i]!);
		if (kind !== 'published') notices.add(NOTICES[kind], sentence(commune, sources, fdep[i]!, quintile[i]!));
	});
	return { fdep, quintile, origin };
}

function sentence(
	commune: CommuneRecord,
	sources: readonly FdepRecord[],
	fdep: number,
	quintile: number
): string {
	const name = `${commune.code} ${commune.nom}`;
	if (sources.length === 0) return name;
	const from = sources.map(({ code, score }) => `${code} (${formatNumber(score)})`).join(' + ');
	return `${name} ← ${from}\u202F: ${formatNumber(fdep)}, quintile ${quintile}`;
}
