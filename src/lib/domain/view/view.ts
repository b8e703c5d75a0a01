import type { AllocationKey } from '../campaign/allocation';
import { BASE_LEVELS, type Level } from '../territory/atlas';
import type { Norm } from '../norm/norm';
import { DEFAULT_NORM } from '../norm/site-norm';
import { INDICATORS, isQuantity, type Indicator } from '../figures/indicator';
import { hasParts, type Part } from '../figures/part';
import { formatNormParams } from '../norm/params';
import { formatColumns, parseColumns, type ColumnId } from '../table/column-ids';
import type { Filter } from '../table/filter';
import { formatClassing, isClassed, parseClassing, type Classing } from '../choropleth/classing';
import { formatHatched, parseHatched, type Hatched } from '../choropleth/hatched';
import { formatFilter, isFilterParam, parseFilter } from '../table/filter-params';
import { formatSort, parseSort, type SortKey } from '../table/sort-params';
import {
	AddressReader,
	formatParams,
	formatTerritory,
	invert,
	KEY_PARAMS,
	type Known,
	type ParsedAddress,
	type TerritoryRef
} from './address';
import { formatGroups, GROUP_PARAMS, readGroups, type GroupWish } from './group-params';

/** Everything that a shared link must reproduce, but the camera. */
export interface View {
	readonly level: Level;
	readonly indicator: Indicator;
	/** What the FTE of a quantity are counted in; absent: everywhere. */
	readonly part?: Exclude<Part, 'whole'>;
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
	/** What is hatched on the map; absent: nothing. */
	readonly hatched?: Hatched;
	/** Neighbours that one post could serve; absent: they are not asked for. */
	readonly groups?: GroupWish;
	/** Columns of the table beside the name; absent: `DEFAULT_COLUMNS`. */
	readonly columns?: readonly ColumnId[];
	/** The perimeter being made, as `formatPerimeter` writes it. */
	readonly perimeter?: string;
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

export const isMapLevel = (level: Level): level is (typeof MAP_LEVELS)[number] =>
	(MAP_LEVELS as readonly Level[]).includes(level);

/** Levels that the table lists. */
export const TABLE_LEVELS = [...BASE_LEVELS, 'cls'] as const satisfies readonly Level[];

const INDICATOR_PARAMS: Readonly<Record<Indicator, string>> = {
	coverage: 'couverture',
	gap: 'manque',
	'fte-10k': 'etp-10k',
	need: 'besoin',
	fte: 'etp',
	fdep: 'fdep',
	'coverage-fdep': 'couverture-fdep'
};
const PART_PARAMS = { qpv: 'qpv', 'hors-qpv': 'outside' } as const;
const QPV_PARAMS = { montres: true, masques: false } as const;
const STRUCTURE_PARAMS = { connues: true } as const;
const PARAMS: readonly string[] = [
	'niveau',
	'indicateur',
	'partie',
	'campagne',
	'cle',
	'quartiers',
	'structures',
	'territoire',
	'classes',
	'hachures',
	'tri',
	'colonnes',
	'perimetre',
	...GROUP_PARAMS
];

/** Whether a view tells the parts of its territories apart. */
const tellsParts = ({ level, indicator }: Pick<View, 'level' | 'indicator'>) =>
	hasParts(level) && isQuantity(indicator);

function readPart(reader: AddressReader, view: Pick<View, 'level' | 'indicator'>): View['part'] {
	const part = reader.choose<View['part']>('partie', PART_PARAMS, undefined);
	if (part === undefined || tellsParts(view)) return part;
	reader.ignore(
		'partie',
		reader.params.get('partie') ?? '',
		'seuls les ETP d’une maille plus large que le QPV se partagent ainsi'
	);
	return undefined;
}

/** Reads a view from an address; what is not understood is ignored and said. `levels`: those of the page. */
export function parseView(
	params: URLSearchParams,
	known?: Known,
	levels: readonly Level[] = MAP_LEVELS
): ParsedAddress<View> {
	const reader = new AddressReader(params, known);
	const { ignore } = reader;
	const level = reader.level(levels, DEFAULT_VIEW.level);
	const indicator = reader.choose('indicateur', invert(INDICATOR_PARAMS, INDICATORS), DEFAULT_VIEW.indicator);
	const part = readPart(reader, { level, indicator });
	const knownStructures = reader.choose('structures', STRUCTURE_PARAMS, undefined);
	const perimeter = params.get('perimetre');
	const groups = readGroups(reader, level, isMapLevel(level));
	// In the order in which what is ignored is said.
	const view: Omit<View, 'norm'> = {
		level,
		indicator,
		...(part && { part }),
		key: reader.key(DEFAULT_VIEW.key),
		showQpvs: reader.choose('quartiers', QPV_PARAMS, DEFAULT_VIEW.showQpvs),
		...(knownStructures && { knownStructures }),
		campaign: reader.campaign('campagne'),
		territory: reader.territory(),
		filter: parseFilter(params, level, ignore, known && ((ref) => known.hasTerritory(ref))),
		classing: parseClassing(params.get('classes'), indicator, ignore),
		hatched: parseHatched(params.get('hachures'), ignore),
		sort: parseSort(params.get('tri'), ignore),
		columns: parseColumns(params.get('colonnes'), ignore),
		...(groups && { groups }),
		...(perimeter && { perimeter })
	};
	reader.refuseOthers((name) => PARAMS.includes(name) || isFilterParam(name));
	return { view: { ...view, norm: reader.norm() }, problems: reader.problems };
}

/** The address of a view, defaults left out: the bare address is the annual map. */
export function formatView(view: View): string {
	const params: [string, string][] = [];
	if (view.level !== DEFAULT_VIEW.level) params.push(['niveau', view.level]);
	if (view.indicator !== DEFAULT_VIEW.indicator)
		params.push(['indicateur', INDICATOR_PARAMS[view.indicator]]);
	if (view.part && tellsParts(view)) params.push(['partie', view.part === 'qpv' ? 'qpv' : 'hors-qpv']);
	if (view.campaign !== undefined) params.push(['campagne', view.campaign]);
	if (view.key !== DEFAULT_VIEW.key) params.push(['cle', KEY_PARAMS[view.key]]);
	if (!view.showQpvs) params.push(['quartiers', 'masques']);
	if (view.knownStructures) params.push(['structures', 'connues']);
	if (view.classing && isClassed(view.indicator)) params.push(['classes', formatClassing(view.classing)]);
	if (view.hatched) params.push(['hachures', formatHatched(view.hatched)]);
	params.push(...formatNormParams(view.norm));
	if (view.filter) params.push(...formatFilter(view.filter, view.level));
	if (view.groups && isMapLevel(view.level)) params.push(...formatGroups(view.groups, view.level));
	if (view.sort) params.push(['tri', formatSort(view.sort)]);
	if (view.columns) params.push(['colonnes', formatColumns(view.columns)]);
	if (view.perimeter) params.push(['perimetre', view.perimeter]);
	if (view.territory) params.push(['territoire', formatTerritory(view.territory)]);
	return formatParams(params);
}
