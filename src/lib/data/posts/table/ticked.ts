import { folded, quoted } from '../../../domain/text/french';
import { lazyBy } from '../../../domain/text/lazy';
import { headingMeaning } from '../headings/heading';
import type { Meaning } from '../headings/meanings';
import type { SourceSheet } from '../source/source';
import { headingLikeness } from './likeness';
import { datedName, dueInstead, type DatedName } from './dated-name';
import { keyOf } from './set-aside';
import { shareRows } from './shared-rows';
import { readSheet, type ReadSheet } from './sheet-kind';
import type { HeadingLikeness } from './source-table';

/** Texts whose likeness is kept. */
const KEPT = 50_000;
const yearOf = ({ sheet }: ReadSheet) => Number(/(?:19|20)\d\d/.exec(sheet.sheet)?.[0]) || undefined;
const rowKeys = ({ tables }: ReadSheet) => new Set(tables.flatMap(({ rows }) => rows.map(keyOf)));

const untick = (read: ReadSheet, why: string): ReadSheet => ({
	...read,
	ticked: false,
	why: `${read.why}\u202F; ${why}`
});

/** Of lists that bear years, that of the campaign, or the last one before it; where all are later, the last one. */
function withoutOtherYears(sheets: readonly ReadSheet[], year = Infinity): ReadSheet[] {
	const dated = sheets.filter((one) => one.ticked && yearOf(one) !== undefined);
	const due = dated.filter((one) => yearOf(one)! <= year);
	const [wanted] = (due.length > 0 ? due : dated).toSorted((a, b) => yearOf(b)! - yearOf(a)!);
	return sheets.map((one) => {
		const own = one.ticked && wanted ? yearOf(one) : undefined;
		if (own === undefined || own === yearOf(wanted!)) return one;
		const name = quoted(wanted!.sheet.sheet);
		return untick(
			one,
			own < yearOf(wanted!)!
				? `la feuille ${name} est plus récente`
				: `la feuille ${name} est celle de l’année`
		);
	});
}

/** Names of sheets that hold what is no more, or not yet. */
const RETIRED =
	/\b(?:archives?|anciens?|anciennes?|supprim\w*|fermes?|clos|clotures?|brouillons?|historiques?|old|sauvegardes?|backup|previsionn\w*|projets?|demandes?|refus\w*|candidatures?|en attente|modeles?|exemples?|tests?)\b/;
/** A copy of a sheet, as spreadsheets name it: `Postes (2)`, `Copie de Postes`, `Postes - copie`. */
const COPY = /^copie de (.+)$|^(.+?)(?: \(\d\)| ?- copie)$/i;

/** Lists that their names say are of the past, of a project, or a copy of another one that is there: they are asked about. */
function withoutRetired(sheets: readonly ReadSheet[]): ReadSheet[] {
	const isRetired = ({ sheet }: ReadSheet) => RETIRED.test(folded(sheet.sheet));
	const current = sheets.filter((one) => one.ticked && !isRetired(one));
	return sheets.map((one) => {
		if (!one.ticked || current.every((other) => other === one)) return one;
		if (isRetired(one)) return untick(one, 'son nom dit qu’elle n’est pas la liste en cours');
		const copied = COPY.exec(one.sheet.sheet);
		const of = copied?.[1] ?? copied?.[2];
		const first = current.find(({ sheet }) => of !== undefined && folded(sheet.sheet) === folded(of));
		return first ? untick(one, `son nom dit que c’est une copie de ${quoted(first.sheet.sheet)}`) : one;
	});
}

/** Versions are told by their names alone; of months each may have its own posts. */
const mayBeStates = (a: DatedName & { one: ReadSheet }, b: DatedName & { one: ReadSheet }) =>
	a.by === 'version' || shareRows([a.one.sheet], [b.one.sheet]);

/** Of lists that are states of one another by their names (versions, months), the one that is due; the others are asked about. */
function withoutOtherStates(sheets: readonly ReadSheet[], month?: string): ReadSheet[] {
	const states = sheets.flatMap((one) => {
		const state = one.ticked ? datedName(one.sheet.sheet.trim()) : undefined;
		return state ? [{ ...state, one }] : [];
	});
	return sheets.map((sheet) => {
		const own = states.find(({ one }) => one === sheet);
		const due = own && dueInstead(own, states, mayBeStates, month);
		if (!due) return sheet;
		const name = quoted(due.one.sheet.sheet);
		return untick(
			sheet,
			due.at < own.at
				? `la feuille ${name} est celle du mois`
				: own.by === 'version'
					? `la feuille ${name} en est une version plus récente`
					: `la feuille ${name} est plus récente`
		);
	});
}

const RECAP =
	/\b(?:syntheses?|recap\w*|bilans?|totaux|total|consolid\w*|tableau de bord|resume|statistiques?)\b/;
const names = ({ tables }: ReadSheet, meaning: Meaning) =>
	tables.some(({ headings }) => headings.some((text) => headingMeaning(text)?.meaning === meaning));

/** A sheet that names no structure beside lists that do: one that sums up, by its name, or a list of places. */
function withoutRecaps(sheets: readonly ReadSheet[]): ReadSheet[] {
	const lists = sheets.some((one) => one.ticked && names(one, 'structure'));
	return sheets.map((one): ReadSheet => {
		if (!lists || !one.ticked || names(one, 'structure')) return one;
		const why = RECAP.test(folded(one.sheet.sheet))
			? 'récapitulatif, sans le nom des structures'
			: 'ni structure ni ETP\u202F: pas une liste de postes';
		return RECAP.test(folded(one.sheet.sheet)) || !names(one, 'etp')
			? { ...one, kind: 'other', ticked: false, why }
			: one;
	});
}

/** A list whose every row stands in another one of the file too is its copy, or a part of it. */
function withoutCopies(sheets: readonly ReadSheet[]): ReadSheet[] {
	if (sheets.filter(({ ticked }) => ticked).length < 2) return [...sheets];
	const keys = sheets.map((one) => (one.ticked ? rowKeys(one) : new Set<string>()));
	return sheets.map((one, i) => {
		const mine = keys[i]!;
		if (mine.size < 2) return one;
		const whole = keys.findIndex(
			(other, at) =>
				at !== i &&
				(other.size > mine.size || (other.size === mine.size && at < i)) &&
				[...mine].every((key) => other.has(key))
		);
		return whole < 0
			? one
			: untick(one, `toutes ses lignes sont déjà dans ${quoted(sheets[whole]!.sheet.sheet)}`);
	});
}

/** A table alone in its file is read even where its columns are not known: a person says what they are. */
function withOnlyTable(sheets: readonly ReadSheet[]): ReadSheet[] {
	const shown = sheets.filter(({ sheet, tables }) => !sheet.hidden && tables.length > 0);
	const only = shown.length === 1 && shown[0]!.kind === 'other' ? shown[0] : undefined;
	return sheets.map((one) => (one === only ? { ...one, ticked: true } : one));
}

/** The sheets of one file, ticked as a careful colleague would. `month`: that of the campaign, `2026-12`. */
export function readSheets(
	sheets: readonly SourceSheet[],
	likeness: HeadingLikeness = headingLikeness,
	month?: string
): ReadSheet[] {
	const once = lazyBy(likeness, KEPT);
	const read = withOnlyTable(sheets.map((sheet) => readSheet(sheet, once)));
	const year = month === undefined ? undefined : Number(month.slice(0, 4));
	const ofYear = withoutOtherYears(withoutRecaps(read), year);
	return withoutCopies(withoutOtherStates(withoutRetired(ofYear), month));
}
