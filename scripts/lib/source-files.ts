import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sha256Of } from '../../src/lib/data/files/sha256';
import { quoted } from '../../src/lib/domain/text/french';
import { RebuildError } from './problem';
import type { Source } from './source-manifest';

/** Where a source may be found, in the order of preference. */
export const PLACES = ['cache', 'tracked', 'mirror', 'official'] as const;
export type SourcePlace = (typeof PLACES)[number];

export interface Folders {
	readonly cache: string;
	readonly tracked: string;
	readonly mirror: string;
}

/** A source as it was read. The checksum is that of the decompressed bytes, the same wherever it was found. */
export interface SourceFile {
	readonly source: Source;
	readonly file: string;
	readonly from: SourcePlace | 'npm';
	readonly sha256: string;
	readonly text: string;
	/** The file is of another region, or of a part of this one. */
	readonly partial?: boolean;
	/** Day of the download, where it is known. */
	readonly date?: string;
}

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;
/** A file's name without the mark of its compression. */
export const bare = (file: string) => file.replace(/\.gz$/, '');

/** File of a source for a region: its own, else that of all France; `undefined` where it has neither. */
export const knownFileOf = (source: Source, region: string): string | undefined =>
	source.files[region] ?? source.files['*'];

/** As `knownFileOf`, but stops the run where the source has none. */
export function sourceFileName(source: Source, region: string): string {
	const file = knownFileOf(source, region);
	if (file) return file;
	throw new RebuildError(`la source ${quoted(source.id)} n’a pas de fichier pour la région`, {
		file: 'data/sources.json',
		value: region,
		expected: `l’une des clés ${Object.keys(source.files).join(', ')}`
	});
}

/** A local file of a source, in the first place that has it, beginning with `first`. */
export function findLocal(
	file: string,
	folders: Folders,
	first: SourcePlace
): { path: string; from: Exclude<SourcePlace, 'official'> } | undefined {
	const candidates = [
		{ from: 'cache', path: join(folders.cache, file) },
		{ from: 'tracked', path: join(folders.tracked, `${bare(file)}.gz`) },
		{ from: 'mirror', path: join(folders.mirror, file) }
	] as const;
	return candidates.slice(PLACES.indexOf(first)).find(({ path }) => existsSync(path));
}

/** Reads a source from the first local place that has it, beginning with `first`; nothing is downloaded. */
export function readSourceFile(
	source: Source,
	region: string,
	folders: Folders,
	first: SourcePlace = 'cache'
): SourceFile {
	const file = sourceFileName(source, region);
	const found = findLocal(file, folders, first);
	if (!found)
		throw new RebuildError(
			`source ${quoted(source.id)} introuvable dans le cache, dans data/sources et dans le miroir`,
			{ expected: `le fichier ${file}` }
		);
	const stored = readFileSync(found.path);
	const bytes = isGzip(stored) ? gunzipSync(stored) : stored;
	return {
		source,
		file: bare(file),
		from: found.from,
		sha256: sha256Of(bytes),
		text: new TextDecoder().decode(bytes)
	};
}
