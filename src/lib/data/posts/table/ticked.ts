import { folded, quoted } from '../../../domain/text/french';
import { lazyBy } from '../../../domain/text/lazy';
import { headingMeaning } from '../headings/heading';
import type { SourceSheet } from '../source/source';
import { headingLikeness } from './likeness';
import { keyOf } from './set-aside';
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

/** Of lists that bear years, the latest only. */
function withoutEarlierYears(sheets: readonly ReadSheet[]): ReadSheet[] {
	const dated = sheets.filter((one) => one.ticked && yearOf(one) !== undefined);
	const latest = dated.toSorted((a, b) => yearOf(b)! - yearOf(a)!)[0];
	return sheets.map((one) =>
		latest && one.ticked && (yearOf(one) ?? Infinity) < yearOf(latest)!
			? untick(one, `la feuille ${quoted(latest.sheet.sheet)} est plus récente`)
			: one
	);
}

const RECAP =
	/\b(?:syntheses?|recap\w*|bilans?|totaux|total|consolid\w*|tableau de bord|resume|statistiques?)\b/;
const namesStructures = ({ tables }: ReadSheet) =>
	tables.some(({ headings }) => headings.some((text) => headingMeaning(text)?.meaning === 'structure'));

/** A sheet that sums up, by its name and because it names no structure, beside lists that do. */
function withoutRecaps(sheets: readonly ReadSheet[]): ReadSheet[] {
	const lists = sheets.some((one) => one.ticked && namesStructures(one));
	return sheets.map((one) =>
		lists && one.ticked && RECAP.test(folded(one.sheet.sheet)) && !namesStructures(one)
			? { ...one, kind: 'other', ticked: false, why: 'récapitulatif, sans le nom des structures' }
			: one
	);
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

/** The sheets of one file, ticked as a careful colleague would. */
export function readSheets(
	sheets: readonly SourceSheet[],
	likeness: HeadingLikeness = headingLikeness
): ReadSheet[] {
	const once = lazyBy(likeness, KEPT);
	const read = withOnlyTable(sheets.map((sheet) => readSheet(sheet, once)));
	return withoutCopies(withoutEarlierYears(withoutRecaps(read)));
}
