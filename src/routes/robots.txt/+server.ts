import { SITE } from '$lib/domain/text/site';
import { publicAddress } from '../site-map';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Everything may be read; a map in a frame is no page of its own. */
export const GET: RequestHandler = () => {
	const map = SITE.address ? `\nSitemap: ${publicAddress('/sitemap.xml')}\n` : '';
	return new Response(`User-agent: *\nDisallow: /embed\n${map}`, {
		headers: { 'content-type': 'text/plain' }
	});
};
