import { ARCHIVES_PATH } from '$lib/data/bundle/archives';
import { keptArchives } from '../archives/kept.server';
import { bundle } from '../donnees/published.server';
import { PUBLIC_PAGES, publicAddress } from '../site-map';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Levels whose sheets are told of: those of communes are reached from them. */
const SHEETS = ['region', 'departement', 'epci'] as const;

export const GET: RequestHandler = () => {
	const { atlas } = bundle();
	const paths = [
		...PUBLIC_PAGES,
		...keptArchives().map(({ campaign }) => `/${ARCHIVES_PATH}/${campaign}/`),
		...SHEETS.flatMap((level) => atlas.territories[level].codes.map((code) => `/territoire/${level}/${code}`))
	];
	const urls = paths.map((path) => `<url><loc>${publicAddress(path)}</loc></url>`).join('\n');
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
		{ headers: { 'content-type': 'application/xml' } }
	);
};
