import { compareNames } from '../text/french';
import { hasChanged, type TerritoryChange } from './change';

/** What the table of changes may be narrowed to; `slight`: gained, with less than the threshold of attention. */
export type ChangeFilter = 'all' | 'gained' | 'slight' | 'lost';

const FILTERS: Readonly<Record<ChangeFilter, (change: TerritoryChange) => boolean>> = {
	all: hasChanged,
	gained: ({ covered, slight }) => covered === 'gained' && !slight,
	slight: ({ covered, slight }) => covered === 'gained' && slight,
	lost: ({ covered }) => covered === 'lost'
};

/** Columns that it may be sorted by, and what they are called in the address. */
export const CHANGE_SORTS = ['nom', 'habitants', 'avant', 'apres', 'variation', 'ecart'] as const;
export type ChangeSort = (typeof CHANGE_SORTS)[number];

/** What the table of changes shows, and in which order. */
export interface ChangeRows {
	readonly filter: ChangeFilter;
	readonly sort: { readonly by: ChangeSort; readonly down: boolean };
}

const SORT_VALUES: Readonly<Record<Exclude<ChangeSort, 'nom'>, (change: TerritoryChange) => number>> = {
	habitants: ({ population }) => population,
	avant: ({ fte }) => fte.before,
	apres: ({ fte }) => fte.after,
	variation: ({ fte }) => fte.after - fte.before,
	ecart: ({ gap }) => gap.after - gap.before
};

/** The changes that the table shows, in its order; equal ones by name. */
export function changeRows(
	changes: readonly TerritoryChange[],
	{ filter, sort }: ChangeRows
): TerritoryChange[] {
	const { by, down } = sort;
	const way = down ? -1 : 1;
	return changes.filter(FILTERS[filter]).sort((a, b) => {
		const apart = by === 'nom' ? compareNames(a.name, b.name) : SORT_VALUES[by](a) - SORT_VALUES[by](b);
		return way * apart || compareNames(a.name, b.name);
	});
}

/** Number of changes that each filter keeps. */
export const changeCounts = (
	changes: readonly TerritoryChange[]
): Readonly<Record<ChangeFilter, number>> => ({
	all: changes.filter(FILTERS.all).length,
	gained: changes.filter(FILTERS.gained).length,
	slight: changes.filter(FILTERS.slight).length,
	lost: changes.filter(FILTERS.lost).length
});
