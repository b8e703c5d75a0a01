import { distance } from 'fastest-levenshtein';
import { folded } from '../../../domain/text/french';
import { lazyBy } from '../../../domain/text/lazy';
import { CAMPAIGN_COLUMNS } from '../columns';
import { ALIASES } from './aliases';
import { saysNoPlace, saysSeat } from './heading-words';
import { isPlaceColumn, MEANINGS, type Meaning } from './meanings';

/** What a heading says of its column. */
export interface HeadingMeaning {
	readonly meaning: Meaning;
	/** 1: the template's own name; 0.9 a known alias; less where it only looks like one. */
	readonly confidence: number;
}

/** A slip of this share of a heading's letters leaves it what it is. */
const SLIP = 0.2;
const LEAST_LETTERS = 5;
/** Texts whose meaning is kept: every cell of a list may be asked about. */
const KEPT = 20_000;

/** Without what people add after a heading: a year, a unit, `*`, what stands in brackets. */
const bare = (heading: string) =>
	folded(heading.replace(/\([^()]{2,}\)/g, ' '))
		.replace(/\b(?:20\d\d|19\d\d)\b/g, ' ')
		.replace(/\b(?:en euros|en etp|obligatoire|facultatif)\b/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

const KNOWN = new Map<string, HeadingMeaning>();
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
	[
		/^(?:nb|nbre|nombre|volume|temps|duree)?(?: (?:d|de|en))? ?(?:heures?|horaires?|jours?|h|j) (?:de travail )?(?:par )?(?:semaine|sem|hebdo\w*|mois|mensuel\w*|an|annuel\w*)\b/,
		'etp'
	],
	[/\bmontant|\bsubvention|\bcredits?\b/, 'montant'],
	[/\bfinanceurs?\b/, 'financeur'],
	[/\b(?:co)?financements? \w|\bfinancements?$|\bparticipations?\b|\bcouts?\b/, 'montant'],
	[/\bdate\b.*\bfin\b|\bfin de (?:contrat|convention|poste)\b/, 'date_fin'],
	[/\bdate\b.*\b(?:debut|embauche|recrutement|effet|prise)\b|\bprise de (?:poste|fonction)\b/, 'date_debut'],
	[/\bcommunes?\b|\bvilles?\b/, 'commune'],
	[/\bdepartement\b/, 'departement'],
	[/\btype (?:de|d) (?:structure|organisme|employeur|porteur)/, 'type_structure'],
	[/\b(?:structure|employeur|porteur|organisme|operateur)\b/, 'structure'],
	[/\b(?:territoires?|lieux?|zones?|secteurs?) (?:d |de )/, 'lieu']
];

/** A rate, not what a post is given: `Coût par ETP`. */
const PER_POST =
	/\b(?:montants?|couts?|subventions?|euros?|budget)\b.*\b(?:par|pour un|pour 1|moyen par) (?:etpt?|poste)\b/;

/** The known heading that these words are but for a slip. */
function nearestName(words: string): string | undefined {
	if (words.length < LEAST_LETTERS) return undefined;
	let best: { readonly name: string; readonly slips: number } | undefined;
	for (const name of NAMES) {
		const most = name.length * SLIP;
		if (name.length < LEAST_LETTERS || Math.abs(name.length - words.length) > most) continue;
		const slips = distance(name, words);
		if (slips <= most && (!best || slips < best.slips || (slips === best.slips && name < best.name)))
			best = { name, slips };
	}
	return best?.name;
}

/** What a heading says, whatever its case, accents and small slips; `undefined` where it says nothing that is known. */
export const headingMeaning = lazyBy(meaningOf, KEPT);

function meaningOf(heading: string): HeadingMeaning | undefined {
	const whole = folded(heading);
	if (whole === '') return undefined;
	const words = bare(heading);
	const known = KNOWN.get(whole) ?? KNOWN.get(words);
	if (known) return known;
	if (saysSeat(heading) || PER_POST.test(words)) return undefined;
	const near = nearestName(words);
	if (near !== undefined) return { meaning: KNOWN.get(near)!.meaning, confidence: 0.7 };
	const telling = TELLING.find(
		([pattern, meaning]) => pattern.test(words) && !(isPlaceColumn(meaning) && saysNoPlace(heading))
	);
	return telling && { meaning: telling[1], confidence: 0.6 };
}

/** The years that a heading covers: `Montant 2024-2026` → 2024 and 2026. */
export function headingYears(heading: string): readonly [from: number, to: number] | undefined {
	const [, from, to] = /\b(20\d\d)\s?(?:[-–/]|à|au|et)\s?(20\d\d)\b/.exec(heading) ?? [];
	return from !== undefined && to !== undefined && from < to ? [Number(from), Number(to)] : undefined;
}

/** The one year that a heading names: `Montant FIR 2025` → 2025. */
export function headingYear(heading: string): number | undefined {
	if (headingYears(heading)) return undefined;
	const year = /\b(20\d\d)\b/.exec(heading)?.[1];
	return year === undefined ? undefined : Number(year);
}
