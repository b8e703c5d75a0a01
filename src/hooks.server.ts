import type { Handle } from '@sveltejs/kit';
import { holding, SHEET, sheetText } from './routes/built-sheets.server';
import { stills } from './routes/embed/stills.server';
import { scopesOf, usedRules } from './routes/used-rules';
import { sharedLink } from './routes/shared-link.server';
import { selfContained } from './routes/premiere-vue/self-contained.server';

const FIRST_SCRIPT = /\s*<link href="[^"]+" rel="modulepreload">/;

/** The style sheets before the scripts: nothing is painted without them, and a browser asks a host for six files at a time. */
function sheetsFirst(html: string): string {
	// A page without the site's own scripts keeps its sheets where they are.
	if (!FIRST_SCRIPT.test(html)) return html;
	const sheets = html.match(SHEET) ?? [];
	return html.replace(SHEET, '').replace(FIRST_SCRIPT, (script) => sheets.join('') + script);
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

/** Orders what a page asks for, and says what a link to it shows. */
export const handle: Handle = ({ event, resolve }) => {
	const route = event.route.id;
	return resolve(event, {
		transformPageChunk: async ({ html }) =>
			sharedLink(await (ORDERED[route ?? ''] ?? sheetsFirst)(html), route)
	});
};
