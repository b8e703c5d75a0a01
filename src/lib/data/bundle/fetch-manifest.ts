import { fetchBytes, jsonOf } from './fetch-file';
import type { Manifest } from './manifest';
import { digitsOf, goneOf } from './verified';

/**
 * The list of the bundle's files that a page was built with: `promised` are its first digits, none while developing. Data
 * of another build would be read by code that does not know it, under figures that were prerendered from ours. Its digits
 * say that it is whole; only one without them has its shape checked.
 */
export async function fetchManifest(
	url: string,
	promised = __MANIFEST_DIGITS__,
	fetcher: typeof fetch = fetch
): Promise<Manifest> {
	// A cache may still have the one before.
	for (const cache of ['default', 'reload'] as const) {
		const bytes = await fetchBytes(url, (input, how) => fetcher(input, { ...how, cache }));
		const value = jsonOf(bytes, url);
		if (promised === '') return (await import('./read-manifest')).readManifest(value);
		if ((await digitsOf(bytes)) === promised) return value as Manifest;
	}
	throw goneOf('manifest.json', 'une autre version');
}
