import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { censusSchema } from '../../../src/lib/data/census/census';
import { sha256Of } from '../../../src/lib/data/files/sha256';
import { censusCountOf, type KnownStructure } from '../../../src/lib/domain/census/census';
import { positionOf, type Atlas } from '../../../src/lib/domain/territory/atlas';
import { recodedCode, type FormerCodes } from '../../../src/lib/domain/territory/former-codes';
import { curly, folded, hyphened } from '../../../src/lib/domain/text/french';
import type { Manifest } from '../../../src/lib/data/bundle/manifest';
import type { Notices } from '../notices';
import { RebuildError, type Where } from '../problem';
import { readSourceManifest } from '../source-manifest';
import { readCensusTable, type CensusRecord } from '../sources/census';
import { hashedFile, type BundleFile } from './publish';

/** The census as the bundle publishes it. */
export interface PublishedCensus {
	readonly structures: readonly KnownStructure[];
	readonly file: BundleFile;
	readonly declared: NonNullable<Manifest['census']>;
}

/** What the codes of the census are held against. */
export interface KnownCodes {
	readonly atlas: Atlas;
	readonly former: FormerCodes;
	readonly notices: Notices;
}

type Work = KnownStructure['works'][number];

/** The codes that a code is in the year shown; one that the region does not have stops the run. */
function currentCodes(
	{ atlas, former, notices }: KnownCodes,
	work: Work,
	year: number | undefined,
	where: Where
) {
	const { level, code } = work;
	const recoded =
		level === 'commune'
			? recodedCode(former, code, year === undefined ? undefined : `${year}-12-31`)
			: undefined;
	const codes = recoded?.codes ?? [code];
	const unknown = codes.find((one) => positionOf(atlas.territories[level], one) === undefined);
	if (unknown !== undefined)
		throw new RebuildError('code inconnu dans la région', {
			...where,
			value: `${level}:${unknown}`,
			expected: `un code de l’année ${atlas.cog} ou un ancien code d’une de ses communes`
		});
	if (recoded)
		notices.add(
			'census-carried-over',
			`${where.file}, ligne ${where.line}\u202F: ${code}, ${codes.join(' et ')}`
		);
	return codes.map((one): Work => ({ level, code: one }));
}

const idOf = ({ name }: CensusRecord, commune: string) => `${hyphened(name)}-${commune}`;

function structureOf(known: KnownCodes, record: CensusRecord, file: string): KnownStructure {
	const { line, place, commune, works, name, fundedByArs, source, reading, ...rest } = record;
	const where = (column: string): Where => ({ file, line, column });
	const { codes, names } = known.atlas.territories.commune;
	const seat = currentCodes(known, { level: 'commune', code: commune }, record.year, where('code_insee'))[0]!
		.code;
	const current = names[codes.indexOf(seat)]!;
	// The name of a commune that has merged since is no longer in any list.
	if (seat === commune && folded(current) !== folded(place))
		throw new RebuildError('la commune ne porte pas ce nom', {
			...where('commune'),
			value: `${place}, ${commune}`,
			expected: current
		});
	return {
		id: idOf(record, seat),
		name: curly(name),
		...rest,
		commune: seat,
		works: works.flatMap((work) => currentCodes(known, work, record.year, where('interventions'))),
		fundedByArs: curly(fundedByArs),
		source: /^https?:/.test(source) ? source : curly(source),
		reading: curly(reading)
	};
}

/** The structures of a file, checked against the atlas; one is in a place once. */
export function knownStructures(
	known: KnownCodes,
	records: readonly CensusRecord[],
	file: string
): readonly KnownStructure[] {
	const lines = new Map<string, number>();
	return records.map((record) => {
		const structure = structureOf(known, record, file);
		const before = lines.get(structure.id);
		if (before !== undefined)
			throw new RebuildError(`structure déjà lue dans cette commune à la ligne ${before}`, {
				file,
				line: record.line,
				value: record.name
			});
		lines.set(structure.id, record.line);
		return structure;
	});
}

/** One structure a line. */
export const censusText = (structures: readonly KnownStructure[]): string =>
	`[\n${v
		.parse(censusSchema, structures)
		.map((structure) => JSON.stringify(structure))
		.join(',\n')}\n]\n`;

/** Reads `data/recensement/` for a region; `undefined` where there is no census of it. */
export function readPublishedCensus(
	{ root, region, cog }: { readonly root: string; readonly region: string; readonly cog: string },
	known: KnownCodes
): PublishedCensus | undefined {
	const source = readSourceManifest(join(root, 'data/sources.json'), cog).find(({ use }) => use === 'census');
	const name = source?.files[region];
	if (!source || name === undefined) return undefined;
	const path = join(root, 'data/recensement', name);
	if (!existsSync(path))
		throw new RebuildError('recensement introuvable', {
			file: 'data/sources.json',
			value: name,
			expected: 'ce fichier dans data/recensement'
		});
	const text = readFileSync(path, 'utf8');
	const structures = knownStructures(known, readCensusTable({ file: name, text, source }), name);
	const file = hashedFile('census', 'json', censusText(structures));
	const { producer, licence, vintage } = source;
	return {
		structures,
		file,
		declared: {
			file: file.path,
			...censusCountOf(structures),
			name: source.name,
			producer,
			licence,
			vintage,
			from: name,
			sha256: sha256Of(text)
		}
	};
}
