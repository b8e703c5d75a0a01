import { campaignTemplate } from '$lib/data/posts/template';

export const prerender = true;

/** The empty list of posts, made when the site is built. */
export async function GET(): Promise<Response> {
	return new Response(new Uint8Array(await campaignTemplate()), {
		headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }
	});
}
