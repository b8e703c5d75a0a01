import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Handle } from '@sveltejs/kit';
import { stills } from './routes/embed/stills.server';
import { scopesOf, usedRules } from './routes/embed/used-rules';
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

/** A page with its styles in it: on a slow line each file that must come first costs a journey. */
function holding(html: string, styles: string): string {
	const hash = createHash('sha256').update(styles).digest('base64');
	return html
		.replace(/style-src(?:-elem)? 'self'/g, (directive) => `${directive} 'sha256-${hash}'`)
		.replace('</head>', () => `<style>${styles}</style>\n\t</head>`);
}

/**
 * The map's page holds its styles and its picture. The sheets are named too, but not asked for, so that the code takes
 * them for loaded.
 */
async function selfContained(html: string): Promise<string> {
	const texts: string[] = [];
	const named = html.replace(SHEET, (link, href: string) => {
		texts.push(sheetText(href));
		return link.replace('>', ' disabled>');
	});
	if (texts.length === 0) return html;
	const { file, files } = await firstView();
	const picture = Buffer.from(files.get(file.picture)!).toString('base64');
	return holding(named, texts.join('\n')).replace(
		new RegExp(`(?<= src=")[^"]*/premiere-vue/${file.picture}(?=")`),
		`data:image/webp;base64,${picture}`
	);
}

/** The map in somebody else's page holds the rules that it uses, and no sheet: those of the site would weigh more than it. */
async function light(html: string): Promise<string> {
	const sheets = Array.from(html.matchAll(SHEET), ([, href = '']) => sheetText(href));
	if (sheets.length === 0) return html;
	const scopes = scopesOf(html + (await stills()).legends.join(''));
	return holding(html.replace(SHEET, ''), sheets.map((sheet) => usedRules(sheet, scopes)).join('\n'));
}

const ORDERED: Readonly<Record<string, (html: string) => Promise<string>>> = {
	'/': selfContained,
	'/embed': light
};

/** Orders what a page asks for. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => (ORDERED[event.route.id ?? ''] ?? sheetsFirst)(html)
	});
