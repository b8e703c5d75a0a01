import { error } from '@sveltejs/kit';
import { stills } from '../stills.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [...stills().files.keys()].map((file) => ({ file }));

const TYPES: Readonly<Record<string, string>> = { png: 'image/png', json: 'application/json' };

/** A picture of the map in a frame, or what it answers with. */
export const GET: RequestHandler = ({ params }) => {
	const bytes = stills().files.get(params.file);
	if (!bytes) error(404, 'Ce fichier n’est pas publié.');
	const type = TYPES[params.file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
	return new Response(bytes, { headers: { 'content-type': type } });
};
