import type { Handle } from '@sveltejs/kit';
import { base } from '$app/paths';
import { firstView } from './routes/premiere-vue/first.server';

/** Asked for before anything else: it is what one sees first. */
const preload = () =>
	`<link rel="preload" as="image" href="${base}/premiere-vue/${firstView().file.picture}" fetchpriority="high" />`;

const SHEET = /\s*<link href="[^"]+" rel="stylesheet">/g;
const FIRST_SCRIPT = /\s*<link href="[^"]+" rel="modulepreload">/;

/** The style sheets before the scripts: nothing is painted without them, and a browser asks a host for six files at a time. */
function sheetsFirst(html: string): string {
	const sheets = html.match(SHEET) ?? [];
	return html.replace(SHEET, '').replace(FIRST_SCRIPT, (script) => sheets.join('') + script);
}

/** Orders what a page asks for. */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) =>
			sheetsFirst(html.replace('%picture%', event.route.id === '/' ? preload() : ''))
	});
