import { BundleError } from './bundle';
import { fetchBytes, jsonOf } from './fetch-file';
import { sayFileGone } from './file-gone';
import { digitsOf } from './verified';

const OTHER_VERSION =
	'Les données en ligne ne sont pas de la même version que cette page\u202F: une mise à jour du site est faite, ou en cours. Rechargez la page\u202F; l’adresse garde ce que vous voyez.';

/**
 * The list of the bundle's files that a page was built with: `promised` are its first digits, none while developing. Data
 * of another build would be read by code that does not know it, under figures that were prerendered from ours.
 */
export async function fetchManifest(
	url: string,
	promised = __MANIFEST_DIGITS__,
	fetcher: typeof fetch = fetch
): Promise<unknown> {
	const isOurs = async (bytes: ArrayBuffer) => promised === '' || (await digitsOf(bytes)) === promised;
	const bytes = await fetchBytes(url, fetcher);
	if (await isOurs(bytes)) return jsonOf(bytes, url);
	// A cache may still have the one before.
	const again = await fetchBytes(url, (input, how) => fetcher(input, { ...how, cache: 'reload' }));
	const value = jsonOf(again, url);
	if (await isOurs(again)) return value;
	sayFileGone();
	throw new BundleError(OTHER_VERSION);
}
