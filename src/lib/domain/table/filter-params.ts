import { FRR_CLASSES, type Level } from '../territory/atlas';
import { CERTAINTIES, CERTAINTY_PARAMS } from '../figures/certainty-codes';
import { COVERAGE_CLASSES, type CoverageClass } from '../figures/classes';
import { NO, YES } from '../norm/fields';
import { formatNumber } from '../text/french';
import { PRIORITY_WORDS } from '../remarks/priority';
import { LEVEL_WORDS } from '../words/words';
import type { Ignore } from '../text/ignore';
import {
	activeFields,
	fieldApplies,
	NO_FILTER,
	QUINTILES,
	REMARK_WISHES,
	type Filter,
	type FilterField,
	type FrrClass,
	type RemarkWish,
	type Quintile
} from './filter';
import { DENSITY_GROUPS, type DensityGroup } from '../territory/density';

/** Name of each criterion in an address. */
export const FILTER_PARAMS: Readonly<Record<FilterField, string>> = {
	text: 'texte',
	departements: 'departement',
	epci: 'epci',
	classes: 'classe',
	quintiles: 'quintile',
	withQpv: 'avec-qpv',
	densities: 'densite',
	frr: 'frr',
	certainties: 'certitude',
	qpvCertainties: 'certitude-qpv',
	outsideCertainties: 'certitude-hors-qpv',
	populationFrom: 'population-min',
	populationTo: 'population-max',
	missingFrom: 'manque-min',
	missingOutsideFrom: 'manque-hors-qpv-min',
	structuresFrom: 'structures-min',
	remark: 'remarque',
	among: 'parmi'
};

/** A criterion that is no more: said when it is met. */
const FORMER_PARAM = 'fragile';

export const isFilterParam = (name: string) =>
	name === FORMER_PARAM || Object.values(FILTER_PARAMS).includes(name);

const CLASS_PARAMS: Readonly<Record<CoverageClass, string>> = {
	none: 'aucun',
	'very-low': 'tres-faible',
	low: 'faible',
	partial: 'partiel',
	minor: 'minime',
	met: 'couvert',
	'outside-priority': 'presence-hors-priorite',
	'no-need': 'hors-priorite',
	unknown: 'inconnu'
};
const DENSITY_PARAMS: Readonly<Record<DensityGroup, string>> = {
	urban: 'urbain',
	rural: 'rural',
	dispersed: 'disperse'
};
const FRR_PARAMS: Readonly<Record<FrrClass, string>> = {
	'': 'hors',
	frr: 'frr',
	'frr-plus': 'frr-plus',
	beneficiaire: 'beneficiaire',
	'beneficiaire-partiel': 'beneficiaire-partiel',
	inconnu: 'inconnu'
};
const REMARK_PARAMS: Readonly<Record<RemarkWish, string>> = { any: 'oui', ...PRIORITY_WORDS };

/** What an amount in an address may be: inhabitants up to France's, FTE that no campaign reaches. */
const AMOUNTS = {
	populationFrom: 1e8,
	populationTo: 1e8,
	missingFrom: 10_000,
	missingOutsideFrom: 10_000,
	structuresFrom: 1_000
} as const;
export type AmountField = keyof typeof AMOUNTS;

/** A number of 0 or more as a reader types it, with a comma or a point, with spaces; else `undefined`. */
export function parseAmount(text: string, field: AmountField): number | undefined {
	const bare = text.replace(/\s/g, '').replace(',', '.');
	const value = Number(bare);
	return bare !== '' && value >= 0 && value <= AMOUNTS[field] ? value : undefined;
}

export const amountExpected = (field: AmountField) =>
	`on attend un nombre de 0 à ${formatNumber(AMOUNTS[field])}`;

/** The published code of a territory as somebody typed it; none where it means nothing, or several, and why. */
type CodeMeant = (ref: { level: Level; code: string }) => { readonly code?: string; readonly why?: string };

/** Several values separated by commas, each once, in the order of `all`. */
function parseList<T>(
	text: string,
	all: readonly T[],
	wordOf: (value: T) => string,
	unknown: (word: string) => void
): T[] {
	const words = new Set(text.split(','));
	for (const word of words) if (!all.some((value) => wordOf(value) === word)) unknown(word);
	return all.filter((value) => words.has(wordOf(value)));
}

function parseCodes(
	text: string,
	level: Level,
	codeMeant: CodeMeant,
	unknown: (word: string, why?: string) => void
) {
	const codes = text.split(',').flatMap((typed) => {
		const { code, why } = typed === '' ? {} : codeMeant({ level, code: typed });
		if (code === undefined) unknown(typed, why);
		return code ?? [];
	});
	return [...new Set(codes)];
}

/** The part of a filter that one parameter says. */
function parseField(
	field: FilterField,
	text: string,
	level: Level,
	codeMeant: CodeMeant,
	ignore: (value: string, expected: string) => void
): Partial<Filter> {
	const oneOf = <T>(all: readonly T[], wordOf: (value: T) => string) =>
		parseList(text, all, wordOf, (word) =>
			ignore(word, `valeurs possibles\u202F: ${all.map(wordOf).join(', ')}`)
		);
	const codesOf = (of: Level) =>
		parseCodes(text, of, codeMeant, (code, why) =>
			ignore(code, why ?? `aucun territoire de ce code (${LEVEL_WORDS[of].one})`)
		);
	switch (field) {
		case 'text':
			return { text };
		case 'departements':
			return { departements: codesOf('departement') };
		case 'epci':
			return { epci: codesOf('epci')[0] };
		case 'classes':
			return { classes: oneOf(COVERAGE_CLASSES, (value) => CLASS_PARAMS[value]) };
		case 'quintiles':
			return { quintiles: oneOf<Quintile>(QUINTILES, String) };
		case 'densities':
			return { densities: oneOf(DENSITY_GROUPS, (value) => DENSITY_PARAMS[value]) };
		case 'frr':
			return { frr: oneOf(FRR_CLASSES, (value) => FRR_PARAMS[value]) };
		case 'certainties':
		case 'qpvCertainties':
		case 'outsideCertainties':
			return { [field]: oneOf(CERTAINTIES, (value) => CERTAINTY_PARAMS[value]) };
		case 'remark':
			return { remark: oneOf(REMARK_WISHES, (value) => REMARK_PARAMS[value])[0] };
		case 'withQpv':
			if (text === YES || text === NO) return { withQpv: text === YES };
			ignore(text, `valeurs possibles\u202F: ${YES}, ${NO}`);
			return {};
		case 'populationFrom':
		case 'populationTo':
		case 'missingFrom':
		case 'missingOutsideFrom':
		case 'structuresFrom': {
			const value = parseAmount(text, field);
			if (value === undefined) ignore(text, amountExpected(field));
			return { [field]: value };
		}
		case 'among': {
			const codes = codesOf(level);
			return { among: codes.length > 0 ? { level, codes } : undefined };
		}
		default:
			throw new TypeError(field satisfies never);
	}
}

/**
 * Reads a filter from an address; what is not understood, or means nothing at the level, is ignored and
 * said. `undefined` where the address asks for nothing.
 */
export function parseFilter(
	params: URLSearchParams,
	level: Level,
	ignore: Ignore,
	codeMeant: CodeMeant
): Filter | undefined {
	let filter = NO_FILTER;
	const former = params.get(FORMER_PARAM);
	if (former !== null)
		ignore(
			FORMER_PARAM,
			former,
			'la «\u202Fclasse fragile\u202F» a laissé place à la certitude (certitude=incertain)'
		);
	// The entries of FILTER_PARAMS are a field and its name.
	for (const [field, name] of Object.entries(FILTER_PARAMS) as [FilterField, string][]) {
		const text = params.get(name);
		if (text === null) continue;
		if (fieldApplies(level, field)) {
			const part = parseField(field, text, level, codeMeant, (value, expected) =>
				ignore(name, value, expected)
			);
			filter = { ...filter, ...part };
		} else
			ignore(name, text, `ce filtre n’a pas de sens à la maille «\u202F${LEVEL_WORDS[level].one}\u202F»`);
	}
	return activeFields(filter, level).length > 0 ? filter : undefined;
}

/** The word of an address for one criterion. */
function formatField(filter: Filter, field: FilterField): string {
	switch (field) {
		case 'classes':
			return filter.classes.map((value) => CLASS_PARAMS[value]).join(',');
		case 'densities':
			return filter.densities.map((value) => DENSITY_PARAMS[value]).join(',');
		case 'frr':
			return filter.frr.map((value) => FRR_PARAMS[value]).join(',');
		case 'withQpv':
			return filter.withQpv ? YES : NO;
		case 'certainties':
		case 'qpvCertainties':
		case 'outsideCertainties':
			return filter[field].map((value) => CERTAINTY_PARAMS[value]).join(',');
		case 'remark':
			return REMARK_PARAMS[filter.remark ?? 'any'];
		case 'among':
			return filter.among?.codes.join(',') ?? '';
		default:
			return String(filter[field]);
	}
}

/** The criteria that are set and mean something at the level, in a stable order. */
export const formatFilter = (filter: Filter, level: Level): [string, string][] =>
	activeFields(filter, level).map((field) => [FILTER_PARAMS[field], formatField(filter, field)]);
