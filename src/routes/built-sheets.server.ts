import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The sheets of a page, as SvelteKit names them. */
export const SHEET = /\s*<link href="([^"]+)" rel="stylesheet">/g;

/** Where the build has put the site's files when it renders the pages. */
const BUILT = '.svelte-kit/output/client';

/** The bytes of a built file, of which a page names the address. */
export const builtFile = (href: string): Buffer =>
	readFileSync(`${BUILT}/${href.slice(href.indexOf('_app/'))}`);

/** The text of a built sheet, for a page: what it names is beside it. */
export function sheetText(href: string): string {
	const folder = href.replace(/[^/]*$/, '');
	return builtFile(href)
		.toString()
		.replace(/url\((['"]?)\.\//g, `url($1${folder}`);
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A page whose policy lets it hold a style. */
export const allowingStyle = (html: string, style: string): string =>
	html.replace(/style-src(?:-elem)? 'self'/g, (directive) => `${directive} ${hashOf(style)}`);

/** A page whose policy lets it hold a script. */
export const allowingScript = (html: string, script: string): string =>
	html.replace("script-src 'self'", (directive) => `${directive} ${hashOf(script)}`);

/** A page with its styles in it: on a slow line each file that must come first costs a journey. */
export const holding = (html: string, styles: string): string =>
	allowingStyle(html, styles).replace('</head>', () => `<style>${styles}</style>\n\t</head>`);
