import { folded } from '../../../domain/text/french';
import type { SourceSheet } from '../source/source';
import { tablesOf } from './find-tables';
import { outsideAside } from './set-aside';
import { totalAmount } from './totals';
import {
	isFilled,
	KNOWN_HEADING,
	type HeadingLikeness,
	type RowAside,
	type SourceTable
} from './source-table';

export type SheetKind = 'posts' | 'read-me' | 'pivot' | 'empty' | 'other';

/** What a sheet is, whether a careful colleague would read it, and why. */
export interface ReadSheet {
	readonly sheet: SourceSheet;
	readonly kind: SheetKind;
	/** Whether it is read unless a person says otherwise; never a hidden one. */
	readonly ticked: boolean;
	/** In French, without a capital: `liste de postes, en-tête à la ligne 4`. */
	readonly why: string;
	/** Of a sheet that is no list, too, where a header was found: it may be ticked by hand. */
	readonly tables: readonly SourceTable[];
	/** The rows of a sheet in which no table was found. */
	readonly outside: readonly RowAside[];
}

const READ_ME =
	/^(?:lisez moi|a lire|lire|mode d emploi|notice|aide|read ?me|consignes?|instructions?|legendes?|guide|explications?|glossaire|definitions?|listes?|listes? deroulantes?|parametres?|nomenclatures?|methode(?: et sources)?$)\b/;
const PIVOT =
	/^(?:etiquettes de (?:lignes|colonnes)|row labels|column labels|(?:somme|sum|moyenne|average|count) (?:de|of) )/;

const hasPivotWords = ({ rows }: SourceSheet) =>
	rows.slice(0, 10).some(({ cells }) => cells.some(({ text }) => PIVOT.test(folded(text))));

/** Whether most columns of a table hold numbers only, under headings that are not known: a crossed table. */
function isCrossed({ headings, rows }: SourceTable, likeness: HeadingLikeness): boolean {
	const unknown = headings.filter((text, at) => {
		if (text === '' || likeness(text) >= KNOWN_HEADING) return false;
		const given = rows.map(({ cells }) => cells[at]?.text ?? '').filter((one) => one !== '');
		return given.length > 0 && given.every((one) => totalAmount(one) !== undefined);
	});
	const named = headings.filter((text) => text !== '').length;
	const known = headings.filter((text) => text !== '' && likeness(text) >= KNOWN_HEADING).length;
	return known < 3 && unknown.length >= 2 && unknown.length > named / 2;
}

/** Whether most rows are sentences alone in their row. */
const isProse = ({ rows }: SourceSheet) =>
	rows.filter(({ cells }) => cells.filter(isFilled).length <= 2).length >= 0.7 * rows.length;

/** Rows that are looked at: a description of columns has few. */
const SAMPLE = 100;

/** Whether the rows themselves name columns: a description of the list, line after line. */
function namesColumns({ rows }: SourceTable, likeness: HeadingLikeness): boolean {
	const some = rows.slice(0, SAMPLE);
	const naming = some.filter(({ cells }) => likeness(cells.find(isFilled)?.text ?? '') >= 0.9).length;
	return some.length >= 3 && naming >= 0.5 * some.length;
}

function kindOf(
	sheet: SourceSheet,
	tables: readonly SourceTable[],
	likeness: HeadingLikeness
): [SheetKind, string] {
	const [table] = tables;
	if (sheet.rows.length === 0) return ['empty', 'feuille vide'];
	if (sheet.pivot || hasPivotWords(sheet)) return ['pivot', 'tableau croisé dynamique'];
	const known = table ? table.headings.filter((text) => likeness(text) >= KNOWN_HEADING).length : 0;
	if (READ_ME.test(folded(sheet.sheet)) && known < 5) return ['read-me', 'mode d’emploi, pas une liste'];
	if (!table)
		return isProse(sheet) ? ['read-me', 'texte, pas une liste'] : ['other', 'aucun en-tête reconnu'];
	if (namesColumns(table, likeness)) return ['read-me', 'description des colonnes, pas une liste'];
	if (isCrossed(table, likeness)) return ['pivot', 'tableau croisé'];
	const lines = `en-tête ${table.headerLines.length > 1 ? `aux lignes ${table.headerLines.join(' et ')}` : `à la ligne ${table.headerLine}`}`;
	if (known < 2) return ['other', `tableau dont les colonnes ne sont pas reconnues, ${lines}`];
	return ['posts', `liste de postes, ${lines}`];
}

/** One sheet, told by itself alone. */
export function readSheet(sheet: SourceSheet, likeness: HeadingLikeness): ReadSheet {
	const tables = tablesOf(sheet, likeness);
	const [kind, why] = kindOf(sheet, tables, likeness);
	return {
		sheet,
		kind,
		ticked: kind === 'posts' && !sheet.hidden,
		why: sheet.hidden ? `feuille masquée\u202F: ${why}` : why,
		tables,
		outside: tables.length > 0 ? [] : sheet.rows.map((row) => outsideAside(row, false))
	};
}
