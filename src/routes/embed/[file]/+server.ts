import { error } from '@sveltejs/kit';
import { stills } from '../stills.server';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () =>
	[...(await stills()).files.keys()].map((file) => ({ file }));

const TYPES: Readonly<Record<string, string>> = { webp: 'image/webp', json: 'application/json' };

/** A picture of the map in a frame, or what it answers with. */
export const GET: RequestHandler = async ({ params }) => {
	const bytes = (await stills()).files.get(params.file);
	if (!bytes) error(404, 'Ce fichier n’est pas publié.');
	const type = TYPES[params.file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
	return new Response(bytes, { headers: { 'content-type': type } });
};
