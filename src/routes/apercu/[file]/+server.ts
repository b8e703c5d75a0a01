import { error } from '@sveltejs/kit';
import { previewNames, previewOf } from '../preview.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => previewNames().map((file) => ({ file }));

/** The picture that a shared link shows: a territory among its neighbours. */
export const GET: RequestHandler = async ({ params }) => {
	const bytes = await previewOf(params.file);
	if (!bytes) error(404, 'Cette image n’est pas publiée.');
	return new Response(bytes, { headers: { 'content-type': 'image/png' } });
};
