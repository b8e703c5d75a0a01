import type { Handle } from '@sveltejs/kit';
import { base } from '$app/paths';
import { firstView } from './routes/premiere-vue/first.server';

/** The picture of the map's page is asked for before anything else: it is what one sees first. */
export const handle: Handle = ({ event, resolve }) => {
	const preload = () =>
		`<link rel="preload" as="image" href="${base}/premiere-vue/${firstView().file.picture}" fetchpriority="high" />`;
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%picture%', event.route.id === '/' ? preload() : '')
	});
};
