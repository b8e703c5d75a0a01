import { distance } from 'fastest-levenshtein';
import { folded } from '../../../domain/text/french';
import { CAMPAIGN_COLUMNS } from '../columns';
import { ALIASES } from './aliases';
import { MEANINGS, type Meaning } from './meanings';

/** What a heading says of its column. */
export interface Said {
	readonly meaning: Meaning;
	/** 1: the template's own name; 0.9 a known alias; less where it only looks like one. */
	readonly confidence: number;
}

/** A slip of this share of a heading's letters leaves it what it is. */
const SLIP = 0.2;
const LEAST_LETTERS = 5;

/** Without what people add after a heading: a year, a unit, `*`, what stands in brackets. */
const bare = (heading: string) =>
	folded(heading.replace(/\([^()]{2,}\)/g, ' '))
		.replace(/\b(?:20\d\d|19\d\d)\b/g, ' ')
		.replace(/\b(?:en euros|en etp|obligatoire|facultatif)\b/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

const KNOWN = new Map<string, Said>();
for (const meaning of MEANINGS) {
	for (const alias of ALIASES[meaning]) KNOWN.set(alias, { meaning, confidence: 0.9 });
	KNOWN.set(folded(meaning), { meaning, confidence: 0.95 });
}
for (const column of CAMPAIGN_COLUMNS) KNOWN.set(folded(column), { meaning: column, confidence: 1 });
const NAMES = [...KNOWN.keys()];

/** Words that tell a meaning wherever they stand in a longer heading; the first that fits. */
const TELLING: readonly (readonly [RegExp, Meaning])[] = [
	[/\b(?:nb|nombre|nbre) (?:de |d )?(?:postes?|mediateurs?)\b/, 'postes'],
	[/\bcode postal\b|\bcodes postaux\b/, 'postal'],
	[/\binsee\b/, 'insee'],
	[/\bqpv\b|\bquartiers?\b/, 'qpv'],
	[/\bepci\b|\bintercommunal/, 'epci'],
	[/\bfile active\b|\b(?:personnes|usagers|publics?) (?:accompagne|suivi|rencontre)/, 'personnes'],
	[/\betpt?\b|\bquotite\b|\bequivalents? temps plein\b/, 'etp'],
	[/\bmontant|\bsubvention|\bcredits?\b/, 'montant'],
	[/\bfinanceurs?\b/, 'financeur'],
	[/\bdate\b.*\bfin\b|\bfin de (?:contrat|convention|poste)\b/, 'date_fin'],
	[/\bdate\b.*\b(?:debut|embauche|recrutement|effet|prise)\b|\bprise de (?:poste|fonction)\b/, 'date_debut'],
	[/\bcommunes?\b|\bvilles?\b/, 'commune'],
	[/\bdepartement\b/, 'departement'],
	[/\btype (?:de|d) (?:structure|organisme|employeur|porteur)/, 'type_structure'],
	[/\b(?:structure|employeur|porteur|organisme|operateur)\b/, 'structure'],
	[/\b(?:territoires?|lieux?|zones?|secteurs?) (?:d |de )/, 'lieu']
];

/** What a heading says, whatever its case, accents and small slips; `undefined` where it says nothing that is known. */
export function headingMeaning(heading: string): Said | undefined {
	const whole = folded(heading);
	if (whole === '') return undefined;
	const words = bare(heading);
	const known = KNOWN.get(whole) ?? KNOWN.get(words);
	if (known) return known;
	const near = NAMES.filter(
		(name) =>
			Math.min(name.length, words.length) >= LEAST_LETTERS && distance(name, words) <= name.length * SLIP
	).sort((a, b) => distance(a, words) - distance(b, words) || (a < b ? -1 : 1))[0];
	if (near !== undefined) return { meaning: KNOWN.get(near)!.meaning, confidence: 0.7 };
	const telling = TELLING.find(([pattern]) => pattern.test(words));
	return telling && { meaning: telling[1], confidence: 0.6 };
}

/** The year that a heading names: `Montant FIR 2025` → 2025. */
export function headingYear(heading: string): number | undefined {
	const year = /\b(20\d\d)\b/.exec(heading)?.[1];
	return year === undefined ? undefined : Number(year);
}
