import { quoted } from '../../../domain/text/french';
import type { SourceSheet } from '../source/source';
import { headingLikeness } from './likeness';
import { keyOf } from './set-aside';
import { readSheet, type ReadSheet } from './sheet-kind';
import type { HeadingLikeness } from './source-table';

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

/** A list whose every row stands in another one of the file too is its copy, or a part of it. */
function withoutCopies(sheets: readonly ReadSheet[]): ReadSheet[] {
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

/** The same likeness, that looks at each text once. */
function remembered(likeness: HeadingLikeness): HeadingLikeness {
	const known = new Map<string, number>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const found = likeness(text);
		known.set(text, found);
		return found;
	};
}

/** The sheets of one file, ticked as a careful colleague would. */
export function readSheets(
	sheets: readonly SourceSheet[],
	likeness: HeadingLikeness = headingLikeness
): ReadSheet[] {
	const once = remembered(likeness);
	return withoutCopies(withoutEarlierYears(withOnlyTable(sheets.map((sheet) => readSheet(sheet, once)))));
}
