import { ALLOCATION_KEYS, type AllocationKey } from '../campaign/allocation';
import { isLevel, type Level } from '../territory/atlas';
import { isLocal, LOCAL_ELSEWHERE } from '../campaign/local';
import { DEFAULT_NORM, type Norm } from '../norm/norm';
import { INDICATORS, type Indicator } from '../choropleth/choropleth';
import { formatNormParams, isNormParam, parseNormParams } from '../norm/params';
import { formatColumns, parseColumns, type ColumnId } from '../table/column-ids';
import type { Filter } from '../table/filter';
import { formatClassing, isClassed, parseClassing, type Classing } from '../choropleth/classing';
import { formatHatched, parseHatched, type FragileCause } from '../choropleth/hatched';
import { formatFilter, isFilterParam, parseFilter } from '../table/filter-params';
import { formatSort, parseSort, type SortKey } from '../table/sort-params';

/** Everything that a shared link must reproduce, but the camera. */
export interface View {
	readonly level: Level;
	readonly indicator: Indicator;
	/** `undefined`: the latest campaign. */
	readonly campaign: string | undefined;
	readonly key: AllocationKey;
	readonly territory: TerritoryRef | undefined;
	readonly norm: Norm;
	/** QPVs drawn above the other levels. */
	readonly showQpvs: boolean;
	/** Structures known from public sources marked on the map; absent: not. */
	readonly knownStructures?: true;
	/** What a territory must satisfy to be in the table, and on the map where it shows only what passes. */
	readonly filter?: Filter;
	/** Keys that the table is sorted by; absent: `DEFAULT_SORT`. */
	readonly sort?: readonly SortKey[];
	/** How the reader wants rates classed; absent: the published classes. */
	readonly classing?: Classing;
	/** Which fragile classes are hatched on the map; absent: none. */
	readonly hatched?: FragileCause;
	/** Columns of the table beside the name; absent: `DEFAULT_COLUMNS`. */
	readonly columns?: readonly ColumnId[];
	/** The perimeter being made, as `formatPerimeter` writes it. */
	readonly perimeter?: string;
}

export interface TerritoryRef {
	readonly level: Level;
	readonly code: string;
}

export const DEFAULT_VIEW: View = {
	level: 'commune',
	indicator: 'coverage',
	campaign: undefined,
	key: 'population',
	territory: undefined,
	norm: DEFAULT_NORM,
	showQpvs: true
};

/** Levels that the map can show. */
export const MAP_LEVELS = ['commune', 'qpv', 'epci', 'departement'] as const satisfies readonly Level[];

const INDICATOR_PARAMS: Readonly<Record<Indicator, string>> = {
	coverage: 'couverture',
	gap: 'manque',
	'fte-10k': 'etp-10k',
	need: 'besoin',
	fdep: 'fdep',
	'coverage-fdep': 'couverture-fdep'
};
/** What the allocation key is called in an address. */
export const KEY_PARAMS: Readonly<Record<AllocationKey, string>> = {
	population: 'population',
	need: 'besoin',
	equal: 'egal'
};
const QPV_PARAMS = { montres: 'shown', masques: 'hidden' } as const;
const STRUCTURE_PARAMS = { connues: 'known' } as const;
const PARAMS = [
	'niveau',
	'indicateur',
	'campagne',
	'cle',
	'quartiers',
	'structures',
	'territoire',
	'classes',
	'hachures',
	'tri',
	'colonnes',
	'perimetre'
] as const;

/** What can be known of a link only with the bundle at hand. */
export interface Known {
	readonly campaigns: readonly string[];
	hasTerritory(ref: TerritoryRef): boolean;
	/** A French sentence on what was left out of a territory that there is. */
	problemOf?(ref: TerritoryRef): string | undefined;
}

export interface ParsedView {
	readonly view: View;
	/** French sentences on what was ignored. */
	readonly problems: readonly string[];
}

export function parseTerritory(text: string): TerritoryRef | undefined {
	const [level, code, ...rest] = text.split(':');
	return isLevel(level) && code && (rest.length === 0 || level === 'perimetre')
		? { level, code: [code, ...rest].join(':') }
		: undefined;
}

export const formatTerritory = ({ level, code }: TerritoryRef) => `${level}:${code}`;

/** Reads a view from an address; what is not understood is ignored and said. `levels`: those of the page. */
export function parseView(
	params: URLSearchParams,
	known?: Known,
	levels: readonly Level[] = MAP_LEVELS
): ParsedView {
	const problems: string[] = [];
	const ignore = (name: string, value: string, possible: string) =>
		problems.push(`Le paramètre «\u202F${name}=${value}\u202F» de l’adresse est ignoré\u202F: ${possible}.`);

	function choose<T extends string>(name: string, words: Readonly<Record<string, T>>, fallback: T): T {
		const value = params.get(name);
		if (value === null) return fallback;
		if (Object.hasOwn(words, value)) return words[value]!;
		ignore(name, value, `valeurs possibles\u202F: ${Object.keys(words).join(', ')}`);
		return fallback;
	}

	const invert = <T extends string>(all: readonly T[], words: Readonly<Record<T, string>>) =>
		Object.fromEntries(all.map((value) => [words[value], value])) as Record<string, T>;

	const level = choose<Level>(
		'niveau',
		Object.fromEntries(levels.map((value) => [value, value])),
		DEFAULT_VIEW.level
	);
	const indicator = choose('indicateur', invert(INDICATORS, INDICATOR_PARAMS), DEFAULT_VIEW.indicator);
	const key = choose('cle', invert(ALLOCATION_KEYS, KEY_PARAMS), DEFAULT_VIEW.key);

	const showQpvs = choose<'shown' | 'hidden'>('quartiers', QPV_PARAMS, 'shown') === 'shown';

	const knownStructures = choose<'known' | 'none'>('structures', STRUCTURE_PARAMS, 'none') === 'known';

	let campaign = params.get('campagne') ?? undefined;
	if (campaign !== undefined && known && !known.campaigns.includes(campaign)) {
		if (isLocal(campaign)) problems.push(LOCAL_ELSEWHERE);
		else ignore('campagne', campaign, `campagnes connues\u202F: ${known.campaigns.join(', ')}`);
		campaign = undefined;
	}

	let territory: TerritoryRef | undefined;
	const wanted = params.get('territoire');
	if (wanted !== null) {
		territory = parseTerritory(wanted);
		if (!territory) ignore('territoire', wanted, 'on attend un niveau et un code, comme commune:63430');
		else if (known && !known.hasTerritory(territory)) {
			ignore('territoire', wanted, 'ce territoire n’existe pas dans la région et l’année affichées');
			territory = undefined;
		} else {
			const problem = known?.problemOf?.(territory);
			if (problem !== undefined) problems.push(problem);
		}
	}

	const filter = parseFilter(params, level, ignore, known && ((ref) => known.hasTerritory(ref)));
	const classing = parseClassing(params.get('classes'), indicator, ignore);
	const hatched = parseHatched(params.get('hachures'), ignore);
	const sort = parseSort(params.get('tri'), ignore);
	const columns = parseColumns(params.get('colonnes'), ignore);

	const { norm, problems: normProblems } = parseNormParams(params);
	for (const [name, value] of params)
		if (!(PARAMS as readonly string[]).includes(name) && !isNormParam(name) && !isFilterParam(name))
			ignore(name, value, 'ce paramètre n’existe pas');

	return {
		view: {
			level,
			indicator,
			campaign,
			key,
			territory,
			norm,
			showQpvs,
			...(knownStructures && { knownStructures }),
			filter,
			classing,
			hatched,
			sort,
			columns,
			...(params.get('perimetre') && { perimeter: params.get('perimetre')! })
		},
		problems: [...problems, ...normProblems]
	};
}

/** The address of a view, defaults left out: the bare address is the annual map. */
export function formatView(view: View): string {
	const params: [string, string][] = [];
	if (view.level !== DEFAULT_VIEW.level) params.push(['niveau', view.level]);
	if (view.indicator !== DEFAULT_VIEW.indicator)
		params.push(['indicateur', INDICATOR_PARAMS[view.indicator]]);
	if (view.campaign !== undefined) params.push(['campagne', view.campaign]);
	if (view.key !== DEFAULT_VIEW.key) params.push(['cle', KEY_PARAMS[view.key]]);
	if (!view.showQpvs) params.push(['quartiers', 'masques']);
	if (view.knownStructures) params.push(['structures', 'connues']);
	if (view.classing && isClassed(view.indicator)) params.push(['classes', formatClassing(view.classing)]);
	if (view.hatched) params.push(['hachures', formatHatched(view.hatched)]);
	params.push(...formatNormParams(view.norm));
	if (view.filter) params.push(...formatFilter(view.filter, view.level));
	if (view.sort) params.push(['tri', formatSort(view.sort)]);
	if (view.columns) params.push(['colonnes', formatColumns(view.columns)]);
	if (view.perimeter) params.push(['perimetre', view.perimeter]);
	if (view.territory) params.push(['territoire', formatTerritory(view.territory)]);
	return params
		.map(
			([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2C', ',')}`
		)
		.join('&');
}
