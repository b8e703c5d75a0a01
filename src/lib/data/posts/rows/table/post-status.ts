import { folded, quoted } from '../../../../domain/text/french';
import type { SetAside } from '../../account/sheet-account';
import { BY_CHOICE, LEFT_OUT, READ } from '../../choices';
import type { MatchedColumn } from '../../headings/matched';
import type { SourceRow } from '../../source/source';
import { saysNo, saysYes } from '../../values/yes-no';
import type { SourceTable } from '../../table/source-table';
import { originOf, cellTextOf, type TablesSetting } from './rows-kept';

/** Headings of what becomes of a post: `Statut`, `État du poste`. */
const STATUS = /^(?:statut|etat|situation|avancement)\b/;
/** Headings that ask whether somebody holds the post (`Pourvu`, `Occupé (O/N)`), or whether nobody does. */
const HELD = /^(?:postes? |etp )?(?:pourvus?|occupes?|actifs?|en poste|en activite)\b/;
const VACANT = /^(?:postes? |etp )?(?:vacants?|non pourvus?|a pourvoir|supprimes?)\b/;
/** Headings of the year that a row is of: the same post is there once a year. */
const YEAR = /^(?:annees?|exercices?|millesimes?|campagnes?)(?: budgetaires?)?$/;

/** What is said of a post that may not be there: it has ended, or has not begun, or nobody holds it. */
const NOT_CURRENT =
	/^(?:postes? |etp )?(?:supprim|clos|clotur|ferm|termin|arret|fini|non reconduit|non renouvel|annul|abandon|refus|suspend|inacti|vacant|non pourvu|a pourvoir|en attente|demand|projet|prevu|recrutement|en cours de recrutement|gele)/;

/** Headings of what is said of a post in passing. */
const REMARK = /^(?:observations?|commentaires?|remarques?|notes?|precisions?|divers)\b/;
/** What is said in passing of a post that is no more, or that nobody holds. */
const NO_POST =
	/\b(?:poste (?:supprim|clos|clotur|ferm|arret|annul|gele|vacant)|supprime|non pourvu|vacant|non reconduit|non renouvele|a pourvoir|demission|fin (?:du|de) (?:poste|contrat|convention|financement))/;

/** Whether what a column says of a post may mean that there is none. */
function saysNone(heading: string, text: string): boolean {
	const [title, words] = [folded(heading), folded(text)];
	if (HELD.test(title)) return saysNo(text) || NOT_CURRENT.test(words) || NO_POST.test(words);
	if (VACANT.test(title)) return saysYes(text);
	return STATUS.test(title) ? NOT_CURRENT.test(words) || NO_POST.test(words) : NO_POST.test(words);
}

const isTelling = (heading: string) =>
	[STATUS, REMARK, HELD, VACANT].some((pattern) => pattern.test(folded(heading)));

/** Whether a column tells rows of one year from those of another. */
function tellsYears({ heading, at }: MatchedColumn, rows: readonly SourceRow[]): boolean {
	if (!YEAR.test(folded(heading))) return false;
	const given = new Set(rows.map((row) => cellTextOf(row, at)));
	return given.size > 1 && [...given].every((text) => text === '' || /^20\d\d$/.test(text));
}

/** The rows that a column of states says something of, kept, left out as was answered, or held until it is. */
export interface ByStatus {
	readonly rows: readonly SourceRow[];
	readonly setAside: readonly SetAside[];
	readonly waiting: ReadonlySet<SourceRow>;
}

/** Asks of each state that may mean that there is no post: `Statut : supprimé`. */
export function byStatus(
	table: SourceTable,
	columns: readonly MatchedColumn[],
	rows: readonly SourceRow[],
	{ choices, questions, month }: TablesSetting
): ByStatus {
	const unread = columns.filter(({ meaning, by }) => meaning === undefined && by === 'nothing');
	const telling = unread.filter(({ heading }) => isTelling(heading));
	const years = new Set(unread.filter((column) => tellsYears(column, rows)));
	if (telling.length + years.size === 0) return { rows, setAside: [], waiting: new Set() };
	const year = month.id.slice(0, 4);
	const saysOther = (column: MatchedColumn, text: string) =>
		years.has(column) ? text !== '' && text !== year : saysNone(column.heading, text);
	const setAside: SetAside[] = [];
	const waiting = new Set<SourceRow>();
	const kept = rows.filter((row) => {
		const column = [...telling, ...years].find((one) => saysOther(one, cellTextOf(row, one.at)));
		if (!column) return true;
		const state = cellTextOf(row, column.at).replace(/\s+/g, ' ');
		const value = `${column.heading} : ${state}`;
		if (choices.says('ligne', value, LEFT_OUT)) {
			setAside.push({ line: row.line, reason: `${BY_CHOICE}\u202F: ${value}`, words: value });
			return false;
		}
		if (choices.says('ligne', value, READ)) return true;
		waiting.add(row);
		questions.ask({
			kind: 'ligne',
			value,
			candidates: [
				{ answer: LEFT_OUT, label: 'laisser ces lignes de côté' },
				{ answer: READ, label: 'les compter' }
			],
			asked: `La colonne ${quoted(column.heading)} dit ${quoted(state)}\u202F: faut-il compter ces postes\u202F?`,
			first: { ...originOf(table), line: row.line, column: column.heading }
		});
		return true;
	});
	return { rows: kept, setAside, waiting };
}
