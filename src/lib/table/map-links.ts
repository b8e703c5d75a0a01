import type { Level } from '../domain/territory/atlas';
import { NO_FILTER, type Filter } from '../domain/table/filter';
import { isMapLevel, type View } from '../domain/view/view';
import { formatView } from '../domain/view/view-params';

/** More codes than this do not fit in an address that people send. */
export const MAX_AMONG = 150;

/** What the map keeps of a view of the table: not its sort, nor its columns. */
function mapQuery(view: View, change: Partial<View>): string {
	const level = isMapLevel(view.level) ? view.level : 'commune';
	const query = formatView({
		...view,
		level,
		filter: undefined,
		sort: undefined,
		columns: undefined,
		...change
	});
	return query && `?${query}`;
}

/** Query of the map with one territory selected. */
export const territoryQuery = (view: View, code: string): string =>
	mapQuery(view, { territory: { level: view.level, code } });

/** Query of the map that shows only what passes; `undefined` where the map does not draw the level. */
export const filterQuery = (view: View, filter: Filter | undefined): string | undefined =>
	isMapLevel(view.level) ? mapQuery(view, { territory: undefined, filter }) : undefined;

/** Query of the page of perimeters with one in it: the figures stay those of the view. */
export const perimeterQuery = (view: View, perimeter: string | undefined): string =>
	mapQuery(view, { territory: undefined, perimeter });

/** The filter that keeps these codes only; `undefined` where they are too many for an address. */
export const amongFilter = (level: Level, codes: readonly string[]): Filter | undefined =>
	codes.length <= MAX_AMONG ? { ...NO_FILTER, among: { level, codes } } : undefined;
