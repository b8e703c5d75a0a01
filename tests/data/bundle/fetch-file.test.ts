import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchBytes, fetchJson } from '../../../src/lib/data/bundle/fetch-file';

/** SHA-256 of `{"fte":1}` begins with feafabb016 (computed by `sha256sum`). */
const HONEST = '{"fte":1}';
const answering =
	(text: string): typeof fetch =>
	() =>
		Promise.resolve(new Response(text));
const address = 'https://example.org/data/84/campaign.NAME.json';

// Node has no page to tell.
beforeEach(() => vi.stubGlobal('dispatchEvent', () => true));

describe('a published file', () => {
	it('is read where it is what its name promises', async () => {
		expect(await fetchJson(address.replace('NAME', 'feafabb016'), answering(HONEST))).toEqual({ fte: 1 });
	});

	it('is refused, with its name, where it was changed under its name', async () => {
		await expect(fetchJson(address.replace('NAME', 'feafabb016'), answering('{"fte":-500}'))).rejects.toThrow(
			/campaign\.[0-9a-f]{10}\.json.*n’est pas en ligne tel que cette page l’attend/u
		);
	});

	it('is checked in the same way on a site without HTTPS, where the browser has no checksums', async () => {
		vi.stubGlobal('crypto', undefined);
		try {
			expect(await fetchJson(address.replace('NAME', 'feafabb016'), answering(HONEST))).toEqual({ fte: 1 });
			await expect(fetchBytes(address.replace('NAME', 'feafabb016'), answering('{}'))).rejects.toThrow(
				'empreinte'
			);
		} finally {
			vi.unstubAllGlobals();
		}
	});

	it('promises nothing where its name has no digits', async () => {
		expect(await fetchJson('https://example.org/manifest.json', answering('{}'))).toEqual({});
	});

	it('that is not there says so, and the page is told: a new version may be there', async () => {
		const said = vi.fn<(event: Event) => boolean>();
		vi.stubGlobal('dispatchEvent', said);
		try {
			const gone: typeof fetch = () => Promise.resolve(new Response('', { status: 404 }));
			await expect(fetchBytes(address.replace('NAME', 'feafabb016'), gone)).rejects.toThrow(
				'réponse 404)\u202F: rien n’en est montré. Une nouvelle version du site a pu être publiée. Rechargez la page'
			);
			expect(said.mock.calls.map(([{ type }]) => type)).toEqual(['vite:preloadError']);
		} finally {
			vi.unstubAllGlobals();
		}
	});
});
