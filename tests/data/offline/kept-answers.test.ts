import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptAnswers } from '../../../src/lib/data/offline/kept-answers';

const SITE = 'https://exemple.fr/';

/** The part of the browser's caches that is used here, in memory. */
class Caches {
	readonly held = new Map<string, Map<string, Response>>();
	open = async (name: string) => {
		const cache = this.held.get(name) ?? new Map<string, Response>();
		this.held.set(name, cache);
		return {
			match: async (url: string) => cache.get(url)?.clone(),
			put: async (url: string, answer: Response) => void cache.set(url, answer),
			delete: async (url: string) => cache.delete(url),
			keys: async () => [...cache.keys()].map((url) => ({ url }))
		};
	};
	match = async (url: string, { cacheName = '' }) => this.held.get(cacheName)?.get(url)?.clone();
	has = async (name: string) => this.held.has(name);
	keys = async () => [...this.held.keys()];
	delete = async (name: string) => this.held.delete(name);
}

describe('what a device keeps of a version', () => {
	let browser: Caches;
	beforeEach(() => vi.stubGlobal('caches', (browser = new Caches())));
	afterEach(() => vi.unstubAllGlobals());

	const of = (version: string) => new KeptAnswers(SITE, version, async () => true);
	const page = (version: string) =>
		new Response(`<meta name="version" content="${version}">`, { headers: { 'content-type': 'text/html' } });

	it('is given again, without its query', async () => {
		expect(await of('a').keep(SITE, page('a'), 'page')).toBe('kept');
		expect(await (await of('a').get(`${SITE}?niveau=epci`))?.text()).toBe(
			'<meta name="version" content="a">'
		);
	});

	it('is gone once another version has let it go: the old worker that still reads makes no cache again', async () => {
		const [old, next] = [of('a'), of('b')];
		await old.keep(SITE, page('a'), 'page');
		await next.keep(SITE, page('b'), 'page');
		await next.forgetOthers();
		expect(await old.get(SITE)).toBeUndefined();
		await old.trim();
		expect(await browser.keys()).toEqual(['maillage / b']);
	});
});
