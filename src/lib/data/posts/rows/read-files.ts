import type { CampaignDate } from '../../../domain/campaign/dates';
import { enumerated, quoted } from '../../../domain/text/french';
import { lazyOf } from '../../../domain/text/lazy';
import type { KnownPlaces } from '../../../domain/territory/typed/known-places';
import type { Choices } from '../choices';
import type { Report } from '../columns';
import { departementNamed } from '../headings/departement-of';
import { headingYear } from '../headings/heading';
import type { Meaning } from '../headings/meanings';
import type { Questions } from '../question';
import type { NamedReading, SourceReading } from '../source/source';
import type { RowDraft } from './draft';
import { isMadeHere } from './ids/ids';
import { readPostTable } from './table/read-table';
import { digitsIn } from './table/row-places';
import { keyOf } from '../table/set-aside';
import { sameList, sheetRows, type SheetRows } from './sheet-rows';
import { olderFiles } from './older-files';
import type { TableRows } from './table/table-rows';

/** What files are read with. */
export interface FilesSetting {
	readonly places: KnownPlaces;
	readonly month: CampaignDate;
	readonly choices: Choices;
	readonly questions: Questions;
	readonly report: Report;
}

const TEMPLATE = ['id_poste', 'structure', 'etp', 'niveau', 'code'];
const isTemplate = ({ columns }: TableRows) =>
	TEMPLATE.every((name) => columns.some(({ meaning, confidence }) => meaning === name && confidence === 1));

/** A list that was downloaded from here: all its identifiers are made here, its codes are Insee's. */
const isOwnList = (table: TableRows) =>
	isTemplate(table) &&
	table.rows.length > 0 &&
	table.rows.every(({ texts }) => isMadeHere(texts.id_poste ?? '', texts.structure ?? ''));

/** What is said of a file and its sheets before their rows are read. */
function introduce(
	{ file, reading }: NamedReading,
	sheets: readonly SheetRows[],
	year: number,
	report: Report
): void {
	if (reading.refused !== undefined) report({ file, line: 1, message: reading.refused });
	for (const message of reading.said) report({ file, severity: 'warning', line: 1, message });
	if (reading.refused === undefined && !sheets.some(({ header }) => header !== null))
		report({
			file,
			line: 1,
			message: reading.sheets.every(({ rows }) => rows.length === 0)
				? 'Le fichier est vide\u202f: un en-tête et une ligne par intervention sont attendus.'
				: 'Aucun tableau de postes n’est reconnu dans ce fichier\u202F: une ligne d’en-tête est attendue, avec au moins une structure, un ETP et un lieu.'
		});
	const none = sheets.flatMap(({ sheet, header, out }) =>
		header !== null && typeof out === 'object' ? [`${quoted(sheet.sheet || file)} (${out.why})`] : []
	);
	if (none.length > 0 && sheets.every(({ out }) => typeof out === 'object'))
		report({
			file,
			line: 1,
			message: `Aucune liste de postes n’est lue dans ce fichier\u202F: ${enumerated(none)}. Une ligne d’en-tête est attendue, puis une ligne par poste. Si les postes y sont en colonnes, transposez le tableau (collage spécial)\u202F; si c’est une liste, dites de lire la feuille.`
		});
	for (const { sheet, header, tables } of sheets) {
		const origin = { file, sheet: sheet.sheet };
		const named = headingYear(sheet.sheet);
		if (tables.length > 0 && named !== undefined && named !== year)
			report({
				...origin,
				severity: 'warning',
				line: header ?? 1,
				message: `La feuille ${quoted(sheet.sheet)} porte l’année ${named}, et la campagne est de ${year}\u202F: elle est lue, à vérifier.`
			});
		for (const message of tables.flatMap((table) => table.said))
			report({ ...origin, severity: 'warning', line: header ?? 1, message });
		for (const { line, message } of tables.flatMap((table) => table.shifted))
			report({ ...origin, line, message });
	}
	const read = sheets.flatMap(({ tables }) => tables);
	const [first] = sheets.filter(({ tables }) => tables.length > 0);
	if (first && read.every(({ rows }) => rows.length === 0))
		report({
			file,
			sheet: first.sheet.sheet,
			line: first.header ?? 1,
			message:
				'Le fichier ne contient aucun poste\u202f: une ligne par intervention est attendue sous l’en-tête.'
		});
}

function draftsOf(
	{ sheet: { file, sheet: name } }: SheetRows,
	table: TableRows,
	settled: boolean,
	setting: FilesSetting
): readonly RowDraft[] {
	const { places, month, choices, questions, report } = setting;
	const departement = departementNamed(name, places) ?? departementNamed(file.replace(/\.\w+$/, ''), places);
	const headingOf = (meaning: Meaning) => table.columns.find((column) => column.meaning === meaning)?.heading;
	const { drafts, said, asked } = readPostTable(table.rows, {
		places,
		at: month.date,
		...(departement !== undefined && { departement }),
		headingOf,
		template: isTemplate(table),
		digits: (column) => {
			const answer = choices.answerTo('code', headingOf(column) ?? column);
			if (answer === 'insee' || answer === 'postal') return answer;
			return isOwnList(table) ? 'insee' : undefined;
		},
		settled: (column) => column === 'code' && settled
	});
	for (const { row, column, value, message } of said)
		report({
			...row.origin,
			severity: 'warning',
			line: row.line,
			column,
			...(value !== undefined && { value }),
			message
		});
	for (const { column, said: why, rows } of asked)
		for (const row of rows)
			questions.ask({
				kind: 'code',
				value: headingOf(column) ?? column,
				candidates: [
					{ answer: 'insee', label: 'des codes Insee' },
					{ answer: 'postal', label: 'des codes postaux' }
				],
				asked: why,
				first: { ...row.origin, line: row.line, column: headingOf(column) ?? column }
			});
	return drafts;
}

/** Rows of a header and two posts: fewer may be alike by chance. */
const LEAST_ROWS = 3;

/** All that a file says, whatever its form and the names of its sheets; `undefined` where that is little. */
const listOf = lazyOf(({ sheets }: SourceReading): string | undefined => {
	const rows = sheets.flatMap(({ hidden, rows: own }) =>
		own.map((row) => `${hidden || row.hidden ? '-' : '+'}${keyOf(row)}`)
	);
	return rows.length < LEAST_ROWS ? undefined : JSON.stringify(rows);
});

/** Reads the sheets of every file, and what their tables say row by row. */
export function readFiles(readings: readonly NamedReading[], setting: FilesSetting) {
	const { places, month, choices, questions, report } = setting;
	const year = Number(month.id.slice(0, 4));
	const firstOf = new Map<string, string>();
	const older = olderFiles(readings, month.id);
	const sheets = readings.flatMap((named) => {
		// A file alone is no copy of another.
		const list = readings.length > 1 ? listOf(named.reading) : undefined;
		const first = list === undefined ? undefined : firstOf.get(list);
		if (first !== undefined) {
			report({
				file: named.file,
				severity: 'warning',
				line: 1,
				message: `Ce fichier dit la même chose que ${quoted(first)}, ligne pour ligne\u202F: il est laissé de côté.`
			});
			return sameList(named.reading.sheets, first);
		}
		if (list !== undefined) firstOf.set(list, named.file);
		const own = sheetRows(named.reading.sheets, { places, choices, questions, month }, older.get(named.file));
		introduce(named, own, year, report);
		return own;
	});
	const ready = sheets.flatMap((sheet) =>
		sheet.tables.filter(({ held }) => !held).map((table) => ({ sheet, table }))
	);
	// One list in the template's columns on many sheets: a code that is both of one place and another is told by the others.
	const template = ready.filter(({ table }) => isTemplate(table)).flatMap(({ table }) => table.rows);
	const all = digitsIn('code', 'code', template, places);
	const settled = all.as !== undefined && all.said === undefined;
	return { sheets, drafts: ready.flatMap(({ sheet, table }) => draftsOf(sheet, table, settled, setting)) };
}
