import { DEFAULT_WORD } from '../../domain/text/site';
import { ENVELOPE_PARAM, MAX_ENVELOPE, normParam } from '../../domain/norm/params';
import { formatNumber, plural } from '../../domain/text/french';
import type { Norm } from '../../domain/norm/norm';
import { DEFAULT_NORM } from '../../domain/norm/site-norm';
import { QUINTILE_WORDS } from '../../domain/words/words';
import { rangeWords, type NumberRange } from '../../ui/fields/typed-number';
import { stopsOf } from '../../ui/fields/slider-stops';

/** A number of the norm as the panel shows it: its words, its range, where its slider stops. */
export interface NormField {
	/** Name in an address. */
	readonly param: string;
	readonly label: string;
	/** What follows the number: `habitants pour 1 ETP`. */
	readonly unit: string;
	readonly range: NumberRange;
	readonly stops: readonly number[];
	/** Marked on the slider, and what "reset" gives; `undefined` where there is none. */
	readonly fallback: number | undefined;
	/** Why it has no effect in a norm, as a sentence; `undefined` where it has one. */
	idle(norm: Norm): string | undefined;
	get(norm: Norm): number;
	set(norm: Norm, value: number): Norm;
}

type Pieces = Parameters<typeof stopsOf>[1];

const always = () => undefined;

function field(
	param: string,
	label: string,
	unit: string,
	pieces: Pieces,
	idle: NormField['idle'] = always
): NormField {
	const { min, max, whole, get, set } = normParam(param);
	const fallback = get(DEFAULT_NORM);
	const range = { min, max, ...(whole && { whole }) };
	return { param, label, unit, range, stops: stopsOf(min, pieces, [fallback]), fallback, idle, get, set };
}

const WEIGHT_STOPS: Pieces = [
	{ to: 4, step: 0.05 },
	{ to: 10, step: 0.25 }
];
const QUINTILE_STOPS: Pieces = [{ to: 5, step: 1 }];
const APL_STOPS: Pieces = [
	{ to: 5, step: 0.1 },
	{ to: 10, step: 0.5 }
];
const VISITS = 'consultations par habitant et par an';
const QUINTILE_UNIT = '(quintile national FDep)';
const FACTOR = 'fois le besoin';

const weight = (param: string, label: string, idle?: NormField['idle']) =>
	field(param, label, FACTOR, WEIGHT_STOPS, idle);
const unweighed: NormField['idle'] = ({ access }) =>
	access.enabled ? undefined : 'Sans effet tant que l’accès n’est pas pesé.';

export const QPV_FIELD = field('qpv', 'Ratio dans les QPV', 'habitants pour 1 ETP', [
	{ to: 1_000, step: 50 },
	{ to: 10_000, step: 100 },
	{ to: 20_000, step: 500 },
	{ to: 50_000, step: 1_000 }
]);
export const BASE_FIELD = field('base', 'Ratio hors QPV, avant pondération', 'habitants pour 1 ETP', [
	{ to: 10_000, step: 500 },
	{ to: 100_000, step: 1_000 },
	{ to: 200_000, step: 5_000 },
	{ to: 500_000, step: 10_000 }
]);
export const PRIORITY_FIELD = field(
	'priorite',
	'Priorité hors QPV, à partir du quintile',
	QUINTILE_UNIT,
	QUINTILE_STOPS
);
export const FLOOR_FIELD = field('plancher', 'Plancher par QPV, puis par EPCI qui a un besoin', 'ETP', [
	{ to: 2, step: 0.05 }
]);
export const ATTENTION_FIELD = field('seuil', 'Seuil d’attention', 'ETP manquants', [{ to: 2, step: 0.05 }]);
export const FDEP_FIELDS: readonly NormField[] = [1, 2, 3, 4, 5].map((quintile) => {
	const word = quintile === 1 || quintile === 5 ? `, ${QUINTILE_WORDS[quintile]!}` : '';
	return weight(`f${quintile}`, `Quintile ${quintile}${word}`, ({ priorityFrom }) =>
		quintile < priorityFrom
			? `Sans effet\u202F: la priorité commence au quintile ${formatNumber(priorityFrom)}.`
			: undefined
	);
});
export const DENSITY_FIELDS: readonly NormField[] = [
	weight('rural', 'Bourgs ruraux (densité 5)'),
	weight('disperse', 'Rural dispersé ou très dispersé (6 et 7)')
];
export const ACCESS_FIELDS: readonly NormField[] = [
	field('apl-faible', 'Accès faible\u202F: moins de', VISITS, APL_STOPS, unweighed),
	weight('acces-faible', 'Poids de l’accès faible', unweighed),
	field('apl-tres-faible', 'Accès très faible\u202F: moins de', VISITS, APL_STOPS, unweighed),
	weight('acces-tres-faible', 'Poids de l’accès très faible', unweighed),
	field('acces-quintile', 'S’applique à partir du quintile', QUINTILE_UNIT, QUINTILE_STOPS, unweighed)
];

/** The envelope as a number; it has no default of its own, the default being none. */
export const ENVELOPE_FIELD: NormField = {
	param: ENVELOPE_PARAM,
	label: 'Total à répartir',
	unit: 'ETP',
	range: { min: 0, max: MAX_ENVELOPE, above: true },
	stops: stopsOf(1, [
		{ to: 100, step: 1 },
		{ to: 300, step: 5 },
		{ to: 1_000, step: 50 },
		{ to: 10_000, step: 1_000 },
		{ to: MAX_ENVELOPE, step: 10_000 }
	]),
	fallback: undefined,
	idle: always,
	get: ({ envelope }) => (typeof envelope === 'number' ? envelope : 0),
	set: (norm, value) => ({ ...norm, envelope: value })
};

export const FIELDS: readonly NormField[] = [
	QPV_FIELD,
	BASE_FIELD,
	PRIORITY_FIELD,
	FLOOR_FIELD,
	ATTENTION_FIELD,
	...FDEP_FIELDS,
	...DENSITY_FIELDS,
	...ACCESS_FIELDS
];

export const isChanged = ({ fallback, get }: NormField, norm: Norm) =>
	fallback !== undefined && get(norm) !== fallback;

/** `500 à 50 000 habitants pour 1 ETP · défaut 6 000` */
export function fieldNote({ range, unit, fallback }: NormField): string {
	const words = `${rangeWords(range).replace(/^de /, '')} ${unit}`;
	return fallback === undefined ? words : `${words} · ${DEFAULT_WORD} ${formatNumber(fallback)}`;
}

/** How many of some parameters are changed, as a word for a folded group; `undefined` where none is. */
export function changedWord(changed: readonly string[], params: readonly string[]): string | undefined {
	const count = params.filter((param) => changed.includes(param)).length;
	return count > 0 ? `${count} ${plural(count, 'modifié')}` : undefined;
}
