import schema from '../../../../data/schema/campagne.json';

export const prerender = true;

/** The Table Schema of a list of posts. */
export function GET(): Response {
	return new Response(JSON.stringify(schema, null, '\t'), {
		headers: { 'content-type': 'application/json' }
	});
}
