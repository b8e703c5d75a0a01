import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Handle } from '@sveltejs/kit';
import { firstView } from './routes/premiere-vue/first.server';

const SHEET = /\s*<link href="([^"]+)" rel="stylesheet">/g;
const FIRST_SCRIPT = /\s*<link href="[^"]+" rel="modulepreload">/;
/** Where the build has put the site's files when it renders the pages. */
const BUILT = '.svelte-kit/output/client';

/** The style sheets before the scripts: nothing is painted without them, and a browser asks a host for six files at a time. */
function sheetsFirst(html: string): string {
	// A page without the site's own scripts keeps its sheets where they are.
	if (!FIRST_SCRIPT.test(html)) return html;
	const sheets = html.match(SHEET) ?? [];
	return html.replace(SHEET, '').replace(FIRST_SCRIPT, (script) => sheets.join('') + script);
}

/** The text of a built sheet, for a page: what it names is beside it. */
function sheetText(href: string): string {
	const folder = href.replace(/[^/]*$/, '');
	const path = href.slice(href.indexOf('_app/'));
	return readFileSync(`${BUILT}/${path}`, 'utf8').replace(/url\((['"]?)\.\//g, `url($1${folder}`);
}

/**
 * The map's page holds its styles and its picture: on a slow line each file that must come first costs a journey. The
 * sheets are named too, but not asked for, so that the code takes them for loaded.
 */
function selfContained(html: string): string {
	const texts: string[] = [];
	const { file, held } = firstView();
	const picture = `data:image/png;base64,${Buffer.from(held).toString('base64')}`;
	const named = html.replace(SHEET, (link, href: string) => {
		texts.push(sheetText(href));
		return link.replace('>', ' disabled>');
	});
	if (texts.length === 0) return html;
	const styles = texts.join('\n');
	const hash = createHash('sha256').update(styles).digest('base64');
	return named
		.replace(/style-src(?:-elem)? 'self'/g, (directive) => `${directive} 'sha256-${hash}'`)
		.replace('</head>', () => `<style>${styles}</style>\n\t</head>`)
		.replace(new RegExp(`(?<= src=")[^"]*/premiere-vue/${file.picture}(?=")`), picture);
}

/** Orders what a page asks for. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => (event.route.id === '/' ? selfContained : sheetsFirst)(html)
	});
