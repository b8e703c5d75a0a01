import { base } from '$app/paths';
import { unescapeHtml } from '$lib/domain/text/html';
import { openGraph, REGION_PICTURE } from '$lib/domain/text/shared-link';
import { SITE } from '$lib/domain/text/site';
import { publicAddress } from './site-map';

const TITLE = /<title>([^<]*)<\/title>/;
const DESCRIPTION = /<meta name="description" content="([^"]*)"/;

/**
 * What a link to a page shows where it is shared (Open Graph), read of the built page only: its own title and description.
 * The sheets, which the build writes, have their own.
 */
export function sharedLink(html: string, route: string | null): string {
	if (route === null || route.includes('[')) return html;
	const at = (path: string) => (SITE.address ? publicAddress(path) : base + path);
	const written = (pattern: RegExp) => {
		const found = pattern.exec(html)?.[1];
		return found === undefined ? undefined : unescapeHtml(found);
	};
	const title = written(TITLE);
	if (title === undefined) throw new Error(`La page ${route} n’a pas de titre.`);
	const tags = openGraph({
		type: 'website',
		url: at(route),
		title,
		description: written(DESCRIPTION),
		image: at(REGION_PICTURE.path),
		alt: REGION_PICTURE.alt
	});
	return html.replace('</head>', (end) => tags + end);
}
