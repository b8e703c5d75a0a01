import { error } from '@sveltejs/kit';
import { openFiles } from '$lib/report/tables/open-data';
import { bundle, contentOf } from '../published.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	[...openFiles(bundle().manifest).keys()].map((file) => ({ file }));

/** One published file. */
export const GET: RequestHandler = ({ params }) => {
	const file = openFiles(bundle().manifest).get(params.file);
	if (!file) error(404, 'Ce fichier n’est pas publié.');
	const type = params.file.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json';
	return new Response(contentOf(file), { headers: { 'content-type': type } });
};
