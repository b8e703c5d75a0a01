import { folded, quoted } from '../../../../domain/text/french';
import { lazy, lazyBy } from '../../../../domain/text/lazy';
import type { SetAside } from '../../account/sheet-account';
import { totalMismatch } from '../../account/totals-check';
import { EACH_FUNDER } from '../../headings/amount-columns';
import { departementAbove, departementBegun } from '../../headings/bands';
import { amountHeading, type AmountHeading } from '../../headings/amounts';
import { fteUnit, withFteUnit } from '../../headings/fte-unit';
import { headingMeaning } from '../../headings/heading';
import { matchedColumns, type MatchedColumn } from '../../headings/matched';
import { isPlaceColumn, MEANING_WORDS, MEANINGS, type Meaning } from '../../headings/meanings';
import type { AnswerCandidate } from '../../question';
import type { SourceRow } from '../../source/source';
import { columnLetters } from '../../../files/column-letters';
import { personalColumns } from '../../table/personal-columns';
import type { SourceTable } from '../../table/source-table';
import type { RawRow } from '../draft';
import { templateAmount, toCents } from '../../values/numbers';
import { columnsSaid } from './columns-said';
import { likeness } from './heading-likeness';
import { asidesSaid } from './asides-said';
import { besideText } from './beside-text';
import { namelessColumns, type ShiftedRow } from './nameless-columns';
import { byStatus } from './post-status';
import { withoutRowNumbers } from './row-numbers';
import { originOf, rowsKept, rowWords, cellTextOf, type TablesSetting } from './rows-kept';

/** A table whose columns are matched. */
export interface TableRows {
	readonly columns: readonly MatchedColumn[];
	readonly rows: readonly RawRow[];
	readonly setAside: readonly SetAside[];
	/** A column that is asked about holds all the rows. */
	readonly held: boolean;
	/** What an answer knows each row by, by its line. */
	readonly wordsOf: (line: number) => string | undefined;
	/** How columns were read, what was left out of them, totals that do not add up: French sentences. */
	readonly said: readonly string[];
	/** Rows whose cells stand under headings that are not theirs: each is an error. */
	readonly shifted: readonly ShiftedRow[];
}

/** The meanings of a row that cells merged with those above alone give: of several columns of amounts none is its own. */
function mergedIn({ cells }: SourceRow, columns: readonly MatchedColumn[]): Pick<RawRow, 'merged'> {
	const merged = new Set<Meaning>();
	for (const { meaning, at } of columns)
		if (meaning !== undefined && cells[at]?.repeated) merged.add(meaning);
	if (merged.size === 0) return {};
	for (const { meaning, at } of columns)
		if (meaning !== undefined && cells[at]?.text && !cells[at].repeated) merged.delete(meaning);
	return { merged };
}

/** An amount of a year in euros, from a number under a heading in thousands or millions, of months or of several years. */
function inEuros(text: string, { scale, perYear }: AmountHeading): string {
	const euros = scale === 1 || !/^\d[\d\s.,]*$/.test(text) ? text : `${text} ${scale === 1000 ? 'k€' : 'M€'}`;
	const amount = perYear === 1 ? undefined : templateAmount(euros);
	return amount === undefined ? euros : String(toCents(Number(amount) * perYear));
}

/** Columns of amounts come in the order of those who give them, whatever that of the columns. */
const byFunder = ({ funder, heading }: MatchedColumn) => `${funder ?? heading}\n${heading}`;

/** Meanings without which there is no post; a place counts as one. */
const REQUIRED = ['structure', 'etp', 'code'] as const;
const EACH: AnswerCandidate = { answer: EACH_FUNDER, label: 'chacune, le montant d’un financeur' };
/** A constant that stands for the name of the sheet. */
const TAB_NAME = 'onglet';
const OF_TAB: AnswerCandidate = { answer: `= ${TAB_NAME}`, label: 'le nom de l’onglet, partout' };
const EVERYWHERE: AnswerCandidate = { answer: EACH_FUNDER, label: 'chacune, le poste intervient partout' };
/** A constant that a person gave in place of a column: `= ARS`. */
const constantOf = (answer: string | undefined) => /^=\s*(.+)$/.exec(answer ?? '')?.[1];

function askColumn(
	meaning: Meaning,
	headings: readonly string[],
	table: SourceTable,
	why: string,
	{ questions }: TablesSetting,
	others: readonly AnswerCandidate[] = []
): void {
	questions.ask({
		kind: 'colonne',
		value: meaning,
		candidates: [...headings.map((heading) => ({ answer: heading, label: heading })), ...others],
		asked: `${why} Quelle colonne donne\u202F: ${MEANING_WORDS[meaning]}\u202F? (ou ${quoted('= valeur')} si c’est la même partout)`,
		first: { ...originOf(table), line: table.headerLine }
	});
}

/** Headings, those that are the same with the letter of their column: a person can choose one of them. */
function toldApart(headings: readonly string[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const heading of headings) counts.set(heading, (counts.get(heading) ?? 0) + 1);
	return headings.map((heading, at) =>
		heading !== '' && counts.get(heading)! > 1 ? `${heading} (colonne ${columnLetters(at)})` : heading
	);
}

/** The rows of a table, its columns matched, its doubtful columns and hidden rows asked about. */
export function tableRows(table: SourceTable, setting: TablesSetting): TableRows {
	const { places, choices, month } = setting;
	const year = Number(month.id.slice(0, 4));
	const headings = toldApart(table.headings.map((text) => text.replace(/\s+/g, ' ')));
	const people = personalColumns(table, likeness);
	const aside = new Set(people.map(({ at }) => at));
	const identified = headings.some((text) => headingMeaning(text)?.meaning === 'id_poste');
	const { rows, setAside } = rowsKept(table, aside, identified, setting);
	const valuesOf = (at: number) => rows.map((row) => cellTextOf(row, at));
	const { columns: matched, rivals } = matchedColumns(
		headings,
		rows.map((row) => headings.map((_, at) => cellTextOf(row, at))),
		{ places, chosen: (text) => choices.answerTo('colonne', text), year, aside }
	);
	const columns = withoutRowNumbers(matched, valuesOf);
	const constants = MEANINGS.flatMap((meaning): [Meaning, string][] => {
		const given = constantOf(choices.answerTo('colonne', meaning));
		const constant = given !== undefined && folded(given) === TAB_NAME ? table.sheet.sheet : given;
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
			askColumn(
				meaning,
				free,
				table,
				'Une colonne indispensable n’est pas reconnue.',
				setting,
				meaning === 'code' && table.sheet.sheet !== '' ? [OF_TAB] : []
			);
		for (const { meaning, headings: rival } of rivals)
			askColumn(
				meaning,
				rival,
				table,
				'Plusieurs colonnes se ressemblent.',
				setting,
				meaning === 'montant' ? [EACH] : isPlaceColumn(meaning) ? [EVERYWHERE] : []
			);
	}
	const ofFunders = columns
		.filter(({ meaning }) => meaning === 'montant')
		.sort((a, b) => (byFunder(a) < byFunder(b) ? -1 : 1));
	const amountsOf = lazyBy(({ heading, at }: MatchedColumn) => amountHeading(heading, table.units[at]));
	const fteUnitOf = lazyBy(({ heading, at }: MatchedColumn) => fteUnit(heading, table.units[at]));
	const textIn = (row: SourceRow, column: MatchedColumn) => {
		const text = cellTextOf(row, column.at);
		if (column.meaning === 'montant') return inEuros(text, amountsOf(column));
		return column.meaning === 'etp' ? withFteUnit(text, fteUnitOf(column)) : text;
	};
	const status = byStatus(table, columns, rows, setting);
	const above = departementAbove(table, places);
	const departement = columns.find(({ meaning }) => meaning === 'departement');
	const begun =
		departement &&
		departementBegun(
			status.rows.map((row) => [row.line, cellTextOf(row, departement.at)]),
			places
		);
	const underOf = (line: number): Pick<RawRow, 'under'> => {
		const under = begun?.(line) ?? above(line);
		return under === undefined ? {} : { under };
	};
	/** Texts by meaning: several columns of places, a line each. */
	const textsOf = (row: SourceRow): RawRow['texts'] => {
		const texts: Partial<Record<Meaning, string>> = Object.fromEntries(constants);
		for (const column of columns) {
			const { meaning } = column;
			if (meaning === undefined) continue;
			const text = textIn(row, column);
			const before = isPlaceColumn(meaning) ? texts[meaning] : undefined;
			texts[meaning] = besideText(before ?? '', text);
		}
		return texts;
	};
	const rawOf = (row: SourceRow): RawRow => ({
		origin: originOf(table),
		line: row.line,
		...underOf(row.line),
		...mergedIn(row, columns),
		// Pairs of a meaning and its text.
		texts: textsOf(row),
		...(ofFunders.length > 1 && {
			amounts: ofFunders.map((column) => ({
				...(column.funder !== undefined && { funder: column.funder }),
				heading: column.heading,
				text: textIn(row, column),
				...(row.cells[column.at]?.repeated && { merged: true as const })
			}))
		})
	});
	const raw = status.rows.map((row) =>
		status.waiting.has(row) ? { ...rawOf(row), waits: true as const } : rawOf(row)
	);
	const byLine = lazy(() => new Map(rows.map((row) => [row.line, row])));
	const nameless = namelessColumns(table, aside);
	const left = new Set(rows.map(({ line }) => line));
	const totals = table.setAside.filter(({ kind }) => kind === 'total').map(({ row }) => rawOf(row));
	return {
		columns,
		rows: raw,
		wordsOf: (line) => {
			const row = byLine().get(line);
			return row && rowWords(row, aside);
		},
		setAside: [...setAside, ...status.setAside],
		held,
		said: [
			...people.map(
				({ at, heading, reason }) =>
					`La colonne ${heading === '' ? columnLetters(at) : quoted(heading)} contient des ${reason}\u202F: elle est mise de côté, et n’est gardée nulle part.`
			),
			...columnsSaid(columns, aside, table, choices, year),
			...nameless.said,
			...asidesSaid(table),
			...totals.flatMap((total, i) => totalMismatch(total, raw, totals[i - 1]?.line) ?? [])
		],
		shifted: nameless.shifted.filter(({ line }) => left.has(line))
	};
}
