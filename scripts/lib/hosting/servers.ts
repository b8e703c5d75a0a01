import { ARCHIVE_WITHOUT_SLASH, capitals, HEADER_RULES, headersFor } from './headers';

/** What a host with a server of its own includes: from the list of headers, for the root of a site or a path below it. */

const MADE = '# Fait par « npx tsx scripts/hosting.ts ».';
const ARCHIVE_PATTERN = `^(.*${ARCHIVE_WITHOUT_SLASH.source.replaceAll('\\/', '/').replace(/\$$/, '')})$`;

/** Rules of nginx: a `location` repeats what holds everywhere, for `add_header` is not inherited into it. */
export function nginxRules(base = ''): string {
	const header = ([name, value]: [string, string]) => `    add_header ${capitals(name)} "${value}" always;`;
	const locations = HEADER_RULES.map(({ path }) => {
		const prefix = path.slice(0, -1);
		const all = Object.entries(headersFor(prefix)).map(header).join('\n');
		return `location ${prefix === '/' ? `${base}/` : `^~ ${base}${prefix}`} {
${all}
    try_files $uri $uri/index.html $uri.html =404;
}`;
	});
	return `${MADE} À inclure dans le bloc server { } du site.
error_page 404 ${base}/404.html;
gzip_static on;
include mime.types;
types { text/javascript mjs; application/wasm wasm; }
rewrite ${ARCHIVE_PATTERN} $1/ permanent;

${locations.join('\n\n')}
`;
}

/** A file is sent as it was compressed when the site was built, where the reader's program takes it: Breton is not meant. */
const APACHE_TWINS = (
	[
		['br', 'br'],
		['gz', 'gzip']
	] as const
).map(([extension, encoding]) => ({
	rules: ['', '.html', 'index.html'].map(
		(ending) => `RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b
RewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI}${ending}.${extension} -f
RewriteRule ^ %{REQUEST_URI}${ending}.${extension} [PT,L]`
	),
	types: `RemoveLanguage .${extension}\nRemoveType .${extension}\nAddEncoding ${encoding} .${extension}`
}));

/** Rules of Apache (modules rewrite, headers and mime), for a `VirtualHost` or an `.htaccess` at the root of the site. */
export function apacheRules(base = ''): string {
	const set = ([name, value]: [string, string]) => `    Header always set ${capitals(name)} "${value}"`;
	const rules = HEADER_RULES.map(({ path, headers }) => {
		const all = Object.entries(headers).map(set).join('\n');
		return path === '/*'
			? `<IfModule mod_headers.c>\n${all}\n    Header always merge Vary Accept-Encoding\n</IfModule>`
			: `<If "%{REQUEST_URI} =~ m#^${base}${path.slice(0, -1)}#">\n${all}\n</If>`;
	});
	return `${MADE} Modules : rewrite, headers, mime, dir.
ErrorDocument 404 ${base}/404.html
DirectoryIndex index.html
DirectorySlash Off
Options -Indexes -MultiViews
AddType text/javascript .mjs
AddType application/wasm .wasm
RedirectMatch 301 "${ARCHIVE_PATTERN}" "$1/"

# Une adresse sans extension est celle d’une page, même là où un dossier porte son nom.
RewriteEngine On
RewriteOptions AllowNoSlash
${APACHE_TWINS.flatMap((twin) => twin.rules).join('\n')}
RewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI}.html -f
RewriteRule ^ %{REQUEST_URI}.html [PT,L]
# Un dossier sans page n’est pas une adresse.
RewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI} -d
RewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI}/index.html !-f
RewriteRule ^ - [R=404,L]
${APACHE_TWINS.map(({ types }) => types).join('\n')}

${rules.join('\n\n')}
`;
}
