import type { Post } from '../../domain/campaign/campaign';
import type { CampaignDate } from '../../domain/campaign/dates';
import type { KnownPlaces } from '../../domain/territory/typed/known-places';
import { accountOf, type Account } from './account/account';
import type { SetAside, SheetAccount } from './account/sheet-account';
import { BY_CHOICE, Choices } from './choices';
import type { RowOrigin, PostProblem, Report } from './columns';
import { Questions, type IntakeQuestion } from './question';
import { withAnswers } from './rows/answered';
import { sayAlikeLists } from './rows/alike-lists';
import { assembled, type Pending } from './rows/assembled';
import { withCutFte } from './rows/counts/cut-fte';
import type { RowDraft } from './rows/draft';
import { gathered, sheetKey, withHeadings, withRows } from './rows/gathered';
import { groupedDrafts } from './rows/ids/groups';
import { byId, identified } from './rows/ids/ids';
import { readFiles } from './rows/read-files';
import type { NamedReading } from './source/source';
import type { SheetRows } from './rows/sheet-rows';
import type { TableRows } from './rows/table/table-rows';
import { withSeveralPosts } from './rows/counts/several-posts';
import { withSharedCells } from './rows/counts/shared-cells';
import { withSplitPosts } from './rows/counts/split-posts';
import { withOneSpelling } from './rows/spelling-choices';
import { withStructureTypes } from './rows/structure-types';

/** What lists are understood with. */
export interface UnderstandSetting {
	readonly places: KnownPlaces;
	readonly month: CampaignDate;
	/** Posts of the campaign before, where it is a real one: identifiers and kinds of structures are taken from it. */
	readonly previous?: readonly Post[];
	/** Answers that were given before. */
	readonly choices?: Choices;
	/** Hears how much of the work is done, 0 to 1, as it goes on. */
	readonly progress?: (share: number) => void;
}

/** What lists were understood to say. */
export interface Understood {
	/** Posts whose every row is read, by identifier. */
	readonly posts: readonly Post[];
	readonly pending: Pending;
	readonly account: Account;
	readonly sheets: readonly SheetAccount[];
	/** Which sheets are read, as a careful colleague would for this month or as was answered, and why. */
	readonly ticked: readonly (RowOrigin & { readonly read: boolean; readonly why: string })[];
	readonly questions: readonly IntakeQuestion[];
	/** In the order of files, sheets and lines. */
	readonly problems: readonly PostProblem[];
	/** How the columns of each table were read. */
	readonly columns: readonly (Pick<TableRows, 'columns'> & RowOrigin)[];
}

/** How much of the work is done after each step, measured on a list of 100 000 rows. */
const SHARE = { rows: 0.4, names: 0.6, posts: 0.75, checked: 0.95 } as const;

const byFile = (a: NamedReading, b: NamedReading) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0);

/** What the lists say, and what is to be asked: the one reading behind the page and the command. */
export function understand(readings: readonly NamedReading[], setting: UnderstandSetting): Understood {
	const { places, month, previous, choices = new Choices(), progress = () => undefined } = setting;
	const at = month.date;
	const questions = new Questions();
	const problems: PostProblem[] = [];
	const report: Report = (problem) => problems.push({ severity: 'error', file: '', ...problem });
	const asked = { places, month, at, choices, questions, report };
	const { sheets, drafts } = readFiles([...readings].sort(byFile), asked);
	progress(SHARE.rows);
	const aside = new Map<string, SetAside[]>();
	const setAside = ({ origin, line }: RowDraft, reason: string) =>
		aside.set(sheetKey(origin), [...(aside.get(sheetKey(origin)) ?? []), { line, reason }]);

	const answered = drafts.map((draft) => withAnswers(draft, asked));
	for (const draft of answered) if (draft.leftOut) setAside(draft, BY_CHOICE);
	const kept = answered.filter(({ leftOut }) => !leftOut);
	const named = withStructureTypes(withOneSpelling(kept, choices, questions), previous ?? []);
	const counted = withSeveralPosts(withSharedCells(named, choices, questions), choices, questions);
	progress(SHARE.names);
	const { groups, repeated, shared } = groupedDrafts(counted, choices, questions, report);
	for (const { draft, of } of repeated)
		setAside(draft, `doublon de la ligne ${of.line} de ${of.origin.file}`);
	for (const { fields, origin, line } of shared)
		report({
			...origin,
			severity: 'warning',
			line,
			column: 'id_poste',
			value: fields.id_poste,
			message:
				'Plusieurs listes donnent cet identifiant à des structures différentes\u202F: chacune garde son poste, avec un identifiant fait pour elle.'
		});
	const even = withCutFte(groups, choices, questions);
	const cut = withSplitPosts(even.groups, places, choices, questions);
	sayAlikeLists(cut.groups, report);
	progress(SHARE.posts);
	const { posts, pending, postsIn } = assembled(
		identified(cut.groups, previous ?? [], { places, choices, questions }).sort(byId),
		({ drafts: own }) => even.held.has(own[0]!) || cut.held.has(own[0]!),
		{ places, at, report, problems }
	);
	progress(SHARE.checked);
	const account = accountOf(posts, previous, places);
	const waitingIn = ({ tables }: SheetRows) =>
		tables.reduce((sum, { held, rows }) => sum + (held ? rows.length : 0), 0);
	const waiting = sheets.reduce((sum, sheet) => sum + waitingIn(sheet), 0);
	return {
		posts,
		pending: { ...pending, posts: pending.posts + waiting },
		account,
		sheets: sheets.map((sheet) => ({
			file: sheet.sheet.file,
			sheet: sheet.sheet.sheet,
			hidden: sheet.sheet.hidden,
			header: sheet.header,
			rows: sheet.read,
			posts: waitingIn(sheet) + (postsIn.get(sheetKey(sheet.sheet)) ?? 0),
			setAside: [...sheet.setAside, ...(aside.get(sheetKey(sheet.sheet)) ?? [])].sort(
				(a, b) => a.line - b.line
			)
		})),
		ticked: sheets.map(({ sheet: { file, sheet }, out, why }) => ({
			file,
			sheet,
			read: out === undefined,
			why
		})),
		questions: questions.list(),
		problems: withRows(gathered(withHeadings(problems, sheets)), sheets),
		columns: sheets.flatMap(({ sheet: { file, sheet }, tables }) =>
			tables.map(({ columns }) => ({ file, sheet, columns }))
		)
	};
}
