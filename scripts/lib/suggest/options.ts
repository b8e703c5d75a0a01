import type { AllocationKey } from '../../../src/lib/domain/campaign/allocation';
import { PRESET_NAMES, type PresetName } from '../../../src/lib/domain/norm/norm';
import { DEFAULT_REACH } from '../../../src/lib/domain/scenario/candidates';
import { GIVEN_UP } from '../../../src/lib/domain/scenario/proposal';
import type { Objective } from '../../../src/lib/domain/scenario/search/objectives';
import { formatNumber, formatPercent, quoted } from '../../../src/lib/domain/text/french';
import { alone, typedOptions, UsageError, type IdleOption, type TypedOptions } from '../command/command-line';
import { KEY_CHOICES, typedKey } from '../command/key-option';
import { idleSuggestOptions } from './idle';

export const SUGGEST_FORMATS = ['json', 'csv'] as const;
export type SuggestFormat = (typeof SUGGEST_FORMATS)[number];

/** What each objective is called on the command line. */
export const OBJECTIVE_WORDS = {
	manque: 'missing',
	personnes: 'people',
	equite: 'lowest',
	'manque-puis-personnes': 'missing-then-people'
} as const satisfies Record<string, Objective>;
const OBJECTIVE_NAMES = Object.keys(OBJECTIVE_WORDS) as readonly (keyof typeof OBJECTIVE_WORDS)[];

interface Common {
	/** `undefined`: the latest campaign. */
	readonly campaign: string | undefined;
	readonly key: AllocationKey;
	readonly norm: PresetName;
	readonly format: SuggestFormat;
	/** Code of the only département where something may change. */
	readonly departement: string | undefined;
	/** What was typed and changes nothing. */
	readonly idle: readonly IdleOption[];
}

export type SuggestOptions =
	| { readonly task: 'instance'; readonly file: string }
	| ({ readonly task: 'end'; readonly posts: number } & Common)
	| ({
			readonly task: 'place';
			readonly objective: keyof typeof OBJECTIVE_WORDS;
			readonly qpvWeight: number;
			readonly km: number;
			readonly limit: { readonly posts?: number; readonly fte?: number; readonly euros?: number };
			readonly prove: boolean;
	  } & Common);

const DEFAULT_POSTS = 10;
const MOST_POSTS = 500;

export const USAGE = `Où placer les prochains postes, ou lesquels arrêter avec le moins de dommage.

npm run --silent suggest -- [options]

  --campagne     campagne de départ, par exemple 2025-12 (par défaut\u202F: la dernière)
  --postes       nombre de postes à créer (par défaut\u202F: ${DEFAULT_POSTS}, sauf si --etp ou --budget est donné)
  --etp          ETP à créer, par exemple 4.5
  --budget       euros par an, au prix d’un ETP de la campagne
  --objectif     ${OBJECTIVE_NAMES.join(' | ')} (par défaut\u202F: manque)
                 manque\u202F: le moins d’ETP manquants\u202F; personnes\u202F: le plus d’habitants nouvellement desservis\u202F;
                 equite\u202F: relever d’abord les plus mal couverts\u202F; manque-puis-personnes\u202F: le manque à ${formatPercent(GIVEN_UP)} près, puis les personnes
  --qpv-poids    combien de fois compte un ETP dans un QPV (par défaut\u202F: 1\u202F; sans effet sur l’objectif personnes)
  --rayon        kilomètres entre les lieux d’un poste (par défaut\u202F: ${formatNumber(DEFAULT_REACH.km)})
  --departement  seulement ce département, par exemple 38
  --retirer      nombre de postes à arrêter, au lieu d’en créer (toujours résolu exactement)
  --prouver      cherche la preuve que rien n’est mieux parmi les postes types (60\u00A0s au plus)
  --cle          ${KEY_CHOICES}
  --norme        ${PRESET_NAMES.join(' | ')} (par défaut\u202F: ars)
  --format       ${SUGGEST_FORMATS.join(' | ')} (par défaut\u202F: json\u202F; csv\u202F: la liste de postes, prête à importer)
  --instance     petit problème à résoudre exactement, dans un fichier JSON\u202F; seule option avec --format json
  --help         cette aide

Une instance\u202F: {"name", "cells": [{"id", "unmet", "weight"?}], "candidates": [{"id", "size", "alloc": {"maille": etp}}],
"limit": {"posts" ou "fte"}, "copies"?}, ou, pour arrêter des postes, {"cells": [{"id", "need"}], "posts": [{"id", "alloc"}], "end"}.
Ce sont des scénarios\u202F: ce que dit le modèle de la norme, pas une évaluation des structures.
`;

const VALUED = [
	'campagne',
	'postes',
	'etp',
	'budget',
	'objectif',
	'qpv-poids',
	'rayon',
	'departement',
	'retirer',
	'cle',
	'norme',
	'format',
	'instance'
] as const;
const FLAGS = ['prouver'] as const;
type Options = TypedOptions<(typeof VALUED)[number], (typeof FLAGS)[number]>;

/** A number of an option, `undefined` where it is absent; `expected` completes « on attend … ». */
function numberOf(
	typed: Options,
	option: (typeof VALUED)[number],
	fits: (value: number) => boolean,
	expected: string
): number | undefined {
	const text = typed.get(option);
	if (text === undefined) return undefined;
	const value = Number(text.replace(',', '.'));
	if (text.trim() !== '' && Number.isFinite(value) && fits(value)) return value;
	const read = text === '' ? 'attend une valeur' : `n’accepte pas ${quoted(text)}`;
	throw new UsageError(`L’option --${option} ${read}. On attend ${expected}.`);
}

const isCount = (value: number) => Number.isInteger(value) && value >= 1 && value <= MOST_POSTS;
const COUNT = `un nombre entier de 1 à ${MOST_POSTS}`;

/** Reads the arguments of the command line; campaign and département are checked once the bundle is read. */
export function readSuggestOptions(args: readonly string[]): SuggestOptions | 'help' {
	const typed = typedOptions(args, VALUED, FLAGS);
	if (typed === 'help') return 'help';
	const format = typed.choose('format', SUGGEST_FORMATS, 'json');
	const file = typed.get('instance');
	if (file !== undefined) {
		alone(typed, 'instance', [...VALUED, ...FLAGS], ['format']);
		if (file === '') throw new UsageError('L’option --instance attend le nom d’un fichier JSON.');
		if (format !== 'json')
			throw new UsageError(
				'Une instance se résout en JSON. Valeurs possibles de --format avec --instance\u202F: json.'
			);
		return { task: 'instance', file };
	}
	const common: Common = {
		campaign: typed.get('campagne'),
		key: typedKey(typed.get('cle')),
		norm: typed.choose('norme', PRESET_NAMES, 'ars'),
		format,
		departement: typed.get('departement'),
		idle: idleSuggestOptions(typed)
	};
	const ending = numberOf(typed, 'retirer', isCount, COUNT);
	if (ending !== undefined) {
		alone(
			typed,
			'retirer',
			[...VALUED, ...FLAGS],
			['campagne', 'departement', 'cle', 'norme', 'format', 'prouver']
		);
		return { task: 'end', posts: ending, ...common };
	}
	const posts = numberOf(typed, 'postes', isCount, COUNT);
	const fte = numberOf(
		typed,
		'etp',
		(value) => value > 0 && value <= MOST_POSTS,
		`un nombre d’ETP supérieur à 0, ${MOST_POSTS} au plus`
	);
	const euros = numberOf(
		typed,
		'budget',
		(value) => value > 0 && value <= 1e9,
		'un nombre d’euros par an supérieur à 0'
	);
	return {
		task: 'place',
		objective: typed.choose('objectif', OBJECTIVE_NAMES, 'manque'),
		qpvWeight:
			numberOf(
				typed,
				'qpv-poids',
				(value) => value > 0 && value <= 100,
				'un nombre supérieur à 0, 100 au plus'
			) ?? 1,
		km:
			numberOf(typed, 'rayon', (value) => value >= 0 && value <= 200, 'un nombre de kilomètres de 0 à 200') ??
			DEFAULT_REACH.km,
		limit: {
			...(posts !== undefined && { posts }),
			...(fte !== undefined && { fte }),
			...(euros !== undefined && { euros }),
			...(posts === undefined && fte === undefined && euros === undefined && { posts: DEFAULT_POSTS })
		},
		prove: typed.has('prouver'),
		...common
	};
}
