import { error } from '@sveltejs/kit';
import { firstView } from '../first.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [...firstView().files.keys()].map((file) => ({ file }));

/** The picture that the map's page arrives with, or its identifiers. */
export const GET: RequestHandler = ({ params }) => {
	const bytes = firstView().files.get(params.file);
	if (!bytes) error(404, 'Ce fichier n’est pas publié.');
	const type = params.file.endsWith('.png') ? 'image/png' : 'application/octet-stream';
	return new Response(bytes, { headers: { 'content-type': type } });
};
