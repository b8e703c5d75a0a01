import { quoted } from '../../../../domain/text/french';
import type { Choices } from '../../choices';
import { amountHeading } from '../../headings/amounts';
import { headingMeaning, headingYear, headingYears } from '../../headings/heading';
import { saysSeat } from '../../headings/heading-words';
import { IGNORED, type MatchedColumn } from '../../headings/matched';
import { MEANING_WORDS } from '../../headings/meanings';
import type { SourceTable } from '../../table/source-table';

/** What is said of each column that is left out, or that is read by what it holds. */
function leftOutSaid(
	columns: readonly MatchedColumn[],
	aside: ReadonlySet<number>,
	choices: Choices
): string[] {
	return columns.flatMap(({ heading, meaning, by, at }) => {
		const name = quoted(heading);
		if (meaning !== undefined)
			return by === 'contents'
				? [`La colonne ${name} est lue comme ${quoted(MEANING_WORDS[meaning])}, d’après son contenu.`]
				: [];
		if (heading === '' || aside.has(at) || choices.says('colonne', heading, IGNORED)) return [];
		if (saysSeat(heading))
			return [
				`La colonne ${name} dit où est la structure, pas où le poste intervient\u202F: elle n’est pas lue.`
			];
		const twin = headingMeaning(heading)?.meaning;
		return twin && columns.some((one) => one.meaning === twin)
			? [`La colonne ${name} n’est pas lue\u202F: une autre donne déjà ${quoted(MEANING_WORDS[twin])}.`]
			: [`La colonne ${name} n’est pas prévue par le schéma\u202F: elle est ignorée.`];
	});
}

/** Columns that are hidden in the spreadsheet and are read all the same. */
const hiddenSaid = (columns: readonly MatchedColumn[], { sheet }: SourceTable): string[] =>
	columns.flatMap(({ at, heading, meaning }) =>
		meaning !== undefined && sheet.hiddenColumns.includes(at)
			? [`La colonne ${quoted(heading)} est masquée dans le tableur\u202F: elle est lue.`]
			: []
	);

/** Amounts whose heading, or the row below it, says that they are in thousands or millions. */
const scaledSaid = (columns: readonly MatchedColumn[], { units }: SourceTable): string[] =>
	columns.flatMap(({ heading, meaning, at }) => {
		const { scale } = amountHeading(heading, units[at]);
		return meaning === 'montant' && scale > 1
			? [
					`Les montants de ${quoted(heading)} sont lus en ${scale === 1000 ? 'milliers' : 'millions'} d’euros, comme l’en-tête le dit.`
				]
			: [];
	});

/** Columns that are read although their heading names another year than the campaign's. */
const yearsSaid = (columns: readonly MatchedColumn[], year: number): string[] =>
	columns.flatMap(({ heading, meaning }) => {
		const own = headingYear(heading);
		const [from, to] = headingYears(heading) ?? [];
		if (meaning === 'montant' && from !== undefined)
			return [
				`La colonne ${quoted(heading)} couvre ${from} à ${to}\u202F: ses montants sont lus comme ceux d’une année, à vérifier.`
			];
		return meaning !== undefined && own !== undefined && own !== year
			? [
					`La colonne ${quoted(heading)} est de ${own} et la campagne de ${year}\u202F: elle est lue, à vérifier.`
				]
			: [];
	});

/** Amounts of a month, or of several years, brought to a year. */
const periodsSaid = (columns: readonly MatchedColumn[], { units }: SourceTable): string[] =>
	columns.flatMap(({ heading, meaning, at }) => {
		const { perYear } = amountHeading(heading, units[at]);
		return meaning === 'montant' && perYear !== 1
			? [
					`Les montants de ${quoted(heading)} sont ${perYear > 1 ? `multipliés par ${perYear}` : `divisés par ${Math.round(1 / perYear)}`}, pour être ceux d’une année.`
				]
			: [];
	});

/** Identifiers that are words may be names of people, who are kept nowhere. */
const wordsSaid = (columns: readonly MatchedColumn[]): string[] =>
	columns.flatMap(({ heading, meaning, samples }) =>
		meaning === 'id_poste' &&
		samples.length > 0 &&
		samples.every((text) => /^\p{L}{2,}(?:[\s-]\p{L}+)*$/u.test(text))
			? [
					`Les identifiants de la colonne ${quoted(heading)} sont des mots, sans chiffre\u202F: si ce sont des noms de personnes, retirez-les du fichier, d’autres seront faits.`
				]
			: []
	);

/** How the columns of a table were read, and what was left out of them: French sentences. */
export const columnsSaid = (
	columns: readonly MatchedColumn[],
	aside: ReadonlySet<number>,
	table: SourceTable,
	choices: Choices,
	year: number
): string[] => [
	...leftOutSaid(columns, aside, choices),
	...scaledSaid(columns, table),
	...yearsSaid(columns, year),
	...periodsSaid(columns, table),
	...hiddenSaid(columns, table),
	...wordsSaid(columns)
];
