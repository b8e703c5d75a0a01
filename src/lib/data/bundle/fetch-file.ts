import { BundleError } from './bundle';
import { goneOf, verified } from './verified';

/** A file that has not come by then is a failure that the reader is told of. */
const TIME_LIMIT_MS = 30_000;

/** The last part of an address. */
export const fileNameIn = (url: string) => url.split('/').at(-1) ?? url;

/** Fetches one published file; any failure is a `BundleError` whose message says what to do. */
export async function fetchFile(url: string, fetcher: typeof fetch = fetch): Promise<Response> {
	let response: Response;
	try {
		response = await fetcher(url, { signal: AbortSignal.timeout(TIME_LIMIT_MS) });
	} catch {
		throw new BundleError(
			'Les données n’ont pas pu être chargées\u202F: le réseau ne répond pas. Vérifiez la connexion, puis réessayez.'
		);
	}
	if (response.status === 404 || response.status === 410)
		throw goneOf(fileNameIn(url), `réponse ${response.status}`);
	if (!response.ok)
		throw new BundleError(
			`Les données n’ont pas pu être chargées\u202F: le fichier «\u202F${fileNameIn(url)}\u202F» a répondu ${response.status}. Réessayez dans un instant.`
		);
	return response;
}

/** Bytes of a published file, those that its name promises. */
export async function fetchBytes(url: string, fetcher?: typeof fetch): Promise<ArrayBuffer> {
	const response = await fetchFile(url, fetcher);
	let bytes: ArrayBuffer;
	try {
		bytes = await response.arrayBuffer();
	} catch {
		throw new BundleError(
			'Le chargement des données a été interrompu. Vérifiez la connexion, puis réessayez.'
		);
	}
	return verified(bytes, fileNameIn(url));
}

/** JSON of a published file; a page of HTML or a cut file is a `BundleError` too. */
export async function fetchJson(url: string, fetcher?: typeof fetch): Promise<unknown> {
	return jsonOf(await fetchBytes(url, fetcher), url);
}

/** The JSON in the bytes of a published file. */
export function jsonOf(bytes: ArrayBuffer, url: string): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
	} catch {
		throw new BundleError(
			`Le fichier «\u202F${fileNameIn(url)}\u202F» est incomplet ou endommagé. Réessayez\u202F; si cela persiste, prévenez l’éditeur du site.`
		);
	}
}
