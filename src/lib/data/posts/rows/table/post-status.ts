import { folded, quoted } from '../../../../domain/text/french';
import type { SetAside } from '../../account/sheet-account';
import { BY_CHOICE, LEFT_OUT, READ } from '../../choices';
import type { MatchedColumn } from '../../headings/matched';
import type { SourceRow } from '../../source/source';
import type { SourceTable } from '../../table/source-table';
import { originOf, cellTextOf, type TablesSetting } from './rows-kept';

/** Headings of what becomes of a post: `Statut`, `État du poste`. */
const STATUS = /^(?:statut|etat|situation|avancement)\b/;
/** What is said of a post that may not be there: it has ended, or has not begun, or nobody holds it. */
const NOT_CURRENT =
	/^(?:poste )?(?:supprim|clos|clotur|ferm|termin|arret|fini|non reconduit|non renouvel|annul|abandon|refus|suspend|inacti|vacant|non pourvu|a pourvoir|en attente|demand|projet|prevu|recrutement|en cours de recrutement|gele)/;

/** Headings of what is said of a post in passing. */
const REMARK = /^(?:observations?|commentaires?|remarques?|notes?|precisions?|divers)\b/;
/** What is said in passing of a post that is no more, or that nobody holds. */
const NO_POST =
	/\b(?:poste (?:supprim|clos|clotur|ferm|arret|annul|gele|vacant)|supprime|non pourvu|vacant|non reconduit|non renouvele|a pourvoir|demission|fin (?:du|de) (?:poste|contrat|convention|financement))/;

/** Whether what a column says of a post may mean that there is none. */
function saysNone(heading: string, text: string): boolean {
	const words = folded(text);
	return STATUS.test(folded(heading)) ? NOT_CURRENT.test(words) : NO_POST.test(words);
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
	{ choices, questions }: TablesSetting
): ByStatus {
	const telling = columns.filter(
		({ meaning, by, heading }) =>
			meaning === undefined &&
			by === 'nothing' &&
			(STATUS.test(folded(heading)) || REMARK.test(folded(heading)))
	);
	if (telling.length === 0) return { rows, setAside: [], waiting: new Set() };
	const setAside: SetAside[] = [];
	const waiting = new Set<SourceRow>();
	const kept = rows.filter((row) => {
		const column = telling.find(({ heading, at }) => saysNone(heading, cellTextOf(row, at)));
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
