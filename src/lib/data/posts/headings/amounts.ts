import { writtenCode } from '../../../domain/territory/typed/code-forms';
import { capital, folded } from '../../../domain/text/french';
import type { KnownPlaces } from '../../../domain/territory/typed/known-places';
import { MOST_EUROS } from '../fields';
import { templateAmount, isNothing } from '../values/numbers';

/** Words of a heading of amounts that name no funder. */
const MONEY =
	/\b(?:montants?|subventions?|(?:co ?)?financements?|credits?|budgets?|couts?|dotations?|participations?|parts?|aides?|enveloppes?|apports?|contributions?|sommes?|accorde|alloue|attribue|verse|notifie|annuel|demande|sollicite|prevu|previsionnel|engage|paye|realise|finance|total|totaux|globa[lux]+|k ?euros?|k|m|euros?|eur|milliers?|millions?|en|de|du|la|le|les|l|d|des|par|pour|postes?|an|annee|ht|ttc|(?:19|20)\d\d|n 1|n)(?:e?s?)\b/g;
const THOUSANDS =
	/(?:^|[^\p{L}])k\s?(?:€|euros?|eur\b)|milliers?\s+d\s?['’ ]\s?(?:euros?|€)|\ben milliers\b/iu;
const MILLIONS = /(?:^|[^\p{L}])m\s?€|millions?\s+d\s?['’ ]\s?(?:euros?|€)/iu;
const YEARS: Readonly<Record<string, number>> = { deux: 2, trois: 3, quatre: 4, cinq: 5 };
const TOTAL = /\b(?:tota(?:l|ux)|global|couts?)\b/;
/** Who funds posts: such words beside those of money name a column of amounts. */
const FUNDERS =
	/^(?:ars|fir|cpam|caf|msa|carsat|etat|prefecture|ddets|drees|ville|commune|mairie|region|conseil|departement|cd ?\d*|epci|agglo|agglomeration|communaute|metropole|interco|intercommunalite|bailleur|fondation|mutuelle|mutualite|caisse|politique de la ville|contrat de ville|cdv|bop|feder|fse|fonds propres|autofinancement|autre|structure|employeur)s?\b/;

/** Whether a text is the name of one who funds posts, as far as a list of words tells. */
export const isFunderName = (text: string): boolean => FUNDERS.test(folded(text));

/** What a heading of amounts says beside being one. */
export interface AmountHeading {
	/** Euros that one of its numbers stands for. */
	readonly scale: 1 | 1000 | 1_000_000;
	/** Such amounts in a year: 12 of a month, a third of three years. */
	readonly perYear: number;
	/** Whose money it is, where the heading says it. */
	readonly funder?: string;
	/** It adds up others. */
	readonly total: boolean;
}

const withoutBrackets = (heading: string) => heading.replace(/\([^()]*\)/g, ' ');
const wordsOf = (heading: string) => folded(withoutBrackets(heading));
/** What is left of a heading without the words of money. */
const restOf = (heading: string) => wordsOf(heading).replace(MONEY, ' ').replace(/\s+/g, ' ').trim();

/** How many of the amounts that a heading speaks of make those of a year. */
function perYear(words: string): number {
	if (/\bmensuel|\bpar mois\b/.test(words)) return 12;
	if (/\btrimestriel|\bpar trimestre\b/.test(words)) return 4;
	const years = /\b(?:sur|pour|en) (\d|deux|trois|quatre|cinq) ans\b/.exec(words)?.[1];
	return years === undefined ? 1 : 1 / (YEARS[years] ?? Number(years));
}

/** `Montant Ville (k€)`: thousands of euros, of the town. `unit` is what a row under the headings says. */
export function amountHeading(heading: string, unit = ''): AmountHeading {
	const both = `${heading} ${unit}`;
	const total = TOTAL.test(wordsOf(heading));
	return {
		perYear: perYear(folded(both)),
		scale: MILLIONS.test(both) ? 1_000_000 : THOUSANDS.test(both) ? 1000 : 1,
		...(!total && FUNDERS.test(restOf(heading)) && { funder: funderWords(heading) }),
		total
	};
}

/** Whose money a column of amounts is, as its heading writes it; the whole heading where it says nothing else. */
export function funderWords(heading: string): string {
	const rest = restOf(heading);
	if (/^autres?\b/.test(rest)) return 'Autres financeurs';
	const words = new Set(rest.split(' '));
	const written = withoutBrackets(heading)
		.split(/[\s/:,;–-]+|['’]/)
		.filter((word) => words.has(folded(word)));
	return capital(written.length > 0 ? written.join(' ') : heading.trim());
}

/** Whether a column is one funder's amounts, by a heading that names who funds posts and numbers that are euros. */
export function isFunderColumn(
	heading: string,
	values: readonly string[],
	places: KnownPlaces,
	isPlace: boolean
): boolean {
	if (!FUNDERS.test(restOf(heading))) return false;
	const given = values.filter((value) => value !== '' && !isNothing(value));
	const amounts = given.map((value) => Number(templateAmount(value)));
	// Under `Commune`, numbers that are codes are no amounts.
	const codes = (isPlace ? given : []).filter((value) => {
		const code = writtenCode(value, 'commune')?.code;
		return code !== undefined && (places.has('commune', code) || places.ofPostal(code).length > 0);
	});
	return (
		codes.length <= 0.5 * given.length &&
		amounts.some((amount) => amount >= 1000) &&
		// More than a post is given is a code.
		amounts.every((amount) => amount === 0 || (amount >= 100 && amount <= MOST_EUROS))
	);
}
