import { folded, quoted } from '../../../domain/text/french';
import type { KnownPlaces } from '../../../domain/territory/known-places';
import type { SetAside } from '../account/sheet-account';
import { totalMismatch } from '../account/totals-check';
import { LEFT_OUT, READ, type Choices } from '../choices';
import { headingMeaning } from '../headings/heading';
import { IGNORED, matchedColumns, type MatchedColumn } from '../headings/matched';
import { isPlaceColumn, MEANING_WORDS, MEANINGS, type Meaning } from '../headings/meanings';
import type { Candidate, Questions } from '../question';
import type { SourceRow } from '../source/source';
import { personalColumns } from '../table/personal-columns';
import type { SourceTable } from '../table/source-table';
import type { RawRow } from './draft';
import { likeness } from './heading-likeness';

/** A table whose columns are matched. */
export interface TableRows {
	readonly columns: readonly MatchedColumn[];
	readonly rows: readonly RawRow[];
	readonly setAside: readonly SetAside[];
	/** A column that is asked about holds all the rows. */
	readonly held: boolean;
	/** How columns were read, what was left out of them, totals that do not add up: French sentences. */
	readonly said: readonly string[];
}

/** What tables are read with. */
export interface TablesSetting {
	readonly places: KnownPlaces;
	readonly choices: Choices;
	readonly questions: Questions;
	readonly year: number;
}

export const KEEP_OR_READ: readonly Candidate[] = [
	{ answer: LEFT_OUT, label: 'la laisser de côté' },
	{ answer: READ, label: 'la lire' }
];
const CELLS_NAMED = 4;

const originOf = ({ sheet: { file, sheet } }: SourceTable) => ({ file, sheet });
const textOf = (row: SourceRow, at: number) => row.cells[at]?.error ?? row.cells[at]?.text ?? '';

/** The first filled cells of a row, but those of people: how a person knows it again. */
const rowWords = (row: SourceRow, personal: ReadonlySet<number>) =>
	row.cells
		.filter((_, at) => !personal.has(at))
		.map(({ text }) => text.replace(/\s+/g, ' '))
		.filter((text) => text !== '')
		.slice(0, CELLS_NAMED)
		.join(' · ');

/** Whether a row under the header holds a place alone, in a column of places: one more for the post above it. */
function isPlaceAlone(row: SourceRow, { headings, headerLine }: SourceTable, places: KnownPlaces): boolean {
	const at = row.cells.findIndex(({ text }) => text !== '');
	const meaning = headingMeaning(headings[at] ?? '')?.meaning;
	const text = row.cells[at]?.text ?? '';
	return (
		row.line > headerLine &&
		meaning !== undefined &&
		isPlaceColumn(meaning) &&
		places.communesNamed(text).length + places.named('qpv', text).length > 0
	);
}

/** The rows of a table that are read: hidden ones are asked about, one by one. */
function rowsKept(
	table: SourceTable,
	personal: ReadonlySet<number>,
	identified: boolean,
	{ places, choices, questions }: TablesSetting
) {
	const setAside: SetAside[] = [];
	const back: SourceRow[] = [];
	for (const { row, line, kind, reason } of table.setAside) {
		const value = rowWords(row, personal);
		// Rows that say the same without an identifier may be as many posts: that is asked of the posts.
		const wanted =
			(kind === 'duplicate' && !identified) ||
			(kind === 'title' && isPlaceAlone(row, table, places)) ||
			choices.says('ligne', value, READ);
		if (wanted) {
			back.push(row);
			continue;
		}
		setAside.push({ line, reason, words: value });
		if (kind === 'hidden' && choices.answerTo('ligne', value) === undefined)
			questions.ask({
				kind: 'ligne',
				value,
				candidates: KEEP_OR_READ,
				asked: `La ligne ${line} est masquée\u202F: elle est laissée de côté. Faut-il la lire\u202F?`,
				first: { ...originOf(table), line }
			});
	}
	const rows = table.rows.filter((row) => {
		const words = rowWords(row, personal);
		const out = choices.says('ligne', words, LEFT_OUT);
		if (out) setAside.push({ line: row.line, reason: 'écartée à la demande', words });
		return !out;
	});
	return { rows: [...rows, ...back].sort((a, b) => a.line - b.line), setAside };
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
	table: SourceTable,
	why: string,
	{ questions }: TablesSetting
): void {
	questions.ask({
		kind: 'colonne',
		value: meaning,
		candidates: headings.map((heading) => ({ answer: heading, label: heading })),
		asked: `${why} Quelle colonne donne\u202F: ${MEANING_WORDS[meaning]}\u202F? (ou ${quoted('= valeur')} si c’est la même partout)`,
		first: { ...originOf(table), line: table.headerLine }
	});
}

/** What is said of each column that is left out, or that is read by what it holds. */
function columnsSaid(
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
		const twin = headingMeaning(heading)?.meaning;
		return twin && columns.some((one) => one.meaning === twin)
			? [`La colonne ${name} n’est pas lue\u202F: une autre donne déjà ${quoted(MEANING_WORDS[twin])}.`]
			: [`La colonne ${name} n’est pas prévue par le schéma\u202F: elle est ignorée.`];
	});
}

/** The rows of a table, its columns matched, its doubtful columns and hidden rows asked about. */
export function tableRows(table: SourceTable, setting: TablesSetting): TableRows {
	const { places, choices, year } = setting;
	const headings = table.headings.map((text) => text.replace(/\s+/g, ' '));
	const people = personalColumns(table, likeness);
	const aside = new Set(people.map(({ at }) => at));
	const identified = headings.some((text) => headingMeaning(text)?.meaning === 'id_poste');
	const { rows, setAside } = rowsKept(table, aside, identified, setting);
	const valuesOf = (at: number) => rows.map((row) => textOf(row, at));
	const { columns: matched, rivals } = matchedColumns(
		headings,
		rows.map((row) => headings.map((_, at) => textOf(row, at))),
		{ places, chosen: (text) => choices.answerTo('colonne', text), year, aside }
	);
	const columns = withoutRowNumbers(matched, valuesOf);
	const constants = MEANINGS.flatMap((meaning): [Meaning, string][] => {
		const constant = constantOf(choices.answerTo('colonne', meaning));
		return constant === undefined ? [] : [[meaning, constant]];
	});
	const known = new Set<Meaning>([
		...columns.flatMap(({ meaning }) => meaning ?? []),
		...constants.map(([meaning]) => meaning)
	]);
	const free = columns.flatMap(({ meaning, heading, at }) =>
		meaning === undefined && heading !== '' && !aside.has(at) ? [heading] : []
	);
	const missing = REQUIRED.filter(
		(meaning) => !known.has(meaning) && !(meaning === 'code' && [...known].some(isPlaceColumn))
	);
	const held = rows.length > 0 && missing.length + rivals.length > 0;
	if (held) {
		for (const meaning of missing)
			askColumn(meaning, free, table, 'Une colonne indispensable n’est pas reconnue.', setting);
		for (const { meaning, headings: rival } of rivals)
			askColumn(meaning, rival, table, 'Plusieurs colonnes se ressemblent.', setting);
	}
	const rawOf = (row: SourceRow): RawRow => ({
		origin: originOf(table),
		line: row.line,
		// Pairs of a meaning and its text.
		texts: Object.fromEntries([
			...constants,
			...columns.flatMap(({ meaning, at }) => (meaning === undefined ? [] : [[meaning, textOf(row, at)]]))
		]) as RawRow['texts']
	});
	const raw = rows.map(rawOf);
	const totals = table.setAside.filter(({ kind }) => kind === 'total').map(({ row }) => rawOf(row));
	return {
		columns,
		rows: raw,
		setAside,
		held,
		said: [
			...people.map(
				({ heading, reason }) =>
					`La colonne ${quoted(heading)} contient des ${reason}\u202F: elle est mise de côté, et n’est gardée nulle part.`
			),
			...columnsSaid(columns, aside, choices),
			...totals.flatMap((total, i) => totalMismatch(total, raw, totals[i - 1]?.line) ?? [])
		]
	};
}
