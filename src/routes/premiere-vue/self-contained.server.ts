import { allowingScript, allowingStyle, builtFile, holding, SHEET, sheetText } from '../built-sheets.server';
import { scopesOf, usedRules } from '../used-rules';
import { firstView } from './first.server';

const MODULE = /\s*<link href="([^"]+)" rel="modulepreload">/g;
const FONT = /url\((['"]?)([^)'"]*\/inter-400-700\.[^)'"]*\.woff2)\1\)/;
const FONT_FACE = /@font-face\s*\{[^}]*\}/g;
/** The sheet after the first picture, where Chromium stops reading and paints. */
const PAINTED = '<link rel="stylesheet" href="';
/** SvelteKit's own script, after all that the page shows. */
const START = /<script>\s*\{\s*__sveltekit_/;

/** Says, after the styles of what is below the picture, that they have come whole. */
const STYLED = 'data-styled';
/** What they are for is not laid out before; a browser that does not know `:has` shows it a moment without. */
const UNSTYLED = `html:not(:has([${STYLED}])) .early~*{display:none}`;

/** Puts them before the sheets that come later, which may say otherwise. */
const AMONG_SHEETS = 'document.head.appendChild(document.currentScript.previousSibling)';

/** Asks for the code: what the browser finds by itself, it asks for before it paints. */
const asking = (modules: readonly string[]) =>
	`${JSON.stringify(modules)}.forEach(function(href){var link=document.createElement('link');link.rel='modulepreload';link.href=href;document.head.appendChild(link)})`;

/** The letters' file as a data address in its place, and a link that has them read before anything is painted. */
function withLetters(styles: string): { readonly styles: string; readonly link: string } {
	let link = '';
	const held = styles.replace(FONT, (_, _quote, href: string) => {
		const address = `data:font/woff2;base64,${builtFile(href).toString('base64')}`;
		link = `<link rel="preload" as="font" type="font/woff2" crossorigin href="${address}">`;
		return `url(${address})`;
	});
	return { styles: held, link };
}

/**
 * The map's page holds its picture, its letters and its styles: those of the picture first, all of them after what they
 * are for; then it asks for its code. The sheets are named too, but not asked for, so that the code takes them for loaded.
 */
export async function selfContained(html: string): Promise<string> {
	const texts: string[] = [];
	const named = html.replace(SHEET, (link, href: string) => {
		texts.push(sheetText(href));
		return link.replace('>', ' disabled>');
	});
	if (texts.length === 0) return html;
	const { file, files } = await firstView();
	const picture = Buffer.from(files.get(file.picture)!).toString('base64');
	const pictured = named.replace(
		new RegExp(`(?<= src=")[^"]*/premiere-vue/${file.picture}(?=")`),
		`data:image/webp;base64,${picture}`
	);
	const styles = texts.join('\n');
	const body = pictured.indexOf('<body');
	const early = pictured.slice(body, pictured.indexOf(PAINTED, body));
	const rest = styles.replace(FONT_FACE, '');
	const modules = Array.from(pictured.matchAll(MODULE), ([, href = '']) => href);
	const asked = asking(modules);
	const lettered = withLetters(usedRules(styles, scopesOf(early)));
	const first = holding(pictured.replace(MODULE, ''), lettered.styles + UNSTYLED);
	const allowed = [asked, AMONG_SHEETS].reduce(allowingScript, allowingStyle(first, rest));
	return allowed
		.replace('<style>', (style) => lettered.link + style)
		.replace(
			START,
			(start) =>
				`<script>${asked}</script><style>${rest}</style><script ${STYLED}>${AMONG_SHEETS}</script>\n\t\t\t${start}`
		);
}
