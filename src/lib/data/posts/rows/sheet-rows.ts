import { quoted } from '../../../domain/text/french';
import type { SetAside } from '../account/sheet-account';
import { LEFT_OUT, READ, sheetOfFile } from '../choices';
import type { SourceSheet } from '../source/source';
import type { ReadSheet } from '../table/sheet-kind';
import { readSheets } from '../table/ticked';
import { likeness } from './table/heading-likeness';
import { KEEP_OR_READ, type TablesSetting } from './table/rows-kept';
import { tableRows, type TableRows } from './table/table-rows';

/** A sheet, its tables read or left out. */
export interface SheetRows {
	readonly sheet: SourceSheet;
	/** Line of the first header; `null` where there is none. */
	readonly header: number | null;
	/** Rows in all, but headers. */
	readonly read: number;
	readonly setAside: readonly SetAside[];
	readonly tables: readonly TableRows[];
	/** What it is, and why it is read or not: a French sentence's beginning, without a capital. */
	readonly why: string;
	/** Why it is left out: a person said so, it is asked about, or it is no list of posts (a French sentence's end). */
	readonly out?: 'choice' | 'asked' | { readonly why: string };
}

const byLine = (a: SetAside, b: SetAside) => a.line - b.line;

/** Every row of a sheet that is left out, with why. */
function leftOut(
	{ sheet, tables, outside, why }: ReadSheet,
	reason: string,
	out: SheetRows['out']
): SheetRows {
	const rows = [
		...outside,
		...tables.flatMap((table) => [...table.setAside, ...table.rows.map(({ line }) => ({ line }))])
	];
	return {
		sheet,
		header: tables[0]?.headerLine ?? null,
		read: rows.length,
		setAside: rows.map(({ line }) => ({ line, reason })).sort(byLine),
		tables: [],
		why: typeof out === 'object' ? out.why : why,
		...(out !== undefined && { out })
	};
}

const known = new WeakMap<readonly SourceSheet[], Map<string | undefined, readonly ReadSheet[]>>();

/**
 * The sheets of a file, ticked as a careful colleague would for a campaign of this month (`2026-12`); looked at once,
 * however often they are understood.
 */
export function sheetsRead(sheets: readonly SourceSheet[], month?: string): readonly ReadSheet[] {
	const before = known.get(sheets) ?? new Map<string | undefined, readonly ReadSheet[]>();
	known.set(sheets, before);
	const read = before.get(month) ?? readSheets(sheets, likeness, month);
	before.set(month, read);
	return read;
}

const OUT_BY_CHOICE = 'feuille écartée à la demande';

/** Why a sheet is not read, `undefined` where it is; a list that is left out although it may be wanted is asked about, by its name. */
function outOf(
	{ sheet, kind, ticked, why, tables }: ReadSheet,
	{ choices, questions }: TablesSetting,
	older?: string
): SheetRows['out'] {
	const { file, sheet: name } = sheet;
	const alone = sheetOfFile(file, name);
	const isOlder = older !== undefined && ticked && kind === 'posts';
	const byFile = choices.answerTo('feuille', alone) !== undefined || (isOlder && name === '');
	const value = byFile ? alone : name;
	if (choices.says('feuille', value, READ) && tables.length > 0) return undefined;
	if (choices.says('feuille', value, LEFT_OUT)) return 'choice';
	if (ticked && !isOlder) return undefined;
	if (kind !== 'posts') return { why };
	const [what, reason] = isOlder ? [`La liste ${quoted(alone)}`, older] : [`La feuille ${quoted(name)}`, why];
	questions.ask({
		kind: 'feuille',
		value: isOlder ? alone : name,
		candidates: KEEP_OR_READ,
		asked: `${what} est laissée de côté\u202F: ${reason}. Faut-il la lire\u202F?`,
		first: { file, sheet: name, line: tables[0]?.headerLine ?? 1 }
	});
	return 'asked';
}

/** The sheets of a file that says what another one says already: none is read. */
export const sameList = (sheets: readonly SourceSheet[], of: string): SheetRows[] =>
	sheetsRead(sheets).map((sheet) => leftOut(sheet, `même liste que ${of}`, { why: `même liste que ${of}` }));

/** The sheets of a file: which are read, and what their tables hold. `older`: why another file is read in its place. */
export function sheetRows(
	sheets: readonly SourceSheet[],
	setting: TablesSetting,
	older?: string
): SheetRows[] {
	return sheetsRead(sheets, setting.month.id).map((sheet): SheetRows => {
		const out = outOf(sheet, setting, older);
		if (out === 'asked' && sheet.ticked && older !== undefined) {
			const why = `${sheet.why}\u202F; ${older}`;
			return leftOut({ ...sheet, why }, why, out);
		}
		if (out !== undefined)
			return leftOut(
				sheet,
				sheet.sheet.hidden ? 'feuille masquée' : sheet.ticked ? OUT_BY_CHOICE : sheet.why,
				out
			);
		const tables = sheet.tables.map((table) => tableRows(table, setting));
		const setAside = tables.flatMap((table) => table.setAside).sort(byLine);
		return {
			sheet: sheet.sheet,
			header: sheet.tables[0]?.headerLine ?? null,
			read: tables.reduce((sum, { rows }) => sum + rows.length, 0) + setAside.length,
			setAside,
			why: sheet.why,
			tables
		};
	});
}
