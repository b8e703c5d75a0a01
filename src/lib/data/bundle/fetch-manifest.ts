import { fetchBytes, jsonOf } from './fetch-file';
import { digitsOf, goneOf } from './verified';

/**
 * The list of the bundle's files that a page was built with: `promised` are its first digits, none while developing. Data
 * of another build would be read by code that does not know it, under figures that were prerendered from ours.
 */
export async function fetchManifest(
	url: string,
	promised = __MANIFEST_DIGITS__,
	fetcher: typeof fetch = fetch
): Promise<unknown> {
	// A cache may still have the one before.
	for (const cache of ['default', 'reload'] as const) {
		const bytes = await fetchBytes(url, (input, how) => fetcher(input, { ...how, cache }));
		const value = jsonOf(bytes, url);
		if (promised === '' || (await digitsOf(bytes)) === promised) return value;
	}
	throw goneOf('manifest.json', 'une autre version');
}
