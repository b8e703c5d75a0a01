import { STRUCTURE_TYPES, TARGET_LEVELS, type StructureType, type TargetLevel } from '../domain/campaign';
import { quoted } from '../domain/french';
import { FUNDER_SEPARATOR } from './campaign-columns';

/** A field's value, with a remark where it had to be mended; or what was expected instead. */
export type Parsed<T> =
	| { readonly ok: true; readonly value: T; readonly remark?: string }
	| { readonly ok: false; readonly expected: string };

const valid = <T>(value: T, remark?: string): Parsed<T> => ({
	ok: true,
	value,
	...(remark !== undefined && { remark })
});
const invalid = (expected: string): Parsed<never> => ({ ok: false, expected });

/** A positive number with a decimal comma or point, thousands set apart by spaces or not. */
function numberOf(text: string): number | undefined {
	const compact = text.replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '');
	return /^\d+(?:[.,]\d+)?$/.test(compact) ? Number(compact.replace(',', '.')) : undefined;
}

export function parseRequired(text: string, what: string): Parsed<string> {
	return text === '' ? invalid(`${what} est obligatoire.`) : valid(text);
}

const listed = (values: readonly string[]) =>
	values.map((value) => quoted(value.replaceAll("'", '’'))).join(', ');

export function parseStructureType(text: string): Parsed<StructureType> {
	const found = STRUCTURE_TYPES.find((type) => type === text.replaceAll('’', "'"));
	return found
		? valid(found)
		: invalid(`Le type de structure est à choisir parmi ${listed(STRUCTURE_TYPES)}.`);
}

export function parseFte(text: string): Parsed<number> {
	const fte = numberOf(text);
	return fte !== undefined && fte > 0 && fte <= 10
		? valid(fte)
		: invalid('L’ETP est un nombre supérieur à 0 et au plus égal à 10, par exemple 0,8.');
}

/** Funders in order; none where the field is empty. */
export function parseFunders(text: string): Parsed<readonly string[]> {
	if (text === '') return valid([]);
	const funders = text.split(FUNDER_SEPARATOR).map((name) => name.trim());
	return funders.includes('')
		? invalid(`Un nom de financeur est attendu de chaque côté de ${quoted(FUNDER_SEPARATOR)}.`)
		: valid(funders);
}

/** Amounts in the funders' order, `undefined` where not given; none at all where the field is empty. */
export function parseAmounts(text: string): Parsed<readonly (number | undefined)[]> {
	if (text === '') return valid([]);
	const texts = text.split(FUNDER_SEPARATOR).map((amount) => amount.trim());
	const amounts = texts.map(numberOf);
	return texts.every(
		(amount, i) => amount === '' || (amounts[i] !== undefined && !/[.,]\d{3,}$/.test(amount))
	)
		? valid(amounts)
		: invalid(
				'Le montant est en euros par an, avec deux décimales au plus et sans symbole, par exemple 52000.'
			);
}

export function parseDate(text: string): Parsed<string | undefined> {
	if (text === '') return valid(undefined);
	const isDate =
		/^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
	return isDate
		? valid(text)
		: invalid('Une date du calendrier est attendue sous la forme AAAA-MM-JJ, par exemple 2025-12-31.');
}

export function parseLevel(text: string): Parsed<TargetLevel> {
	const found = TARGET_LEVELS.find((level) => level === text);
	return found ? valid(found) : invalid(`Le niveau est à choisir parmi ${listed(TARGET_LEVELS)}.`);
}

const CODES: Readonly<Record<TargetLevel, { pattern: RegExp; length?: number; expected: string }>> = {
	commune: {
		pattern: /^(?:\d{2}|2[AB])\d{3}$/,
		length: 5,
		expected: 'Un code de commune (Insee, cinq caractères) est attendu, par exemple 63430.'
	},
	qpv: {
		pattern: /^QN(?:\d{3}|02[AB])\d{2}[IMN]$/,
		expected:
			'Un code de QPV de la géographie 2024 est attendu\u202f: il commence par QN, par exemple QN06306M.'
	},
	epci: {
		pattern: /^\d{9}$/,
		expected: 'Un code d’EPCI (SIREN, neuf chiffres) est attendu, par exemple 200070712.'
	},
	departement: {
		pattern: /^(?:\d{2}|2[AB]|97\d)$/,
		length: 2,
		expected: 'Un code de département est attendu, par exemple 63 ou 01.'
	}
};

/** A territory's code. A zero lost by a spreadsheet is put back, and said. */
export function parseCode(text: string, level: TargetLevel): Parsed<string> {
	const { pattern, length, expected } = CODES[level];
	if (pattern.test(text)) return valid(text);
	const padded = text.padStart(length ?? 0, '0');
	return length !== undefined && text.length === length - 1 && pattern.test(padded)
		? valid(padded, `Le zéro initial manquait (tableur)\u202f: le code est lu ${padded}.`)
		: invalid(expected);
}

export function parseShare(text: string): Parsed<number | undefined> {
	if (text === '') return valid(undefined);
	const share = numberOf(text);
	return share !== undefined && share <= 1
		? valid(share)
		: invalid('La part est un nombre de 0 à 1, par exemple 0,5, ou reste vide.');
}

export function parsePeople(text: string): Parsed<number | undefined> {
	if (text === '') return valid(undefined);
	const people = numberOf(text);
	return people !== undefined && Number.isSafeInteger(people)
		? valid(people)
		: invalid('Le nombre de personnes accompagnées est un entier positif ou nul, ou reste vide.');
}
