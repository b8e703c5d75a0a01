import { error } from '@sveltejs/kit';
import { isLevel } from '$lib/domain/territory/atlas';
import { CHOSEN } from '$lib/panel/links/sheet-link';
import type { PageLoad } from './$types';

/**
 * The sheet is made in the browser: the build writes a small page for each territory (its name, its sentence),
 * see scripts/lib/shells.
 */
export const prerender = false;
export const ssr = false;

export const load: PageLoad = ({ params, url }) => {
	if (!isLevel(params.niveau)) error(404, 'Ce niveau de territoire n’existe pas.');
	// A perimeter of one's own is spelt out in the query.
	const chosen = params.niveau === 'perimetre' && params.code === CHOSEN;
	return { level: params.niveau, code: chosen ? (url.searchParams.get('perimetre') ?? '') : params.code };
};
