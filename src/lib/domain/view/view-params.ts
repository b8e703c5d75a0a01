import type { Level } from '../territory/atlas';
import { INDICATORS, isQuantity, type Indicator } from '../figures/indicator';
import { hasParts } from '../figures/part';
import { formatNormParams } from '../norm/params';
import { formatColumns, parseColumns } from '../table/column-ids';
import { formatClassing, isClassed, parseClassing } from '../choropleth/classing';
import { formatHatched, parseHatched } from '../choropleth/hatched';
import { formatFilter, isFilterParam, parseFilter } from '../table/filter-params';
import { formatSort, parseSort } from '../table/sort-params';
import {
	AddressReader,
	formatParams,
	formatTerritory,
	invert,
	KEY_PARAMS,
	type Known,
	type ParsedAddress
} from './address';
import { formatGroups, GROUP_PARAMS, readGroups } from './group-params';
import { DEFAULT_VIEW, isMapLevel, MAP_LEVELS, type View } from './view';

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
	const [perimeter, ...otherPerimeters] = params.getAll('perimetre');
	for (const other of otherPerimeters)
		ignore('perimetre', other.split('~')[0] ?? '', 'un seul périmètre est lu, le premier de l’adresse');
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
		filter: parseFilter(params, level, ignore, reader.codeMeant),
		classing: parseClassing(params.get('classes'), indicator, ignore),
		hatched: parseHatched(params.get('hachures'), ignore),
		sort: parseSort(params.get('tri'), ignore),
		columns: parseColumns(params.get('colonnes'), ignore),
		...(groups && { groups }),
		...(perimeter && { perimeter })
	};
	reader.refuseOthers((name) => PARAMS.includes(name) || isFilterParam(name));
	return {
		view: { ...view, norm: reader.norm() },
		problems: reader.problems,
		...(reader.unread.length > 0 && { unread: reader.unread })
	};
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
