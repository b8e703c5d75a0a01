import { folded, quoted } from '../../../domain/text/french';
import type { KnownPlaces } from '../../../domain/territory/known-places';
import { totalMismatch } from '../account/totals-check';
import type { SetAside } from '../account/sheet-account';
import { LEFT_OUT, type Choices } from '../choices';
import { headingMeaning } from '../headings/heading';
import { matchedColumns, IGNORED, type MatchedColumn } from '../headings/matched';
import { isPlaceColumn, MEANING_WORDS, MEANINGS, type Meaning } from '../headings/meanings';
import type { Candidate, Questions } from '../question';
import type { SourceRow, SourceSheet } from '../source/source';
import { tableOf, type Table } from '../table/table';
import type { RawRow } from './draft';

const TOTAL = /total/i;
/** Answered of what is hidden and is to be read all the same. */
export const READ = 'lire';
const KEEP_OR_READ: readonly Candidate[] = [
	{ answer: LEFT_OUT, label: 'la laisser de côté' },
	{ answer: READ, label: 'la lire' }
];
const CELLS_NAMED = 4;

/** A sheet whose table was found, its columns matched. */
export interface SheetRows {
	readonly sheet: SourceSheet;
	readonly header: number | null;
	readonly columns: readonly MatchedColumn[];
	readonly rows: readonly RawRow[];
	/** Rows of the table in all. */
	readonly read: number;
	readonly setAside: readonly SetAside[];
	/** A column that is asked about holds all the rows. */
	readonly held: boolean;
	/** How columns were read, what was left out of them, totals that do not add up: French sentences. */
	readonly said: readonly string[];
}

/** What sheets are read with. */
export interface SheetSetting {
	readonly places: KnownPlaces;
	readonly choices: Choices;
	readonly questions: Questions;
	readonly year: number;
}

const originOf = ({ file, sheet }: SourceSheet) => ({ file, sheet });
const textOf = (row: SourceRow, at: number) => row.cells[at]?.error ?? row.cells[at]?.text ?? '';

/** The first filled cells of a row: how a person knows it again. */
const rowWords = (row: SourceRow) =>
	row.cells
		.map(({ text }) => text.replace(/\s+/g, ' '))
		.filter((text) => text !== '')
		.slice(0, CELLS_NAMED)
		.join(' · ');

const wholeAside = (rows: readonly SourceRow[], reason: string): SetAside[] =>
	rows.map(({ line }) => ({ line, reason }));

/** Whether a hidden sheet is to be read: asked once, by its name. */
function isLeftOut(sheet: SourceSheet, table: Table, { choices, questions }: SheetSetting): boolean {
	if (!sheet.hidden || choices.says('feuille', sheet.sheet, READ)) return false;
	if (choices.answerTo('feuille', sheet.sheet) === undefined)
		questions.ask({
			kind: 'feuille',
			value: sheet.sheet,
			candidates: KEEP_OR_READ,
			asked: `La feuille ${quoted(sheet.sheet)} est masquée, et elle a des postes\u202F: elle est laissée de côté. Faut-il la lire\u202F?`,
			first: { ...originOf(sheet), line: table.header.line }
		});
	return true;
}

/** The rows of a table that are read: hidden ones are asked about, one by one. */
function rowsKept(table: Table, { choices, questions }: SheetSetting) {
	const setAside: SetAside[] = [];
	const back: SourceRow[] = [];
	for (const { row, reason } of table.setAside) {
		const value = rowWords(row);
		if (choices.says('ligne', value, READ)) {
			back.push(row);
			continue;
		}
		setAside.push({ line: row.line, reason });
		if (row.hidden && choices.answerTo('ligne', value) === undefined)
			questions.ask({
				kind: 'ligne',
				value,
				candidates: KEEP_OR_READ,
				asked: `La ligne ${row.line} est masquée\u202F: elle est laissée de côté. Faut-il la lire\u202F?`,
				first: { ...originOf(table.sheet), line: row.line }
			});
	}
	const rows = table.rows.filter((row) => {
		const out = choices.says('ligne', rowWords(row), LEFT_OUT);
		if (out) setAside.push({ line: row.line, reason: 'écartée à la demande' });
		return !out;
	});
	return {
		rows: [...rows, ...back].sort((a, b) => a.line - b.line),
		setAside: setAside.sort((a, b) => a.line - b.line)
	};
}

const NUMBER_HEADING = /^(?:n|no|num|numero)$/;

/** Without the numbers of the rows (1, 2, 3…), which are no identifiers: they are others next year. */
function withoutRowNumbers(
	columns: readonly MatchedColumn[],
	valuesOf: (at: number) => readonly string[]
): MatchedColumn[] {
	return columns.map(({ meaning, ...column }) => {
		if (meaning === undefined) return column;
		const numbers =
			meaning === 'id_poste' &&
			NUMBER_HEADING.test(folded(column.heading)) &&
			valuesOf(column.at).every((value, i) => value === '' || Number(value) === i + 1);
		return numbers ? { ...column, by: 'nothing' } : { ...column, meaning };
	});
}

/** Meanings without which there is no post; a place counts as one. */
const REQUIRED = ['structure', 'etp', 'code'] as const;
/** A constant that a person gave in place of a column: `= ARS`. */
const constantOf = (answer: string | undefined) => /^=\s*(.+)$/.exec(answer ?? '')?.[1];

function askColumn(
	meaning: Meaning,
	headings: readonly string[],
	table: Table,
	why: string,
	{ questions }: SheetSetting
) {
	questions.ask({
		kind: 'colonne',
		value: meaning,
		candidates: headings.map((heading) => ({ answer: heading, label: heading })),
		asked: `${why} Quelle colonne donne\u202F: ${MEANING_WORDS[meaning]}\u202F? (ou ${quoted('= valeur')} si c’est la même partout)`,
		first: { ...originOf(table.sheet), line: table.header.line }
	});
}

function readTableOf(table: Table, setting: SheetSetting): SheetRows {
	const { places, choices, year } = setting;
	const { sheet, header } = table;
	const { rows, setAside } = rowsKept(table, setting);
	const headings = header.cells.map(({ text }) => text.replace(/\s+/g, ' '));
	const { columns: matched, rivals } = matchedColumns(
		headings,
		rows.map((row) => headings.map((_, at) => textOf(row, at))),
		{ places, chosen: (text) => choices.answerTo('colonne', text), year, aside: new Set(table.personal) }
	);
	const columns = withoutRowNumbers(matched, (at) => rows.map((row) => textOf(row, at)));
	const constants = MEANINGS.flatMap((meaning): [Meaning, string][] => {
		const constant = constantOf(choices.answerTo('colonne', meaning));
		return constant === undefined ? [] : [[meaning, constant]];
	});
	const known = new Set<Meaning>([
		...columns.flatMap(({ meaning }) => meaning ?? []),
		...constants.map(([meaning]) => meaning)
	]);
	const free = columns.filter(
		({ meaning, heading, at }) => meaning === undefined && heading !== '' && !table.personal.includes(at)
	);
	let held = false;
	for (const meaning of REQUIRED) {
		if (known.has(meaning) || (meaning === 'code' && [...known].some(isPlaceColumn))) continue;
		held = rows.length > 0;
		if (held)
			askColumn(
				meaning,
				free.map(({ heading }) => heading),
				table,
				'Une colonne indispensable n’est pas reconnue.',
				setting
			);
	}
	for (const rival of rivals) {
		held = true;
		askColumn(rival.meaning, rival.headings, table, 'Plusieurs colonnes se ressemblent.', setting);
	}
	const said = columns.flatMap(({ heading, meaning, by, at }) => {
		if (meaning !== undefined)
			return by === 'contents'
				? [
						`La colonne ${quoted(heading)} est lue comme ${quoted(MEANING_WORDS[meaning])}, d’après son contenu.`
					]
				: [];
		if (heading === '' || table.personal.includes(at) || choices.says('colonne', heading, IGNORED)) return [];
		const twin = headingMeaning(heading);
		return [
			twin
				? `La colonne ${quoted(heading)} n’est pas lue\u202F: une autre donne déjà ${quoted(MEANING_WORDS[twin.meaning])}.`
				: `La colonne ${quoted(heading)} n’est pas prévue par le schéma\u202F: elle est ignorée.`
		];
	});
	const rawOf = (row: SourceRow): RawRow => ({
		origin: originOf(sheet),
		line: row.line,
		// Pairs of a meaning and its text.
		texts: Object.fromEntries([
			...constants,
			...columns.flatMap(({ meaning, at }) => (meaning === undefined ? [] : [[meaning, textOf(row, at)]]))
		]) as RawRow['texts']
	});
	const raw = rows.map(rawOf);
	const totals = table.setAside.filter(({ reason }) => TOTAL.test(reason)).map(({ row }) => rawOf(row));
	const mismatches = totals.flatMap((total, i) => totalMismatch(total, raw, totals[i - 1]?.line) ?? []);
	return {
		sheet,
		header: header.line,
		columns,
		rows: raw,
		read: table.rows.length + table.setAside.length,
		setAside,
		held,
		said: [...said, ...mismatches]
	};
}

/** The posts' rows of a sheet, whatever stands round its table. */
export function sheetRows(sheet: SourceSheet, setting: SheetSetting): SheetRows {
	const table = tableOf(sheet);
	const none = { sheet, columns: [], rows: [], held: false, said: [] };
	if (!table)
		return {
			...none,
			header: null,
			read: sheet.rows.length,
			setAside: wholeAside(sheet.rows, 'feuille sans tableau de postes')
		};
	if (isLeftOut(sheet, table, setting)) {
		const rows = [...table.rows, ...table.setAside.map(({ row }) => row)].sort((a, b) => a.line - b.line);
		return {
			...none,
			header: table.header.line,
			read: rows.length,
			setAside: wholeAside(rows, 'feuille masquée')
		};
	}
	return readTableOf(table, setting);
}
