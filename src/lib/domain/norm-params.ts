import { formatNumber } from './french';
import { DEFAULT_NORM, type Norm, type QuintileWeights } from './norm';

/** A number of the norm as it stands in an address: its name, its range, where it lives. */
interface NormParam {
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
		min: 0,
		max: 10,
		get: (n) => n.densityWeights.rural,
		set: (n, v) => ({ ...n, densityWeights: { ...n.densityWeights, rural: v } })
	},
	{
		name: 'disperse',
		min: 0,
		max: 10,
		get: (n) => n.densityWeights.dispersed,
		set: (n, v) => ({ ...n, densityWeights: { ...n.densityWeights, dispersed: v } })
	},
	{ name: 'plancher', min: 0, max: 2, get: (n) => n.floorFte, set: (n, v) => ({ ...n, floorFte: v }) },
	{
		name: 'priorite',
		min: 1,
		max: 5,
		whole: true,
		get: (n) => n.priorityFrom,
		set: (n, v) => ({ ...n, priorityFrom: v })
	}
];

const FUNDED = 'finance';

export const isNormParam = (name: string) =>
	name === 'enveloppe' || NORM_PARAMS.some((param) => param.name === name);

/** Reads the norm's changed fields; what is no number or out of range is ignored and said. */
export function parseNormParams(params: URLSearchParams): { norm: Norm; problems: string[] } {
	const problems: string[] = [];
	let norm: Norm = DEFAULT_NORM;
	const ignore = (name: string, text: string, expected: string) =>
		problems.push(`Le paramètre «\u202F${name}=${text}\u202F» de l’adresse est ignoré\u202F: ${expected}.`);
	for (const { name, min, max, whole, set } of NORM_PARAMS) {
		const text = params.get(name);
		if (text === null) continue;
		const value = Number(text.replace(',', '.'));
		const fits = text.trim() !== '' && value >= min && value <= max && (!whole || Number.isInteger(value));
		if (fits) norm = set(norm, value);
		else
			ignore(
				name,
				text,
				`on attend un nombre ${whole ? 'entier ' : ''}de ${formatNumber(min)} à ${formatNumber(max)}`
			);
	}
	const envelope = params.get('enveloppe');
	if (envelope !== null) {
		const value = Number(envelope.replace(',', '.'));
		if (envelope === FUNDED) norm = { ...norm, envelope: 'funded' };
		else if (value > 0 && value <= 100_000) norm = { ...norm, envelope: value };
		else ignore('enveloppe', envelope, `on attend «\u202F${FUNDED}\u202F» ou un nombre d’ETP`);
	}
	return { norm, problems };
}

/** The fields that differ from the default, in a stable order. */
export function formatNormParams(norm: Norm): [string, string][] {
	const params = NORM_PARAMS.filter(({ get }) => get(norm) !== get(DEFAULT_NORM)).map(
		({ name, get }): [string, string] => [name, String(get(norm))]
	);
	if (norm.envelope !== 'none')
		params.push(['enveloppe', norm.envelope === 'funded' ? FUNDED : String(norm.envelope)]);
	return params;
}
