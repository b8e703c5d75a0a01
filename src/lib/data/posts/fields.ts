import { closest, distance } from 'fastest-levenshtein';
import {
	MOST_POST,
	STRUCTURE_TYPES,
	TARGET_LEVELS,
	type StructureType,
	type TargetLevel
} from '../../domain/campaign/campaign';
import { contactLink, isMobile } from '../../domain/campaign/contact';
import { curly, folded, formatNumber, quoted } from '../../domain/text/french';
import { FUNDER_SEPARATOR } from './columns';
import { FIRST_NAMES } from './table/first-names';

/** More euros a year than any post is given. */
export const MOST_EUROS = 10_000_000;

/** A field's value, with a remark where it had to be mended; or what was expected instead. */
export type Parsed<T> =
	| { readonly ok: true; readonly value: T; readonly remark?: string }
	| { readonly ok: false; readonly expected: string; readonly nearest?: string };

export const valid = <T>(value: T, remark?: string): Parsed<T> => ({
	ok: true,
	value,
	...(remark !== undefined && { remark })
});
/** `nearest`: the valid value that was probably meant. */
export const invalid = (expected: string, nearest?: string): Parsed<never> => ({
	ok: false,
	expected,
	...(nearest !== undefined && { nearest })
});

/** A positive number with a decimal comma or point, thousands set apart by spaces or not. */
function numberOf(text: string): number | undefined {
	const compact = text.replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, '');
	return /^\d+(?:[.,]\d+)?$/.test(compact) ? Number(compact.replace(',', '.')) : undefined;
}

/** What a percentage or a number with its unit was meant to be: `80 %` → 0.8, `52 000 €` → 52000. */
function meant(text: string): number | undefined {
	const percent = /^(.*\d)\s*%$/.exec(text);
	if (percent) {
		const value = numberOf(percent[1]!);
		return value === undefined ? undefined : value / 100;
	}
	return numberOf(text.replace(/\s*(?:€|euros?|etp|personnes?)\s*$/i, ''));
}

export function parseRequired(text: string, what: string): Parsed<string> {
	return text === '' ? invalid(`${what} est obligatoire.`) : valid(text);
}

/** The rule can only be said: nobody can tell a person's name from a structure's, but for a title or a first name before it. */
export function parseStructure(text: string): Parsed<string> {
	if (text === '') return invalid('Le nom de la structure est obligatoire.');
	// `Jean MARTIN`: a first name and a name in capitals.
	const [first, last, ...more] = text.split(' ');
	const written = more.length === 0 && last !== undefined && /^\p{Lu}{3,}$/u.test(last);
	const named = written && /\p{Ll}/u.test(first!) && FIRST_NAMES.has(folded(first!));
	return named || /(?:^|[(,:]\s*|\s[-–]\s)(?:M\.|Mr|Mme|Mlle|Dr|Docteur|Monsieur|Madame)\s/i.test(text)
		? valid(
				text,
				'Ce nom ressemble à celui d’une personne. La colonne donne une structure, jamais une personne\u202f: à corriger si c’en est une.'
			)
		: valid(text);
}

const listed = (values: readonly string[]) => values.map((value) => quoted(curly(value))).join(', ');

/** One of a closed list, whatever its case, accents and apostrophes; or the one that was probably meant. */
function choice<T extends string>(text: string, values: readonly T[], expected: string): Parsed<T> {
	const wanted = folded(text);
	const found = values.find((value) => folded(value) === wanted);
	if (found) return valid(found);
	const words = values.map(folded);
	const best = closest(wanted, words);
	const near = wanted !== '' && distance(wanted, best) <= Math.max(2, wanted.length / 3);
	return invalid(
		`${expected} ${listed(values)}.`,
		near ? quoted(curly(values[words.indexOf(best)]!)) : undefined
	);
}

export const parseStructureType = (text: string): Parsed<StructureType> =>
	choice(text, STRUCTURE_TYPES, 'Le type de structure est à choisir parmi');

export const parseLevel = (text: string): Parsed<TargetLevel> =>
	choice(text, TARGET_LEVELS, 'Le niveau est à choisir parmi');

export function parseFte(text: string): Parsed<number> {
	const fits = (fte: number | undefined) => fte !== undefined && fte > 0 && fte <= MOST_POST;
	const fte = numberOf(text);
	if (fte !== undefined && fits(fte)) return valid(fte);
	const near = meant(text);
	return invalid(
		'L’ETP est un nombre supérieur à 0 et au plus égal à 10, par exemple 0,8.',
		near !== undefined && fits(near) ? quoted(formatNumber(near)) : undefined
	);
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
	if (amounts.some((amount) => amount !== undefined && amount > MOST_EUROS))
		return invalid(
			`Le montant dépasse ${formatNumber(MOST_EUROS)}\u202f€ par an\u202f: celui d’un seul poste est attendu, en euros.`
		);
	if (texts.every((amount, i) => amount === '' || (amounts[i] !== undefined && !/[.,]\d{3,}$/.test(amount))))
		return valid(amounts);
	const meanings = texts.map((amount) => (amount === '' ? '' : meant(amount)));
	return invalid(
		'Le montant est en euros par an, avec deux décimales au plus et sans symbole, par exemple 52000.',
		meanings.every((amount, i) => amount !== undefined && !/[.,]\d{3,}$/.test(texts[i]!))
			? quoted(meanings.join(FUNDER_SEPARATOR).replaceAll('.', ','))
			: undefined
	);
}

export function parseShare(text: string): Parsed<number | undefined> {
	if (text === '') return valid(undefined);
	const share = numberOf(text);
	if (share !== undefined && share <= 1) return valid(share);
	const near = meant(text);
	return invalid(
		'La part est un nombre de 0 à 1, par exemple 0,5, ou reste vide.',
		near !== undefined && near <= 1 ? quoted(formatNumber(near)) : undefined
	);
}

export function parsePeople(text: string): Parsed<number | undefined> {
	if (text === '') return valid(undefined);
	const people = numberOf(text);
	if (people !== undefined && Number.isSafeInteger(people)) return valid(people);
	const near = meant(text);
	return invalid(
		'Le nombre de personnes accompagnées est un entier positif ou nul, ou reste vide.',
		near !== undefined && Number.isSafeInteger(near) ? quoted(String(near)) : undefined
	);
}

/** A number of the year's activity: whole, or absent where the list does not have the column. */
export function parseCount(text = ''): Parsed<number | undefined> {
	const people = parsePeople(text);
	return people.ok
		? people
		: { ...people, expected: 'Un nombre entier positif ou nul est attendu, ou rien.' };
}

/** How to reach the structure: its page or its number, never a person's; absent where the list does not have the column. */
export function parseContact(text = ''): Parsed<string | undefined> {
	if (text === '') return valid(undefined);
	if (!contactLink(text) || isMobile(text))
		return invalid(
			'La page publique de la structure (qui commence par https://) ou son numéro de téléphone fixe est attendu, ou rien\u202f: jamais une adresse électronique ni le portable d’une personne.'
		);
	return valid(text);
}
