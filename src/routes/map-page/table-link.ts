import { resolve } from '$app/paths';
import { DEFAULT_COLUMNS, MISSING_OF_PART, withPart } from '$lib/domain/table/column-ids';
import type { View } from '$lib/domain/view/view';
import { formatView } from '$lib/domain/view/view-params';

/** The table of the same level, norm and filter, without what only a map has; it follows the part that the map counts. */
export function tableLink(view: View): string {
	const { part } = view;
	const query = formatView({
		...view,
		territory: undefined,
		perimeter: undefined,
		groups: undefined,
		...(part && {
			columns: withPart(view.columns ?? DEFAULT_COLUMNS, part),
			sort: [{ column: MISSING_OF_PART[part], descending: true }]
		})
	});
	return resolve('/territoires') + (query && `?${query}`);
}
