/**
 * Headers that the site wants from its host, from which every form of them is made: the project's own server, `_headers`,
 * nginx and Apache. The policy on contents stands in the pages themselves (`policy.js`); a page cannot say there who may
 * frame it.
 */

/** Rules add up in their order: a later one replaces what an earlier one says. */
export interface HeaderRule {
	/** Addresses below the site, `*` for what follows. */
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
}

const FOREVER = 'public, max-age=31536000, immutable';

export const HEADER_RULES: readonly HeaderRule[] = [
	{
		path: '/*',
		headers: {
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'no-referrer',
			'permissions-policy': 'geolocation=(self), camera=(), microphone=(), payment=(), usb=()',
			'cross-origin-opener-policy': 'same-origin',
			'content-security-policy': "frame-ancestors 'self'",
			// Asked for again, and answered by 304 where nothing has changed.
			'cache-control': 'no-cache'
		}
	},
	// The map in somebody else's page.
	{ path: '/embed*', headers: { 'content-security-policy': 'frame-ancestors *' } },
	// Names that hold the hash of their contents.
	{ path: '/_app/immutable/*', headers: { 'cache-control': FOREVER } }
];

/** An archive's address without its final slash, which its own links need: hosts send on to the one with it. */
export const ARCHIVE_WITHOUT_SLASH = /\/archives\/\d\d\d\d-\d\d$/;

const matches = (path: string, address: string) =>
	path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path;

/** Headers of an address (its path below the site). */
export const headersFor = (address: string): Record<string, string> =>
	Object.assign(
		{},
		...HEADER_RULES.filter(({ path }) => matches(path, address)).map(({ headers }) => headers)
	);

/** A header as it is usually written. */
export const capitals = (name: string) => name.replace(/(?:^|-)\w/g, (letter) => letter.toUpperCase());

/** `_headers`, as Netlify, Cloudflare Pages and others read it below a path; a later rule's header is set after `! Name`. */
export const headersFile = (base = ''): string =>
	HEADER_RULES.map(({ path, headers }, i) => {
		const lines = Object.entries(headers).flatMap(([name, value]) => [
			...(i > 0 ? [`  ! ${capitals(name)}`] : []),
			`  ${capitals(name)}: ${value}`
		]);
		return [base + path, ...lines, ''].join('\n');
	}).join('\n');
