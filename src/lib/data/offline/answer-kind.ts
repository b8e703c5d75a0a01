import { promisedDigits } from '../bundle/named';

/**
 * How a file of the site is answered: `forever` (its name holds the hash of its contents) from what is kept; a `page`,
 * and what else may change (`fresh`), from the network while it is there.
 */
export type AnswerKind = 'page' | 'forever' | 'fresh';

/** What is asked, as a `Request` has it. */
export interface SiteRequest {
	readonly url: string;
	readonly method: string;
	readonly mode: string;
}

/** Addresses below the site that only the network answers: the version that is online, the worker, and maps in frames. */
const OF_NETWORK = /^(?:_app\/version\.json|service-worker\.js|embed(?:[/.].*)?)$/;

/** How a request is answered; `undefined`: it is none of the worker's business. `site`: its address, with a final slash. */
export function answerKind({ url, method, mode }: SiteRequest, site: string): AnswerKind | undefined {
	if (method !== 'GET' || !url.startsWith(site)) return undefined;
	const path = new URL(url).pathname.slice(new URL(site).pathname.length);
	if (OF_NETWORK.test(path)) return undefined;
	if (mode === 'navigate') return 'page';
	return path.startsWith('_app/immutable/') || promisedDigits(path) !== undefined ? 'forever' : 'fresh';
}

/** The request that a page, or a file that it has loaded, was asked for with: a page's address has no extension. */
export const askedOf = (url: string): SiteRequest => ({
	url,
	method: 'GET',
	mode: /\.[a-z0-9]+$/i.test(new URL(url).pathname) ? 'cors' : 'navigate'
});
