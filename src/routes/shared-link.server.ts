import { base } from '$app/paths';
import { REGION, SUBTITLE, TITLE } from '$lib/data/bundle/site';
import { openGraph } from '$lib/domain/text/html';
import { SITE } from '$lib/domain/text/site';
import { publicAddress } from './site-map';

/**
 * What a link to a page shows where it is shared (Open Graph), read of the built page only: the sheets, which the build
 * writes, have their own.
 */
export function sharedLink(html: string, route: string | null): string {
	if (route === null || route.includes('[')) return html;
	const at = (path: string) => (SITE.address ? publicAddress(path) : base + path);
	const tags = openGraph({
		type: 'website',
		site_name: TITLE,
		locale: 'fr_FR',
		url: at(route),
		title: `${TITLE}, ${SUBTITLE}`,
		image: at(`/apercu/region-${REGION}.png`),
		'image:width': '800',
		'image:height': '420',
		'image:alt': 'Carte de la région, couverture du besoin, par commune'
	});
	return html.replace('</head>', `${tags}</head>`);
}
