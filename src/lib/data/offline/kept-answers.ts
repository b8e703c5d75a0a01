import { today } from '../../domain/text/day';
import { firstDigits, promisedDigits } from '../bundle/named';
import type { AnswerKind } from './answer-kind';
import { overflow, type KeptEntry } from './bound';

const BYTES = 'x-kept-bytes';
/** When an answer was kept, as an ISO date. */
export const KEPT_ON = 'x-kept-on';

/** Names of what is kept of one site, whose address has a final slash: other sites of the same host are not ours. */
const prefixOf = (site: string) => `maillage ${new URL(site).pathname} `;

/** Query and hash are read in the page: its file is the same. */
const keyOf = (url: string) => url.replace(/[?#].*$/, '');

const isHtml = (response: Response) => response.headers.get('content-type')?.startsWith('text/html') === true;

/** The version that a page of the site says it is of; `undefined` for a page of something else. */
const versionOf = (html: string) => /<meta name="version" content="([^"]*)"/.exec(html)?.[1];

/** What became of an answer: `another`: it is of another version of the site. */
export type Kept = 'kept' | 'left' | 'another';

/** The answers that this device keeps of one version of a site. */
export class KeptAnswers {
	readonly #name: string;

	/** @param isOnline says whether this version is the one that is online now */
	constructor(
		readonly site: string,
		readonly version: string,
		readonly isOnline: () => Promise<boolean>
	) {
		this.#name = prefixOf(site) + version;
	}

	async get(url: string): Promise<Response | undefined> {
		try {
			// By its name: a cache that another version has let go is not made again.
			return await caches.match(keyOf(url), { cacheName: this.#name, ignoreVary: true });
		} catch {
			// A browser that refuses to keep anything.
			return undefined;
		}
	}

	/** Whether bytes are of this version, and not a hotel's page, a cut file or another version's. */
	async #fate(url: string, response: Response, bytes: ArrayBuffer, kind: AnswerKind): Promise<Kept> {
		if (kind === 'page') {
			const version = versionOf(new TextDecoder().decode(bytes));
			return version === this.version ? 'kept' : version === undefined ? 'left' : 'another';
		}
		if (isHtml(response)) return 'left';
		const promised = promisedDigits(keyOf(url));
		if (promised !== undefined) {
			const digest = await crypto.subtle.digest('SHA-256', bytes);
			return firstDigits(new Uint8Array(digest)) === promised ? 'kept' : 'left';
		}
		if (kind === 'forever') return 'kept';
		// Asked for after it came: versions follow each other.
		return (await this.isOnline()) ? 'kept' : 'another';
	}

	/** Keeps an answer of this version, which it reads to its end. A full device keeps nothing. */
	async keep(url: string, response: Response, kind: AnswerKind): Promise<Kept> {
		if (response.status !== 200) return 'left';
		const bytes = await response.arrayBuffer();
		const fate = await this.#fate(url, response, bytes, kind);
		if (fate !== 'kept') return fate;
		const headers = new Headers(response.headers);
		headers.delete('content-encoding');
		headers.set('content-length', String(bytes.byteLength));
		headers.set(BYTES, String(bytes.byteLength));
		headers.set(KEPT_ON, today());
		try {
			const cache = await caches.open(this.#name);
			// Deleted first: what was seen last stands last.
			await cache.delete(keyOf(url), { ignoreVary: true });
			await cache.put(keyOf(url), new Response(bytes, { headers }));
		} catch {
			return 'left';
		}
		return 'kept';
	}

	/** Lets the oldest go that are beyond the bound. */
	async trim(): Promise<void> {
		if (!(await caches.has(this.#name))) return;
		const cache = await caches.open(this.#name);
		for (const { url } of overflow(await entriesOf(cache))) await cache.delete(url, { ignoreVary: true });
	}

	/** Forgets the other versions. */
	async forgetOthers(): Promise<void> {
		for (const name of await namesOf(this.site)) if (name !== this.#name) await caches.delete(name);
	}
}

const namesOf = async (site: string) =>
	(await caches.keys()).filter((name) => name.startsWith(prefixOf(site)));

/** What a cache holds, from the oldest to the latest. */
async function entriesOf(cache: Cache): Promise<KeptEntry[]> {
	const entries: KeptEntry[] = [];
	for (const { url } of await cache.keys()) {
		const answer = await cache.match(url, { ignoreVary: true });
		if (answer) entries.push({ url, bytes: Number(answer.headers.get(BYTES) ?? 0), page: isHtml(answer) });
	}
	return entries;
}

/** All that this device keeps of a site, of whatever version; throws where the browser refuses to keep anything. */
export async function keptEntriesOf(site: string): Promise<KeptEntry[]> {
	const entries: KeptEntry[] = [];
	for (const name of await namesOf(site)) entries.push(...(await entriesOf(await caches.open(name))));
	return entries;
}

/** Whether this device keeps an address of a site. */
export async function isKept(site: string, url: string): Promise<boolean> {
	try {
		for (const name of await namesOf(site))
			if (await (await caches.open(name)).match(keyOf(url), { ignoreVary: true })) return true;
	} catch {
		// Nothing is kept where the browser refuses it.
	}
	return false;
}

/** Forgets all of it. */
export async function forgetSite(site: string): Promise<void> {
	for (const name of await namesOf(site)) await caches.delete(name);
}
