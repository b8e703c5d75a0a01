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
const ARCHIVE_PATTERN = `^(.*${ARCHIVE_WITHOUT_SLASH.source.replaceAll('\\/', '/').replace(/\$$/, '')})$`;

const matches = (path: string, address: string) =>
	path.endsWith('*') ? address.startsWith(path.slice(0, -1)) : address === path;

/** Headers of an address (its path below the site). */
export const headersFor = (address: string): Record<string, string> =>
	Object.assign(
		{},
		...HEADER_RULES.filter(({ path }) => matches(path, address)).map(({ headers }) => headers)
	);

const capitals = (name: string) => name.replace(/(?:^|-)\w/g, (letter) => letter.toUpperCase());

/** `_headers`, as Netlify, Cloudflare Pages and others read it; a later rule's header is set after `! Name`. */
export const headersFile = (): string =>
	HEADER_RULES.map(({ path, headers }, i) => {
		const lines = Object.entries(headers).flatMap(([name, value]) => [
			...(i > 0 ? [`  ! ${capitals(name)}`] : []),
			`  ${capitals(name)}: ${value}`
		]);
		return [path, ...lines, ''].join('\n');
	}).join('\n');

/** Rules of nginx: a `location` repeats what holds everywhere, for `add_header` is not inherited into it. */
export function nginxRules(): string {
	const header = ([name, value]: [string, string]) => `    add_header ${capitals(name)} "${value}" always;`;
	const locations = HEADER_RULES.map(({ path }) => {
		const prefix = path.slice(0, -1);
		const all = Object.entries(headersFor(prefix)).map(header).join('\n');
		return `location ${prefix === '/' ? '/' : `^~ ${prefix}`} {\n${all}\n    try_files $uri $uri/index.html $uri.html =404;\n}`;
	});
	return `# Fait par « npx tsx scripts/hosting.ts ». À inclure dans le bloc server { } du site.\nerror_page 404 /404.html;\ngzip_static on;\ninclude mime.types;\ntypes { text/javascript mjs; application/wasm wasm; }\nrewrite ${ARCHIVE_PATTERN} $1/ permanent;\n\n${locations.join('\n\n')}\n`;
}

/** Rules of Apache (modules headers and mime), for a `VirtualHost` or an `.htaccess` at the root of the site. */
export function apacheRules(): string {
	const set = ([name, value]: [string, string]) => `    Header always set ${capitals(name)} "${value}"`;
	const rules = HEADER_RULES.map(({ path, headers }) => {
		const all = Object.entries(headers).map(set).join('\n');
		return path === '/*'
			? `<IfModule mod_headers.c>\n${all}\n</IfModule>`
			: `<If "%{REQUEST_URI} =~ m#${path.slice(0, -1)}#">\n${all}\n</If>`;
	});
	return `# Fait par « npx tsx scripts/hosting.ts ».\nErrorDocument 404 /404.html\nDirectorySlash Off\nOptions -Indexes\nAddType text/javascript .mjs\nAddType application/wasm .wasm\nRedirectMatch 301 "${ARCHIVE_PATTERN}" "$1/"\n\n${rules.join('\n\n')}\n`;
}
