import type { Post } from '../../domain/campaign/campaign';
import type { CampaignDate } from '../../domain/campaign/dates';
import type { KnownPlaces } from '../../domain/territory/known-places';
import { plural } from '../../domain/text/french';
import type { SheetAccount } from './account/sheet-account';
import { Choices } from './choices';
import type { Problem, Report } from './columns';
import { postsOf } from './posts';
import { Questions, type Question } from './question';
import { withAnswers, type AnsweredDraft } from './rows/answered';
import { campaignRowsOf } from './rows/campaign-rows';
import { withCutFte } from './rows/cut-fte';
import type { Draft } from './rows/draft';
import { groupedDrafts } from './rows/groups';
import { identified } from './rows/ids';
import { readFiles, type NamedReading } from './rows/read-files';
import type { SheetRows } from './rows/sheet-rows';
import { withOneSpelling } from './rows/spelling-choices';
import { structureTypeOf } from './values/words';

/** What lists are understood with. */
export interface UnderstandSetting {
	readonly places: KnownPlaces;
	readonly month: CampaignDate;
	/** Posts of the campaign before, real ones only: identifiers and kinds of structures are taken from it. */
	readonly previous?: readonly Post[];
	/** Answers that were given before, the later over the earlier. */
	readonly choices?: Choices;
}

/** Posts that a question holds: what they would count for. */
export interface Pending {
	readonly posts: number;
	readonly fte: number;
	readonly euros: number;
}

/** What lists were understood to say. */
export interface Understood {
	/** Posts whose every row is read, by identifier. */
	readonly posts: readonly Post[];
	readonly pending: Pending;
	readonly sheets: readonly SheetAccount[];
	readonly questions: readonly Question[];
	/** In the order of files, sheets and lines. */
	readonly problems: readonly Problem[];
	/** How the columns of each sheet were read. */
	readonly columns: readonly Pick<SheetRows, 'sheet' | 'columns'>[];
}

export const eurosOf = (posts: readonly Pick<Post, 'funding'>[]): number =>
	posts.reduce((sum, { funding }) => sum + funding.reduce((all, { amount }) => all + (amount ?? 0), 0), 0);
export const fteOf = (posts: readonly Pick<Post, 'fte'>[]): number =>
	posts.reduce((sum, { fte }) => sum + fte, 0);

const natural = new Intl.Collator('fr', { numeric: true });
export const byId = (a: { readonly id: string }, b: { readonly id: string }) =>
	natural.compare(a.id, b.id) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

const keyOf = ({ file, sheet }: { readonly file: string; readonly sheet?: string }) =>
	`${file}\n${sheet ?? ''}`;

/** Kinds of structures where the list does not give them: last year's, else by their names. */
function withTypes(drafts: readonly Draft[], previous: readonly Post[]): Draft[] {
	const known = new Map(previous.map(({ structure, structureType }) => [structure, structureType]));
	return drafts.map((draft) =>
		draft.fields.type_structure !== '' || draft.fields.structure === ''
			? draft
			: {
					...draft,
					fields: {
						...draft.fields,
						type_structure: known.get(draft.fields.structure) ?? structureTypeOf(draft.fields.structure)
					}
				}
	);
}

/** Problems that are the same but for their line, told once with the lines. */
function gathered(problems: readonly Problem[]): Problem[] {
	const seen = new Map<string, { problem: Problem; lines: number[] }>();
	for (const problem of problems) {
		const line = problem.severity === 'error' ? problem.line : '';
		const key = [keyOf(problem), problem.severity, line, problem.column, problem.value, problem.message].join(
			'\n'
		);
		const before = seen.get(key);
		if (before) before.lines = [...new Set([...before.lines, problem.line])];
		else seen.set(key, { problem, lines: [problem.line] });
	}
	return [...seen.values()].map(({ problem, lines }) =>
		lines.length < 2
			? problem
			: { ...problem, message: `${problem.message} (${lines.length} ${plural(lines.length, 'ligne')})` }
	);
}

/** What the lists say, and what is to be asked: the one reading behind the page and the command. */
export function understand(readings: readonly NamedReading[], setting: UnderstandSetting): Understood {
	const { places, month, previous = [], choices = new Choices() } = setting;
	const questions = new Questions();
	const problems: Problem[] = [];
	const report: Report = (problem) => problems.push({ severity: 'error', file: '', ...problem });
	const inOrder = [...readings].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
	const { sheets, drafts: read } = readFiles(inOrder, { places, month, choices, questions, report });
	const aside = new Map<string, { line: number; reason: string }[]>();
	const setAside = ({ origin, line }: Draft, reason: string) =>
		aside.set(keyOf(origin), [...(aside.get(keyOf(origin)) ?? []), { line, reason }]);
	const answered = read.map((draft): AnsweredDraft =>
		withAnswers(draft, { places, at: month.date, choices, questions, report })
	);
	for (const draft of answered) if (draft.leftOut) setAside(draft, 'écartée à la demande');
	const kept = withTypes(
		withOneSpelling(
			answered.filter(({ leftOut }) => !leftOut),
			choices,
			questions
		),
		previous
	);
	const { groups, repeated, shared } = groupedDrafts(kept);
	for (const { draft, of } of repeated)
		setAside(draft, `doublon de la ligne ${of.line} de ${of.origin.file}`);
	for (const id of shared) {
		const group = kept.find(({ fields }) => fields.id_poste === id)!;
		report({
			...group.origin,
			severity: 'warning',
			line: group.line,
			column: 'id_poste',
			value: id,
			message: `Plusieurs listes donnent cet identifiant à des structures différentes\u202F: chacune garde son poste, avec un identifiant fait pour elle.`
		});
	}
	const cut = withCutFte(groups, choices, questions);
	const posts = identified(cut.groups, previous).sort(byId);
	const held = new Set<string>();
	const rows = posts.flatMap((post) => {
		// Groups are made anew with their identifiers: the rows tell which one was held.
		const own = post.drafts as readonly AnsweredDraft[];
		if (own.some((draft) => draft.held) || [...cut.held].some(({ drafts }) => drafts[0] === own[0]))
			held.add(post.id);
		return own.flatMap((draft) => campaignRowsOf(draft, post.id, report));
	});
	const sound = postsOf(rows, report, { places, at: month.date });
	const wrong = new Set(
		problems.filter(({ severity }) => severity === 'error').map((one) => `${keyOf(one)}\n${one.line}`)
	);
	const right = sound.filter(
		({ id }) =>
			!rows.some(
				({ fields, origin, line }) => fields.id_poste === id && wrong.has(`${keyOf(origin!)}\n${line}`)
			)
	);
	const pending = right.filter(({ id }) => held.has(id));
	const headings = new Map(
		sheets.map(({ sheet, columns }) => [
			keyOf(sheet),
			new Map(columns.map(({ meaning, heading }) => [meaning as string, heading]))
		])
	);
	const withHeadings = (problem: Problem): Problem => {
		const heading =
			problem.column === undefined ? undefined : headings.get(keyOf(problem))?.get(problem.column);
		return heading === undefined ? problem : { ...problem, column: heading };
	};
	const postsIn = new Map<string, Set<string>>();
	for (const { fields, origin } of rows)
		postsIn.set(keyOf(origin!), (postsIn.get(keyOf(origin!)) ?? new Set()).add(fields.id_poste));
	const heldSheets = sheets.filter((sheet) => sheet.held);
	return {
		posts: right.filter(({ id }) => !held.has(id)).map(inOneOrder),
		pending: {
			posts: pending.length + heldSheets.reduce((sum, sheet) => sum + sheet.rows.length, 0),
			fte: fteOf(pending),
			euros: eurosOf(pending)
		},
		sheets: sheets.map(({ sheet, header, rows: own, read: all, setAside: out, held: wait }) => ({
			file: sheet.file,
			sheet: sheet.sheet,
			hidden: sheet.hidden,
			header,
			rows: all,
			posts: wait ? own.length : (postsIn.get(keyOf(sheet))?.size ?? 0),
			setAside: [...out, ...(aside.get(keyOf(sheet)) ?? [])].sort((a, b) => a.line - b.line)
		})),
		questions: questions.list(),
		problems: gathered(
			problems
				.map(withHeadings)
				.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : a.line - b.line))
		),
		columns: sheets
	};
}

/** A post with its places in the order of their codes: the order of rows changes nothing. */
const inOneOrder = (post: Post): Post => ({
	...post,
	assignments: [...post.assignments].sort((a, b) => {
		const [one, two] = [`${a.level} ${a.code}`, `${b.level} ${b.code}`];
		return one < two ? -1 : one > two ? 1 : 0;
	})
});
