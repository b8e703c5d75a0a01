import { BundleError } from '../bundle/bundle';
import { fetchJson, fileNameIn } from '../bundle/fetch-file';
import { isTopology, type BundleTopology } from './topology';
import { wholeOf } from './whole';

/** Contours of a published file; a file that holds none is a `BundleError` whose message says what to do. */
export async function fetchTopology(url: string): Promise<BundleTopology> {
	const value = await fetchJson(url);
	if (!isTopology(value))
		throw new BundleError(
			`Le fichier de contours «\u202F${fileNameIn(url)}\u202F» est endommagé. Rechargez la page\u202F; si cela persiste, prévenez l’éditeur du site.`
		);
	return value;
}

/** The contours of several files as those of one: see `contourFiles`. There is at least one. */
export async function fetchWhole(urls: readonly string[]): Promise<BundleTopology> {
	const [base, ...parts] = await Promise.all(urls.map(fetchTopology));
	if (!base) throw new BundleError('Ces territoires n’ont pas de contours.');
	return parts.length > 0 ? wholeOf(base, parts) : base;
}
