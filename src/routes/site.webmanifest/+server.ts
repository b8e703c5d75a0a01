import { SUBTITLE, TITLE } from '$lib/data/bundle/site';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Lets a phone keep the site on its home screen, under its name. Addresses are from where this file stands. */
export const GET: RequestHandler = () =>
	new Response(
		JSON.stringify({
			name: `${TITLE}, ${SUBTITLE}`,
			short_name: TITLE,
			lang: 'fr',
			start_url: './',
			scope: './',
			display: 'minimal-ui',
			background_color: '#F4F6F8',
			theme_color: '#14507A',
			icons: [
				{ src: 'favicon.svg', type: 'image/svg+xml', sizes: 'any' },
				...[192, 512].map((side) => ({
					src: `icone-${side}.png`,
					type: 'image/png',
					sizes: `${side}x${side}`
				}))
			]
		}),
		{ headers: { 'content-type': 'application/manifest+json' } }
	);
