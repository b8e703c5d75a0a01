import { BundleError, RELOAD } from './bundle';
import { firstDigits, promisedDigits } from './named';

/** Of a file that is not what this page wants; the page then looks for a new version, as where code does not come. */
export function goneOf(file: string, why: string): BundleError {
	dispatchEvent(new Event('vite:preloadError'));
	return new BundleError(
		`Le fichier «\u202F${file}\u202F» n’est pas en ligne tel que cette page l’attend (${why})\u202F: rien n’en est montré. Une nouvelle version du site a pu être publiée.`,
		RELOAD
	);
}

async function sha256(bytes: ArrayBuffer): Promise<Uint8Array> {
	// Off the main thread; a page on plain HTTP has no `crypto.subtle`.
	if (globalThis.crypto?.subtle) return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	const hashes = await import('@noble/hashes/sha2.js');
	return hashes.sha256(new Uint8Array(bytes));
}

/** First ten digits of the SHA-256. */
export const digitsOf = async (bytes: ArrayBuffer): Promise<string> => firstDigits(await sha256(bytes));

/**
 * The bytes, once they are known to be those that the file's name promises; else a `BundleError`: a file that was
 * changed, cut or mixed up with another version is never shown. A name without digits promises nothing.
 */
export async function verified(bytes: ArrayBuffer, file: string): Promise<ArrayBuffer> {
	const promised = promisedDigits(file);
	if (promised === undefined) return bytes;
	const found = await digitsOf(bytes);
	if (found !== promised) throw goneOf(file, `empreinte ${found}, attendue ${promised}`);
	return bytes;
}
