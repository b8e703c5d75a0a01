import { BUNDLE_PATH } from '$lib/data/bundle/site';
import { dataPackage } from '$lib/report/tables/open-data';
import { bundle, published } from '../donnees/published.server';
import type { RequestHandler } from './$types';

export const prerender = true;

/** The Frictionless description of everything that the site publishes. */
export const GET: RequestHandler = () =>
	new Response(
		`${JSON.stringify(dataPackage(bundle().manifest, published(), BUNDLE_PATH), undefined, '\t')}\n`,
		{ headers: { 'content-type': 'application/json' } }
	);
