import type { AllocationKey } from '../campaign/allocation';
import { STRUCTURE_TYPES, TARGET_LEVELS, type StructureType, type TargetLevel } from '../campaign/campaign';
import { formatNormParams } from '../norm/params';
import type { Norm } from '../norm/norm';
import { DEFAULT_NORM } from '../norm/site-norm';
import { NO_POST_FILTER, type PostFilter } from '../posts/filter';
import { DEFAULT_POST_SORT, POST_SORTS, type PostSort } from '../posts/sort';
import {
	AddressReader,
	formatParams,
	formatTerritory,
	invert,
	KEY_PARAMS,
	type Known,
	type ParsedAddress
} from './address';
import { DEFAULT_VIEW } from './view';

/** Everything that a link to the page of posts says. */
export interface PostsView extends PostFilter {
	/** `undefined`: the latest campaign. */
	readonly campaign: string | undefined;
	/** The campaign that arrivals and departures are counted from; `undefined`: the one before. */
	readonly since: string | undefined;
	readonly key: AllocationKey;
	readonly norm: Norm;
	readonly sort: PostSort;
	/** Identifier of the post that is open. */
	readonly post: string | undefined;
}

export const DEFAULT_POSTS: PostsView = {
	...NO_POST_FILTER,
	campaign: undefined,
	since: undefined,
	key: DEFAULT_VIEW.key,
	norm: DEFAULT_NORM,
	sort: DEFAULT_POST_SORT,
	post: undefined
};

const TYPE_PARAMS: Readonly<Record<StructureType, string>> = {
	association: 'association',
	collectivité: 'collectivite',
	"structure d'exercice coordonné": 'exercice-coordonne',
	'établissement de santé': 'etablissement-de-sante',
	autre: 'autre'
};
const PLACE_PARAMS = Object.fromEntries(TARGET_LEVELS.map((level) => [level, level])) as Record<
	string,
	TargetLevel
>;
const OVERLAP_PARAMS = { oui: true } as const;
const SORT_PARAMS = Object.fromEntries(
	POST_SORTS.flatMap((by) => [
		[by, { by, down: false }],
		[`-${by}`, { by, down: true }]
	])
);

const PARAMS: readonly string[] = [
	'campagne',
	'depuis',
	'cle',
	'texte',
	'structure',
	'type',
	'financeur',
	'departement',
	'lieu',
	'chevauchement',
	'territoire',
	'tri',
	'poste'
];

/** Reads an address; what is not understood is ignored and said. */
export function parsePosts(params: URLSearchParams, known?: Known): ParsedAddress<PostsView> {
	const reader = new AddressReader(params, known);
	const departement = reader.text('departement');
	const there = departement === undefined || known?.hasTerritory({ level: 'departement', code: departement });
	if (there === false)
		reader.ignore('departement', departement!, 'aucun département de ce code dans la région');
	const view: Omit<PostsView, 'norm'> = {
		campaign: reader.campaign('campagne'),
		since: reader.campaign('depuis'),
		key: reader.key(DEFAULT_POSTS.key),
		text: reader.text('texte'),
		structure: reader.text('structure'),
		type: reader.choose<StructureType | undefined>('type', invert(TYPE_PARAMS, STRUCTURE_TYPES), undefined),
		funder: reader.text('financeur'),
		departement: there === false ? undefined : departement,
		place: reader.choose<TargetLevel | undefined>('lieu', PLACE_PARAMS, undefined),
		overlapping: reader.choose<true | undefined>('chevauchement', OVERLAP_PARAMS, undefined),
		territory: reader.territory(),
		sort: reader.choose('tri', SORT_PARAMS, DEFAULT_POST_SORT),
		post: reader.text('poste')
	};
	reader.refuseOthers((name) => PARAMS.includes(name));
	return { view: { ...view, norm: reader.norm() }, problems: reader.problems };
}

/** The address of a view, defaults left out. */
export function formatPosts(view: PostsView): string {
	const { sort, type, key, territory } = view;
	const sorted = sort.by !== DEFAULT_POST_SORT.by || sort.down !== DEFAULT_POST_SORT.down;
	const params: [string, string | undefined][] = [
		['campagne', view.campaign],
		['depuis', view.since],
		['cle', key === DEFAULT_POSTS.key ? undefined : KEY_PARAMS[key]],
		['texte', view.text],
		['structure', view.structure],
		['type', type && TYPE_PARAMS[type]],
		['financeur', view.funder],
		['departement', view.departement],
		['lieu', view.place],
		['chevauchement', view.overlapping && 'oui'],
		['tri', sorted ? `${sort.down ? '-' : ''}${sort.by}` : undefined],
		...formatNormParams(view.norm),
		['territoire', territory && formatTerritory(territory)],
		['poste', view.post]
	];
	return formatParams(
		params.flatMap(([name, value]): [string, string][] =>
			value === undefined || value === '' ? [] : [[name, value]]
		)
	);
}
