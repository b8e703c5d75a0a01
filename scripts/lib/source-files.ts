import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { quoted } from '../../src/lib/domain/french';
import { RebuildError } from './problem';
import type { Source } from './source-manifest';

/** Where a source may be found, in the order of preference. */
export const PLACES = ['cache', 'tracked', 'mirror', 'official'] as const;
export type Place = (typeof PLACES)[number];

export interface Folders {
	readonly cache: string;
	readonly tracked: string;
	readonly mirror: string;
}

/** A source as it was read. The checksum is that of the decompressed bytes, the same wherever it was found. */
export interface SourceFile {
	readonly source: Source;
	readonly file: string;
	readonly from: Place | 'npm';
	readonly sha256: string;
	readonly text: string;
}

export const sha256Of = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;
const bare = (file: string) => file.replace(/\.gz$/, '');

/** The place kept for the download from the official address, which another issue brings. */
function download(source: Source): never {
	throw new RebuildError(
		`source ${quoted(source.id)} introuvable dans le cache, dans data/sources et dans le miroir\u202F; ` +
			`téléchargement pas encore disponible (adresse officielle\u202F: ${source.url || 'aucune'})`
	);
}

/** File of a source for a region: its own, else that of all France. */
export function fileNameOf(source: Source, region: string): string {
	const file = source.files[region] ?? source.files['*'];
	if (file) return file;
	throw new RebuildError(`la source ${quoted(source.id)} n’a pas de fichier pour la région`, {
		file: 'data/sources.json',
		value: region,
		expected: `l’une des clés ${Object.keys(source.files).join(', ')}`
	});
}

function find(source: Source, file: string, folders: Folders, first: Place): { path: string; from: Place } {
	const candidates = {
		cache: join(folders.cache, file),
		tracked: join(folders.tracked, `${bare(file)}.gz`),
		mirror: join(folders.mirror, file)
	};
	for (const from of PLACES.slice(PLACES.indexOf(first))) {
		if (from === 'official') break;
		if (existsSync(candidates[from])) return { path: candidates[from], from };
	}
	return download(source);
}

/** Reads a source from the first place that has it, beginning with `first`. */
export function readSource(
	source: Source,
	region: string,
	folders: Folders,
	first: Place = 'cache'
): SourceFile {
	const file = fileNameOf(source, region);
	const { path, from } = find(source, file, folders, first);
	const stored = readFileSync(path);
	const bytes = isGzip(stored) ? gunzipSync(stored) : stored;
	return { source, file: bare(file), from, sha256: sha256Of(bytes), text: new TextDecoder().decode(bytes) };
}
