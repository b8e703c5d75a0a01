import type { AllocationKey } from '../campaign/allocation';
import { CHANGE_SORTS, type ChangeFilter, type ChangeRows } from '../change/rows';
import type { Norm } from '../norm/norm';
import { DEFAULT_NORM } from '../norm/site-norm';
import { formatNormParams } from '../norm/params';
import {
	AddressReader,
	formatParams,
	formatTerritory,
	KEY_PARAMS,
	type Known,
	type ParsedAddress,
	type TerritoryRef
} from './address';
import { DEFAULT_VIEW, MAP_LEVELS } from './view';

/** What narrows the table of changes, by its words in the address. */
const FILTER_PARAMS = {
	tous: 'all',
	gagnes: 'gained',
	'gagnes-peu': 'slight',
	perdus: 'lost'
} as const satisfies Record<string, ChangeFilter>;

/** Everything that a link to the page of changes says. */
export interface ChangeView extends ChangeRows {
	/** Older and newer campaign, `undefined` for the last two. */
	readonly from: string | undefined;
	readonly to: string | undefined;
	readonly level: (typeof MAP_LEVELS)[number];
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

const SORTS = Object.fromEntries(
	CHANGE_SORTS.flatMap((by) => [
		[by, { by, down: false }],
		[`-${by}`, { by, down: true }]
	])
);

/** Reads an address; what is not understood is ignored and said. */
export function parseChange(params: URLSearchParams, known?: Known): ParsedAddress<ChangeView> {
	const reader = new AddressReader(params, known);
	const view: Omit<ChangeView, 'norm'> = {
		from: reader.campaign('de'),
		to: reader.campaign('a'),
		level: reader.level(MAP_LEVELS, DEFAULT_CHANGE.level),
		filter: reader.choose<ChangeFilter>('montrer', FILTER_PARAMS, DEFAULT_CHANGE.filter),
		sort: reader.choose('tri', SORTS, DEFAULT_CHANGE.sort),
		territory: reader.territory(),
		key: reader.key(DEFAULT_CHANGE.key)
	};
	reader.refuseOthers((name) => PARAMS.includes(name));
	return { view: { ...view, norm: reader.norm() }, problems: reader.problems };
}

/** The address of a view, defaults left out. */
export function formatChange({ from, to, level, filter, sort, territory, key, norm }: ChangeView): string {
	const params: [string, string][] = [];
	if (from !== undefined) params.push(['de', from]);
	if (to !== undefined) params.push(['a', to]);
	if (level !== DEFAULT_CHANGE.level) params.push(['niveau', level]);
	const word = Object.entries(FILTER_PARAMS).find(([, value]) => value === filter)?.[0];
	if (filter !== DEFAULT_CHANGE.filter && word) params.push(['montrer', word]);
	if (sort.by !== DEFAULT_CHANGE.sort.by || !sort.down)
		params.push(['tri', `${sort.down ? '-' : ''}${sort.by}`]);
	if (key !== DEFAULT_CHANGE.key) params.push(['cle', KEY_PARAMS[key]]);
	params.push(...formatNormParams(norm));
	if (territory) params.push(['territoire', formatTerritory(territory)]);
	return formatParams(params);
}
