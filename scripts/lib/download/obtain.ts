import { readFileSync } from 'node:fs';
import { sha256Of } from '../../../src/lib/data/files/sha256';
import { megabytes } from '../../../src/lib/domain/text/bytes';
import { quoted } from '../../../src/lib/domain/text/french';
import type { Notices } from '../notices';
import { RebuildError } from '../problem';
import { FRANCE } from '../region';
import {
	bare,
	findLocal,
	knownFileOf,
	PLACES,
	type Folders,
	type SourcePlace,
	type SourceFile
} from '../source-files';
import type { Source } from '../source-manifest';
import { Cache } from './cache';
import { isWorkbook, decodedText, unwrapped } from './content';
import { download } from './download';
import { DownloadFailure } from './failure';
import { DOWNLOAD_LIMITS, type DownloadLimits } from './limits';
import { progressOn, type Terminal } from './progress';
import { compareDownload, compareFile } from './sums';
import { csvOfWorkbook } from './workbook';

/** Where sources are looked for, and how. */
export interface Search {
	readonly region: string;
	readonly cog: string;
	readonly folders: Folders;
	readonly from: SourcePlace;
	readonly offline: boolean;
	readonly refresh: boolean;
	/** Day of the run, `2026-11-22`, written beside what is downloaded. */
	readonly today: string;
	readonly screen: Terminal;
	readonly limits?: DownloadLimits;
	/** What the run has found so far: without a network, one source is enough to be sure. */
	readonly network?: { absent: boolean };
}

/** Year of the communes that a source is asked for. */
const yearOf = (source: Source, search: Search) => source.cog ?? search.cog;

/** Name of a source's download in the cache: another year of communes is another file. */
const nameOf = (source: Source, search: Search) => `${source.id}-${yearOf(source, search)}`;

/** Content of a file, out of whatever it was wrapped in. */
async function contentOf(
	path: string,
	file: string,
	source: Source
): Promise<{ sha256: string; text: string }> {
	const bytes = unwrapped(readFileSync(path), { file, format: source.format, member: source.member });
	const text = isWorkbook(bytes) ? await csvOfWorkbook(bytes, file, source.sheet) : decodedText(bytes);
	return { sha256: sha256Of(bytes), text };
}

function limitsOf({ limits = DOWNLOAD_LIMITS, network }: Search): DownloadLimits {
	return network?.absent ? { ...limits, attemptsWithoutHost: 1 } : limits;
}

/** Downloads a source into the cache, and checks that it is what it should be before it stays there. */
async function downloaded(
	source: Source,
	cache: Cache,
	search: Search,
	notices: Notices
): Promise<SourceFile> {
	const name = nameOf(source, search);
	const path = cache.pathOf(name);
	const fresh = `${path}.fresh`;
	const progress = progressOn(search.screen, source.id);
	try {
		const { url, bytes, sha256 } = await download(source.url, fresh, progress.listener, limitsOf(search));
		const file = `${source.id} (${new URL(url).hostname})`;
		const content = await contentOf(fresh, file, source);
		cache.replace(name, fresh, { id: source.id, url, date: search.today, bytes, sha256 });
		compareDownload(source, yearOf(source, search), sha256, notices);
		progress.end(`téléchargé, ${megabytes(bytes, 1)}, SHA-256 ${sha256}`);
		return { source, file, from: 'official', date: search.today, ...content };
	} catch (error) {
		cache.drop(fresh);
		if (error instanceof DownloadFailure) {
			if (error.withoutHost && search.network) search.network.absent = true;
			progress.end(`l’adresse ${error.message}`);
			throw new RebuildError(`l’adresse officielle ${error.message}`, { value: source.url });
		}
		if (error instanceof RebuildError) progress.end(error.message);
		throw error;
	}
}

/** A source in the cache, among the tracked files or in the mirror. */
async function local(
	source: Source,
	cache: Cache,
	search: Search,
	notices: Notices
): Promise<SourceFile | undefined> {
	const { folders, from, region } = search;
	const cached = from === 'cache' ? cache.find(nameOf(source, search)) : undefined;
	if (cached === 'damaged') notices.add('cache-damaged', source.name);
	else if (cached) {
		const { path, record } = cached;
		const file = `${source.id} (${new URL(record.url).hostname})`;
		compareDownload(source, yearOf(source, search), record.sha256, notices);
		return { source, file, from: 'cache', date: record.date, ...(await contentOf(path, file, source)) };
	}
	const file = knownFileOf(source, region);
	const found = file === undefined ? undefined : findLocal(file, folders, from);
	if (!file || !found) return undefined;
	const content = await contentOf(found.path, bare(file), source);
	compareFile(source, bare(file), content.sha256, notices);
	return { source, file: bare(file), from: found.from, ...content };
}

/** For all France, the file of one region: better than nothing. */
async function partOf(
	source: Source,
	{ folders, from }: Search,
	notices: Notices
): Promise<SourceFile | undefined> {
	const file = Object.values(source.files)[0];
	const found = file === undefined ? undefined : findLocal(file, folders, from);
	if (!file || !found) return undefined;
	const content = await contentOf(found.path, bare(file), source);
	compareFile(source, bare(file), content.sha256, notices);
	return { source, file: bare(file), from: found.from, partial: true, ...content };
}

/** Why a download cannot be tried, `undefined` where it can. */
function hindrance(source: Source, { offline }: Search): string | undefined {
	if (offline) return 'hors ligne (--offline)';
	return source.url === '' ? 'aucune adresse officielle' : undefined;
}

/**
 * Finds a source: cache, tracked files, mirror, official address, or this address first with `refresh`.
 * `undefined` is a source that the region may do without, which is a notice; another one stops the run.
 */
export async function obtain(
	source: Source,
	search: Search,
	notices: Notices
): Promise<SourceFile | undefined> {
	const cache = new Cache(search.folders.cache);
	if (search.refresh && source.url !== '') {
		try {
			return await downloaded(source, cache, search, notices);
		} catch (error) {
			if (!(error instanceof RebuildError)) throw error;
			notices.add('source-not-refreshed', `${source.name}\u202F: ${error.message}`);
		}
	}
	if (search.from !== 'official') {
		const found = await local(source, cache, search, notices);
		if (found) return found;
	}
	let reason = hindrance(source, search);
	if (reason === undefined && !search.refresh) {
		try {
			return await downloaded(source, cache, search, notices);
		} catch (error) {
			if (!(error instanceof RebuildError)) throw error;
			reason = error.message;
		}
	}
	const ownFile = source.files[search.region] !== undefined;
	const part = search.region === FRANCE ? await partOf(source, search, notices) : undefined;
	if (part) {
		notices.add('source-partial', `${source.name}\u202F: ${part.file} seulement`);
		return part;
	}
	if (source.elsewhere === 'unknown' && !ownFile) {
		notices.add('source-absent', `${source.name}\u202F: ${reason ?? 'adresse officielle injoignable'}`);
		return undefined;
	}
	const asked = PLACES.slice(PLACES.indexOf(search.from)).filter((place) => place !== 'official');
	throw new RebuildError(
		`source ${quoted(source.id)} introuvable (${asked.join(', ') || 'aucun lieu local'})\u202F; ${reason ?? 'adresse officielle injoignable'}`,
		{ expected: `le fichier ${knownFileOf(source, search.region) ?? source.id}, à déposer dans data/cache` }
	);
}
