import { codeLevelOf, type TargetLevel } from '../../domain/campaign/campaign';
import { enumerated, formatDate, quoted } from '../../domain/text/french';
import { LEVEL_WORDS } from '../../domain/words/words';
import { invalid, valid, type Parsed } from './fields';
import type { KnownPlaces, NamedPlace } from './places';
import type { Against } from './row';

/** Where a row's post works: one territory, or several where the one that its code named was split since. */
export interface Target {
	readonly code: string;
	/** Share of the row's own share, 0…1. */
	readonly weight: number;
}

interface CodeForm {
	readonly pattern: RegExp;
	/** Of codes that a spreadsheet may shorten by taking them for numbers. */
	readonly length?: number;
	readonly expected: string;
	/** As in « aucune commune … n’a ce code ». */
	readonly none: string;
}

const COMMUNE_FORM: CodeForm = {
	pattern: /^(?:\d{2}|2[AB])\d{3}$/,
	length: 5,
	expected: 'Un code de commune (Insee, cinq caractères) est attendu, par exemple 63430.',
	none: 'Aucune commune'
};

const FORMS: Readonly<Record<TargetLevel, CodeForm>> = {
	commune: COMMUNE_FORM,
	'hors-qpv': COMMUNE_FORM,
	qpv: {
		pattern: /^QN(?:\d{3}|02[AB])\d{2}[IMN]$/,
		expected:
			'Un code de QPV de la géographie 2024 est attendu\u202f: il commence par QN, par exemple QN06306M.',
		none: 'Aucun QPV de 2024'
	},
	epci: {
		pattern: /^\d{9}$/,
		expected: 'Un code d’EPCI (SIREN, neuf chiffres) est attendu, par exemple 200070712.',
		none: 'Aucun EPCI'
	},
	departement: {
		pattern: /^(?:\d{2}|2[AB]|97\d)$/,
		length: 2,
		expected: 'Un code de département est attendu, par exemple 63 ou 01.',
		none: 'Aucun département'
	}
};

const named = ({ code, name }: NamedPlace) => `${quoted(code)} (${name})`;

/** A code that was mended: a lost zero, spaces inside, lower case; `undefined` where that is not enough. */
function mended(text: string, { pattern, length }: CodeForm): { code: string; remark?: string } | undefined {
	if (pattern.test(text)) return { code: text };
	const clean = text.replace(/^['’]|\s/g, '').toUpperCase();
	if (pattern.test(clean)) return { code: clean, remark: `Le code est lu ${clean}.` };
	const padded = clean.padStart(length ?? 0, '0');
	return length !== undefined && clean.length === length - 1 && pattern.test(padded)
		? { code: padded, remark: `Le zéro initial manquait (tableur)\u202f: le code est lu ${padded}.` }
		: undefined;
}

/** A code of another year, carried to the communes of the year shown, and said. */
function recodedTo(
	code: string,
	places: KnownPlaces,
	at: string | undefined
): Parsed<readonly Target[]> | undefined {
	const carried = places.carried(code, at);
	if (!carried) return undefined;
	const names = carried.codes.map((one) => `${one} ${places.nameOf('commune', one)}`);
	if (carried.kind === 'split') {
		const people = carried.codes.map((one) => places.populationOf(one));
		const all = people.reduce((sum, some) => sum + some, 0);
		return valid(
			carried.codes.map((one, i) => ({ code: one, weight: all > 0 ? people[i]! / all : 1 / people.length })),
			`La commune ${code} a été séparée le ${formatDate(carried.date!)}, après cette campagne\u202f: le poste est reporté sur ${enumerated(names)}.`
		);
	}
	const why = carried.kind === 'arrondissement' ? 'est un arrondissement' : 'n’est plus celui d’une commune';
	return valid(
		[{ code: carried.codes[0]!, weight: 1 }],
		`Le code ${code} ${why}\u202f: il est reporté sur ${names[0]!} (codes de ${places.cog}).`
	);
}

function unknown(text: string, code: string | undefined, level: TargetLevel, places: KnownPlaces) {
	const form = FORMS[level];
	const elsewhere = places.levelOf(code ?? text.replace(/\s/g, '').toUpperCase());
	if (elsewhere && elsewhere.level !== codeLevelOf(level))
		return invalid(
			`${form.expected} Ce code est celui d’un territoire de niveau ${quoted(LEVEL_WORDS[codeLevelOf(elsewhere.level)].one)}\u202f: l’une des deux colonnes est à corriger.`,
			`${elsewhere.level} ${named(elsewhere)}`
		);
	const departement = code !== undefined && codeLevelOf(level) === 'commune' ? code.slice(0, 2) : undefined;
	if (departement !== undefined && !places.has('departement', departement))
		return invalid(
			`${form.none} de la région ${places.region} n’a ce code (codes de ${places.cog})\u202f: le département ${departement} n’en fait pas partie.`
		);
	const near = places.nearest(level, text);
	const reason =
		code === undefined
			? form.expected
			: `${form.none} de la région ${places.region} n’a ce code (codes de ${places.cog}).`;
	return invalid(reason, near && named(near));
}

/**
 * The territories of a code. What a spreadsheet did to it is mended and said; a code of another year is carried
 * over and said. Without places any code of the right form will do.
 */
export function parseTargets(
	text: string,
	level: TargetLevel,
	{ places, at, elsewhere }: Against = {}
): Parsed<readonly Target[]> {
	const found = mended(text, FORMS[level]);
	if (!places)
		return found ? valid([{ code: found.code, weight: 1 }], found.remark) : invalid(FORMS[level].expected);
	if (!found) return unknown(text, undefined, level, places);
	const carried = codeLevelOf(level) === 'commune' ? recodedTo(found.code, places, at) : undefined;
	if (carried?.ok)
		return found.remark === undefined
			? carried
			: valid(carried.value, `${found.remark} ${carried.remark ?? ''}`.trim());
	return places.has(level, found.code) || elsewhere === 'kept'
		? valid([{ code: found.code, weight: 1 }], found.remark)
		: unknown(text, found.code, level, places);
}
