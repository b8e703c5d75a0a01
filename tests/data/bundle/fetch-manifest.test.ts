import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchManifest } from '../../../src/lib/data/bundle/fetch-manifest';
import { smallManifest } from '../../fixtures/small-bundle';

/** SHA-256 of `{"region":"84"}` begins so (computed by `sha256sum`). */
const OURS = '22532daf08';
const address = 'https://example.org/data/84/manifest.json';

/** A host that answers these texts one after the other, and what each was asked with. */
function host(...texts: readonly string[]) {
	const asked: (RequestCache | undefined)[] = [];
	const fetcher: typeof fetch = (_, how) => {
		asked.push(how?.cache);
		return Promise.resolve(new Response(texts[asked.length - 1]));
	};
	return { asked, fetcher };
}

// Node has no page to tell.
beforeEach(() => vi.stubGlobal('dispatchEvent', () => true));

describe('the list of the files of the bundle', () => {
	it('is read where it is the one that the page was built with', async () => {
		const { asked, fetcher } = host('{"region":"84"}');
		expect(await fetchManifest(address, OURS, fetcher)).toEqual({ region: '84' });
		expect(asked).toEqual(['default']);
	});

	it('is asked for past the cache where that still has the one before', async () => {
		const { asked, fetcher } = host('{"region":"before"}', '{"region":"84"}');
		expect(await fetchManifest(address, OURS, fetcher)).toEqual({ region: '84' });
		expect(asked).toEqual(['default', 'reload']);
	});

	it('of another build is never read: a sentence says that the site has changed', async () => {
		const { fetcher } = host('{"region":"11"}', '{"region":"11"}');
		await expect(fetchManifest(address, OURS, fetcher)).rejects.toThrow(
			'n’est pas en ligne tel que cette page l’attend'
		);
	});

	it('that is no JSON is a damaged file', async () => {
		const { fetcher } = host('<!doctype html>', '<!doctype html>');
		await expect(fetchManifest(address, OURS, fetcher)).rejects.toThrow('manifest.json\u202F» est incomplet');
	});

	it('promises nothing while developing: its shape is checked', async () => {
		const { fetcher } = host(JSON.stringify(smallManifest));
		expect(await fetchManifest(address, '', fetcher)).toEqual(smallManifest);
		await expect(fetchManifest(address, '', host('{"region":"11"}').fetcher)).rejects.toThrow(
			'manifest.json\u202F» est endommagé'
		);
	});
});
