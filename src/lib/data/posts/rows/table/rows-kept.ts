import type { CampaignDate } from '../../../../domain/campaign/dates';
import type { KnownPlaces } from '../../../../domain/territory/typed/known-places';
import type { SetAside } from '../../account/sheet-account';
import { BY_CHOICE, LEFT_OUT, READ, type Choices } from '../../choices';
import { headingMeaning } from '../../headings/heading';
import { isPlaceColumn } from '../../headings/meanings';
import type { AnswerCandidate, Questions } from '../../question';
import type { SourceRow } from '../../source/source';
import type { SourceTable } from '../../table/source-table';

/** What tables are read with. */
export interface TablesSetting {
	readonly places: KnownPlaces;
	readonly choices: Choices;
	readonly questions: Questions;
	readonly month: CampaignDate;
}

export const KEEP_OR_READ: readonly AnswerCandidate[] = [
	{ answer: LEFT_OUT, label: 'la laisser de côté' },
	{ answer: READ, label: 'la lire' }
];
const CELLS_NAMED = 4;

export const originOf = ({ sheet: { file, sheet } }: SourceTable) => ({ file, sheet });
export const cellTextOf = (row: SourceRow, at: number) => row.cells[at]?.error ?? row.cells[at]?.text ?? '';

/** The first filled cells of a row, but those of people: how a person knows it again. */
export const rowWords = (row: SourceRow, personal: ReadonlySet<number>) =>
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
export function rowsKept(
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
				asked: `La ligne ${line} est ${reason === 'ligne barrée' ? 'barrée' : 'masquée'}\u202F: elle est laissée de côté. Faut-il la lire\u202F?`,
				first: { ...originOf(table), line }
			});
	}
	// Most lists have no answer about a row: then no row is looked at.
	const anyOut = choices.list.some(({ kind, answer }) => kind === 'ligne' && answer !== READ);
	const rows = !anyOut
		? table.rows
		: table.rows.filter((row) => {
				const words = rowWords(row, personal);
				const why = choices.reasonToLeave(words);
				if (why === undefined) return true;
				const reason = `${BY_CHOICE}${why === '' ? '' : `\u202F: ${why}`}`;
				setAside.push({ line: row.line, reason, words });
				return false;
			});
	return { rows: [...rows, ...back].sort((a, b) => a.line - b.line), setAside };
}
