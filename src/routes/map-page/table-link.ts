import { resolve } from '$app/paths';
import { DEFAULT_COLUMNS, inOrder, MISSING_OF_PART } from '$lib/domain/table/column-ids';
import type { View } from '$lib/domain/view/view';
import { formatView } from '$lib/domain/view/view-params';

/** The table of the same level, norm and filter, without what only a map has; it follows the part that the map counts. */
export function tableLink(view: View): string {
	const column = view.part && MISSING_OF_PART[view.part];
	const query = formatView({
		...view,
		territory: undefined,
		perimeter: undefined,
		groups: undefined,
		...(column && {
			columns: inOrder([...(view.columns ?? DEFAULT_COLUMNS), column]),
			sort: [{ column, descending: true }]
		})
	});
	return resolve('/territoires') + (query && `?${query}`);
}
