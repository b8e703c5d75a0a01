import { error } from '@sveltejs/kit';
import { firstView } from '../first.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
	[...(await firstView()).files.keys()].map((file) => ({ file }));

/** The picture that the map's page arrives with, or its identifiers. */
export const GET: RequestHandler = async ({ params }) => {
	const bytes = (await firstView()).files.get(params.file);
	if (!bytes) error(404, 'Ce fichier n’est pas publié.');
	const type = params.file.endsWith('.webp') ? 'image/webp' : 'application/octet-stream';
	return new Response(bytes, { headers: { 'content-type': type } });
};
