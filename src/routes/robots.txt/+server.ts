import { SITE } from '$lib/domain/text/site';
import { publicAddress } from '../site-map';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Everything may be read: what is no page of its own says so itself (`noindex`). */
export const GET: RequestHandler = () => {
	const map = SITE.address ? `\nSitemap: ${publicAddress('/sitemap.xml')}\n` : '';
	return new Response(`User-agent: *\nDisallow:\n${map}`, {
		headers: { 'content-type': 'text/plain' }
	});
};
