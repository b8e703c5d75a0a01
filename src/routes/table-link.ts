import { resolve } from '$app/paths';
import { formatView, type View } from '$lib/domain/view/view';

/** The table of the same level, norm and filter, without what only a map has. */
export function tableLink(view: View): string {
	const query = formatView({ ...view, territory: undefined, perimeter: undefined });
	return resolve('/territoires') + (query && `?${query}`);
}
