import { isMobile } from '../../../domain/campaign/contact';
import { folded } from '../../../domain/text/french';
import { FIRST_NAMES } from './first-names';
import { headingMeaning } from '../headings/heading';
import type { Meaning } from '../headings/meanings';
import { headingLikeness } from './likeness';
import { KNOWN_HEADING, type HeadingLikeness, type SourceTable } from './source-table';

/** A column that tells of people: it is set aside, said, and stored nowhere. */
export interface PersonalColumn {
	/** Position in the row. */
	readonly at: number;
	readonly heading: string;
	/** In French, without a capital: `adresses électroniques`. */
	readonly reason: string;
}

/** Headings that are personal whatever stands below. */
const ALWAYS: readonly (readonly [RegExp, string])[] = [
	[/\b(?:e ?mails?|mel|courriels?|adresses? (?:mail|electronique|e mail))\b/, 'adresses électroniques'],
	[/\b(?:tel|telephones?|portables?|fax|numeros? de (?:tel|telephone))\b/, 'numéros de téléphone'],
	[
		/\bprenoms?\b|\bnoms? (?:de famille|d usage|de naissance)\b|\bpatronymes?\b|\bnoms? (?:du |de la |de l |des |d )?(?:mediat(?:eur|rice)|agent|salari|titulaire|referent|contact|correspondant|responsable|interlocut|coordonn|directeur|directrice|charge|personne(?! morale)|professionnel|intervenant)/,
		'noms de personnes'
	],
	[
		/\b(?:civilite|date de naissance|nir|securite sociale|adresse (?:personnelle|postale du))\b/,
		'données personnelles'
	],
	[/\bcoordonnees\b/, 'coordonnées de personnes']
];

/** Headings that are personal where names stand below, and not where numbers or structures do. */
const PERHAPS =
	/^noms?$|\b(?:mediateurs?|mediatrices?|agents?|salaries?|titulaires?|referents?|contacts?|correspondants?|responsables?|interlocuteurs?|pilotes?|coordinat(?:eurs?|rices?)|charges? de|encadrants?|tuteurs?|signataires?|intervenants?|professionnels?|personnes?)\b/;

/** What is counted or numbered: a column of names under such a heading is of people. */
const NUMBERED: ReadonlySet<Meaning | undefined> = new Set<Meaning>(['id_poste', 'postes']);

const EMAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/;
const PHONE = /(?:^|[^\d])(?:\+33\s?\(?0?\)?|0)[1-9](?:[\s.-]?\d{2}){4}(?!\d)/;
const CIVILITY = /^(?:m|mr|mme|mlle|melle|dr|docteur|monsieur|madame|mesdames|messieurs)\b\.?\s+\S/i;

/** Whether a text is a person's name: a civility, or two to four words with a common first name at an end. */
function isName(text: string): boolean {
	if (CIVILITY.test(text)) return true;
	const words = folded(text).split(' ');
	if (/^saint/.test(words[0]!) || words.length < 2 || words.length > 4 || /\d/.test(text)) return false;
	return FIRST_NAMES.has(words[0]!) || FIRST_NAMES.has(words.at(-1)!);
}

/** What stands before an address or a number, and the brackets round it. */
const LABEL = '(?:contacts?|t[ée]l(?:[ée]phone)?|mobile|portable|port|mail|e-?mail|m[ée]l|courriel)';
const ANY_CONTACT = new RegExp(
	`\\s*[-–—,;:/(\\[]*\\s*(?:${LABEL}\\.?\\s*:?\\s*)?(?:${EMAIL.source}|(?<!\\d)(?:\\+33\\s?\\(?0?\\)?|0)[1-9](?:[\\s.-]?\\d{2}){4}(?!\\d))\\s*[)\\]]?`,
	'gi'
);

/** Letters of the longest name: a search in a longer text would take too long. */
const LONGEST_NAME = 300;

/** A name without the addresses and the telephone numbers that stand beside it. */
export const withoutContacts = (text: string): string =>
	text.length <= LONGEST_NAME && /@|\d\D?\d/.test(text) ? text.replace(ANY_CONTACT, '').trim() : text;

/** Rows that are looked at. */
const SAMPLE = 2000;

function reasonOf(heading: string, values: readonly string[], likeness: HeadingLikeness): string | undefined {
	const plain = folded(heading);
	const always = ALWAYS.find(([words]) => words.test(plain));
	const share = (fits: (text: string) => boolean) => values.filter(fits).length / Math.max(1, values.length);
	if (always && !/\b(?:nombre|nb|nbre)\b/.test(plain)) return always[1];
	// A name of a structure with a number beside it is still its name: `withoutContacts` takes the number away.
	if (headingMeaning(heading)?.meaning === 'structure') return undefined;
	if (share((text) => EMAIL.test(text)) >= 0.3) return 'adresses électroniques';
	// The template's own column holds structures' numbers: there only mobiles are a person's.
	const personal = plain === 'contact' ? isMobile : (text: string) => PHONE.test(text);
	if (share(personal) >= 0.3) return 'numéros de téléphone';
	const names = share(isName);
	// `Réf.`, `Poste`: who holds the post, where names stand below.
	const perhaps =
		PERHAPS.test(plain) ||
		likeness(heading) < KNOWN_HEADING ||
		NUMBERED.has(headingMeaning(heading)?.meaning);
	return perhaps && names >= (PERHAPS.test(plain) ? 0.2 : 0.5) ? 'noms de personnes' : undefined;
}

/** The columns of a table that tell of people, by their heading or by what stands in them. */
export function personalColumns(
	{ headings, rows, setAside }: Pick<SourceTable, 'headings' | 'rows' | 'setAside'>,
	likeness: HeadingLikeness = headingLikeness
): PersonalColumn[] {
	const all = [
		...rows,
		...setAside.filter(({ kind }) => kind === 'hidden' || kind === 'duplicate').map(({ row }) => row)
	];
	return headings.flatMap((heading, at) => {
		const values = all
			.slice(0, SAMPLE)
			.map(({ cells }) => (cells[at]?.text ?? '').slice(0, LONGEST_NAME))
			.filter((text) => text !== '');
		const besideFirstName =
			/^noms?$/.test(folded(heading)) && headings.some((one) => /^prenoms?$/.test(folded(one)));
		const reason = besideFirstName ? 'noms de personnes' : reasonOf(heading, values, likeness);
		return reason === undefined ? [] : [{ at, heading, reason }];
	});
}
