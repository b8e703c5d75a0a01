import { resolve } from '$app/paths';
import { CERTAINTY_OF_PART, DEFAULT_COLUMNS, inOrder, MISSING_OF_PART } from '$lib/domain/table/column-ids';
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
			columns: inOrder([
				...(view.columns ?? DEFAULT_COLUMNS),
				MISSING_OF_PART[part],
				CERTAINTY_OF_PART[part]
			]),
			sort: [{ column: MISSING_OF_PART[part], descending: true }]
		})
	});
	return resolve('/territoires') + (query && `?${query}`);
}
