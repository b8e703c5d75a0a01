import { formatNumber } from '../text/french.ts';
import type { AccessWeights, Norm, QuintileWeights } from './norm';

/** A number of the norm as it stands in an address: its name, its range, where it lives. */
export interface NormParam {
	readonly name: string;
	readonly min: number;
	readonly max: number;
	readonly whole?: boolean;
	get(norm: Norm): number;
	set(norm: Norm, value: number): Norm;
}

const quintileParam = (index: number): NormParam => ({
	name: `f${index + 1}`,
	min: 0,
	max: 10,
	get: (norm) => norm.fdepWeights[index]!,
	set: (norm, value) => ({
		...norm,
		// A tuple of five stays a tuple of five.
		fdepWeights: norm.fdepWeights.with(index, value) as unknown as QuintileWeights
	})
});

const accessParam = (
	name: string,
	field: Exclude<keyof AccessWeights, 'enabled'>,
	range: Pick<NormParam, 'min' | 'max' | 'whole'>
): NormParam => ({
	name,
	...range,
	get: (norm) => norm.access[field],
	set: (norm, value) => ({ ...norm, access: { ...norm.access, [field]: value } })
});

const WEIGHT = { min: 0, max: 10 } as const;
const QUINTILE = { min: 1, max: 5, whole: true } as const;

/** Every number of the norm that a reader can change, with the range that makes sense. */
export const NORM_PARAMS: readonly NormParam[] = [
	{ name: 'qpv', min: 500, max: 50_000, get: (n) => n.qpvRatio, set: (n, v) => ({ ...n, qpvRatio: v }) },
	{
		name: 'base',
		min: 1_000,
		max: 500_000,
		get: (n) => n.baseRatio,
		set: (n, v) => ({ ...n, baseRatio: v })
	},
	...[0, 1, 2, 3, 4].map(quintileParam),
	{
		name: 'rural',
		...WEIGHT,
		get: (n) => n.densityWeights.rural,
		set: (n, v) => ({ ...n, densityWeights: { ...n.densityWeights, rural: v } })
	},
	{
		name: 'disperse',
		...WEIGHT,
		get: (n) => n.densityWeights.dispersed,
		set: (n, v) => ({ ...n, densityWeights: { ...n.densityWeights, dispersed: v } })
	},
	{ name: 'plancher', min: 0, max: 2, get: (n) => n.floorFte, set: (n, v) => ({ ...n, floorFte: v }) },
	{
		name: 'priorite',
		...QUINTILE,
		get: (n) => n.priorityFrom,
		set: (n, v) => ({ ...n, priorityFrom: v })
	},
	{ name: 'seuil', min: 0, max: 2, get: (n) => n.attention, set: (n, v) => ({ ...n, attention: v }) },
	accessParam('acces-faible', 'low', WEIGHT),
	accessParam('acces-tres-faible', 'veryLow', WEIGHT),
	accessParam('apl-faible', 'lowBelow', { min: 0, max: 10 }),
	accessParam('apl-tres-faible', 'veryLowBelow', { min: 0, max: 10 }),
	accessParam('acces-quintile', 'fromQuintile', QUINTILE)
];

/** The two settings that are no plain number. */
export const ACCESS_PARAM = 'acces';
export const ENVELOPE_PARAM = 'enveloppe';
export const YES = 'oui';
export const NO = 'non';
export const FUNDED = 'finance';
export const NO_ENVELOPE = 'aucune';
/** An envelope is more than 0 FTE, and no more than this. */
export const MAX_ENVELOPE = 100_000;

export const isNormParam = (name: string) =>
	name === ACCESS_PARAM || name === ENVELOPE_PARAM || NORM_PARAMS.some((param) => param.name === name);

/** The parameter of that name, which must be one of `NORM_PARAMS`. */
export function normParam(name: string): NormParam {
	const param = NORM_PARAMS.find((param) => param.name === name);
	if (!param) throw new TypeError(`The norm has no parameter named ${name}`);
	return param;
}

/** A norm with the fields that parameters change; what is no number or out of range is left out and told. */
export function withNormParams(
	base: Norm,
	params: URLSearchParams,
	ignore: (name: string, text: string, expected: string) => void
): Norm {
	let norm = base;
	for (const { name, min, max, whole, set } of NORM_PARAMS) {
		const text = params.get(name);
		if (text === null) continue;
		// "+ 0" makes −0 a plain 0.
		const value = Number(text.replace(',', '.')) + 0;
		const fits = text.trim() !== '' && value >= min && value <= max && (!whole || Number.isInteger(value));
		if (fits) norm = set(norm, value);
		else
			ignore(
				name,
				text,
				`on attend un nombre ${whole ? 'entier ' : ''}de ${formatNumber(min)} à ${formatNumber(max)}`
			);
	}
	const access = params.get(ACCESS_PARAM);
	if (access === YES || access === NO)
		norm = { ...norm, access: { ...norm.access, enabled: access === YES } };
	else if (access !== null)
		ignore(ACCESS_PARAM, access, `on attend «\u202F${YES}\u202F» ou «\u202F${NO}\u202F»`);
	const envelope = params.get(ENVELOPE_PARAM);
	if (envelope !== null) {
		const value = Number(envelope.replace(',', '.'));
		if (envelope === FUNDED) norm = { ...norm, envelope: 'funded' };
		else if (envelope === NO_ENVELOPE) norm = { ...norm, envelope: 'none' };
		else if (value > 0 && value <= MAX_ENVELOPE) norm = { ...norm, envelope: value };
		else
			ignore(
				ENVELOPE_PARAM,
				envelope,
				`on attend «\u202F${FUNDED}\u202F», «\u202F${NO_ENVELOPE}\u202F» ou un nombre d’ETP`
			);
	}
	return norm;
}
