import { ALLOCATION_KEYS, type AllocationKey } from '../campaign/allocation';
import type { Level } from '../territory/atlas';
import { DEFAULT_NORM, type Norm } from '../norm/norm';
import { formatNormParams, isNormParam, parseNormParams } from '../norm/params';
import {
	DEFAULT_VIEW,
	formatTerritory,
	KEY_PARAMS,
	MAP_LEVELS,
	parseTerritory,
	type TerritoryRef
} from './view';
import { isLocal, LOCAL_ELSEWHERE } from '../campaign/local';
import { hasChanged, type TerritoryChange } from '../change/change';

/** What the table of changes may be narrowed to. */
export const CHANGE_FILTERS = { tous: 'all', gagnes: 'gained', perdus: 'lost' } as const;
export type ChangeFilter = (typeof CHANGE_FILTERS)[keyof typeof CHANGE_FILTERS];

/** Columns that it may be sorted by, and what they are called in the address. */
export const CHANGE_SORTS = ['nom', 'habitants', 'avant', 'apres', 'variation', 'ecart'] as const;
export type ChangeSort = (typeof CHANGE_SORTS)[number];

/** Everything that a link to the page of changes says. */
export interface ChangeView {
	/** Older and newer campaign, `undefined` for the last two. */
	readonly from: string | undefined;
	readonly to: string | undefined;
	readonly level: (typeof MAP_LEVELS)[number];
	readonly filter: ChangeFilter;
	readonly sort: { readonly by: ChangeSort; readonly down: boolean };
	readonly territory: TerritoryRef | undefined;
	/** How posts are shared between their places, on both sides. */
	readonly key: AllocationKey;
	/** The norm of both sides. */
	readonly norm: Norm;
}

const PARAMS: readonly string[] = ['de', 'a', 'niveau', 'montrer', 'tri', 'territoire', 'cle'];

export const DEFAULT_CHANGE: ChangeView = {
	from: undefined,
	to: undefined,
	level: 'commune',
	filter: 'all',
	sort: { by: 'variation', down: true },
	territory: undefined,
	key: DEFAULT_VIEW.key,
	norm: DEFAULT_NORM
};

/** Reads an address; what is not understood is ignored and said. `campaigns`: those that there are, once known. */
export function parseChange(params: URLSearchParams, campaigns?: readonly string[]) {
	const problems: string[] = [];
	const ignore = (name: string, value: string, possible: string) =>
		problems.push(`Le paramètre «\u202F${name}=${value}\u202F» de l’adresse est ignoré\u202F: ${possible}.`);
	function choose<T>(name: string, values: Readonly<Record<string, T>>, fallback: T): T {
		const value = params.get(name);
		if (value === null) return fallback;
		if (Object.hasOwn(values, value)) return values[value]!;
		ignore(name, value, `valeurs possibles\u202F: ${Object.keys(values).join(', ')}`);
		return fallback;
	}
	const elsewhere = (name: 'de' | 'a') =>
		isLocal(params.get(name) ?? undefined) && campaigns?.includes(params.get(name)!) === false;
	if (elsewhere('de') || elsewhere('a')) problems.push(LOCAL_ELSEWHERE);
	const campaign = (name: 'de' | 'a') =>
		elsewhere(name)
			? undefined
			: campaigns
				? choose<string | undefined>(name, Object.fromEntries(campaigns.map((id) => [id, id])), undefined)
				: (params.get(name) ?? undefined);
	const sorts = Object.fromEntries(
		CHANGE_SORTS.flatMap((by) => [
			[by, { by, down: false }],
			[`-${by}`, { by, down: true }]
		])
	);
	const levels: Record<string, ChangeView['level']> = Object.fromEntries(
		MAP_LEVELS.map((level) => [level, level])
	);
	const wanted = params.get('territoire');
	const territory = wanted === null ? undefined : parseTerritory(wanted);
	if (wanted !== null && !territory)
		ignore('territoire', wanted, 'on attend un niveau et un code, comme commune:63430');
	for (const [name, value] of params)
		if (!PARAMS.includes(name) && !isNormParam(name)) ignore(name, value, 'ce paramètre n’existe pas');
	const keys: Record<string, AllocationKey> = Object.fromEntries(
		ALLOCATION_KEYS.map((key) => [KEY_PARAMS[key], key])
	);
	const { norm, problems: normProblems } = parseNormParams(params);
	const view: ChangeView = {
		from: campaign('de'),
		to: campaign('a'),
		level: choose('niveau', levels, DEFAULT_CHANGE.level),
		filter: choose<ChangeFilter>('montrer', CHANGE_FILTERS, DEFAULT_CHANGE.filter),
		sort: choose('tri', sorts, DEFAULT_CHANGE.sort),
		territory,
		key: choose('cle', keys, DEFAULT_CHANGE.key),
		norm
	};
	return { view, problems: [...problems, ...normProblems] };
}

/** The address of a view, defaults left out. */
export function formatChange({ from, to, level, filter, sort, territory, key, norm }: ChangeView): string {
	const params = new URLSearchParams();
	if (from !== undefined) params.set('de', from);
	if (to !== undefined) params.set('a', to);
	if (level !== DEFAULT_CHANGE.level) params.set('niveau', level);
	const word = Object.entries(CHANGE_FILTERS).find(([, value]) => value === filter)?.[0];
	if (filter !== DEFAULT_CHANGE.filter && word) params.set('montrer', word);
	if (sort.by !== DEFAULT_CHANGE.sort.by || !sort.down)
		params.set('tri', `${sort.down ? '-' : ''}${sort.by}`);
	if (key !== DEFAULT_CHANGE.key) params.set('cle', KEY_PARAMS[key]);
	for (const [name, value] of formatNormParams(norm)) params.set(name, value);
	if (territory) params.set('territoire', formatTerritory(territory));
	return params.toString().replaceAll('%3A', ':');
}

const SORT_VALUES: Readonly<Record<Exclude<ChangeSort, 'nom'>, (change: TerritoryChange) => number>> = {
	habitants: ({ population }) => population,
	avant: ({ fte }) => fte.before,
	apres: ({ fte }) => fte.after,
	variation: ({ fte }) => fte.after - fte.before,
	ecart: ({ gap }) => gap.after - gap.before
};
const byName = new Intl.Collator('fr').compare;

/** The changes that the table shows, in its order; equal ones by name. */
export function changeRows(
	changes: readonly TerritoryChange[],
	{ filter, sort }: Pick<ChangeView, 'filter' | 'sort'>
): TerritoryChange[] {
	const { by, down } = sort;
	const way = down ? -1 : 1;
	return changes
		.filter((change) => (filter === 'all' ? hasChanged(change) : change.covered === filter))
		.sort((a, b) => {
			const apart = by === 'nom' ? byName(a.name, b.name) : SORT_VALUES[by](a) - SORT_VALUES[by](b);
			return way * apart || byName(a.name, b.name);
		});
}

/** Number of changes that each filter keeps. */
export const changeCounts = (
	changes: readonly TerritoryChange[]
): Readonly<Record<ChangeFilter, number>> => ({
	all: changes.filter(hasChanged).length,
	gained: changes.filter(({ covered }) => covered === 'gained').length,
	lost: changes.filter(({ covered }) => covered === 'lost').length
});

export const isChangeLevel = (level: Level): level is ChangeView['level'] =>
	(MAP_LEVELS as readonly Level[]).includes(level);
