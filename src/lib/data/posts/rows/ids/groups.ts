import { folded, quoted } from '../../../../domain/text/french';
import type { Choices } from '../../choices';
import { POST_COLUMNS, type Report } from '../../columns';
import type { Questions } from '../../question';
import { targetKeys, type RowDraft } from '../draft';
import { withFunderTwins } from '../funder-twins';
import type { AnsweredDraft, PostGroup } from '../answered';
import { rowsOfId } from './rows-of-id';

export interface Grouped {
	readonly groups: readonly PostGroup[];
	/** Rows that repeat one of another sheet or file, which is kept. */
	readonly repeated: readonly { readonly draft: RowDraft; readonly of: RowDraft }[];
	/** The first row of each identifier that several sheets give to different posts. */
	readonly shared: readonly RowDraft[];
}

const originKey = ({ origin }: RowDraft) => `${origin.file}\n${origin.sheet}`;
/** A number that each list may count its rows or its posts by. */
const ROW_NUMBER = /^\d{1,3}$/;
/** What a row says of its post. */
const postContent = ({ fields }: RowDraft) => POST_COLUMNS.map((column) => fields[column]).join('\n');

/** All that a row says. */
export const contentOf = ({ fields, targets, doubts }: RowDraft): string =>
	JSON.stringify([
		Object.values(fields).map((text) => text.replace(/\s+/g, ' ')),
		targetKeys(targets),
		doubts.map(({ text }) => text).sort()
	]);

const byPlace = (a: RowDraft, b: RowDraft) =>
	originKey(a) < originKey(b) ? -1 : originKey(a) > originKey(b) ? 1 : a.line - b.line;

/** Answers about rows that are alike, and about an identifier that several lists give. */
const SAME = 'le même';
const DIFFERENT = 'différents';
const ONE_OR_SEVERAL = [
	{ answer: DIFFERENT, label: 'des postes différents' },
	{ answer: SAME, label: 'un seul poste' }
];

/** The rows of each identifier, and those that have none with the rows that continue them. */
function byIdentifier(drafts: readonly AnsweredDraft[]) {
	const byId = new Map<string, AnsweredDraft[]>();
	const alone: AnsweredDraft[][] = [];
	let last: AnsweredDraft[] | undefined;
	for (const draft of drafts) {
		if (draft.continues && last) {
			last.push(draft);
			continue;
		}
		if (!draft.identified) alone.push((last = [draft]));
		else {
			last = byId.get(draft.fields.id_poste);
			if (last) last.push(draft);
			else byId.set(draft.fields.id_poste, (last = [draft]));
		}
	}
	return { byId, alone };
}

type Repeated = Grouped['repeated'][number];

/** The rows of an identifier without those that repeat a row of another sheet. */
function withoutRepeated(drafts: readonly AnsweredDraft[], repeated: Repeated[]): AnsweredDraft[] {
	const first = new Map<string, RowDraft>();
	return [...drafts].sort(byPlace).filter((draft) => {
		const of = first.get(contentOf(draft));
		if (of && originKey(of) !== originKey(draft)) {
			repeated.push({ draft, of });
			return false;
		}
		first.set(contentOf(draft), draft);
		return true;
	});
}

/** Whether an identifier that several sheets give is of one post, of several, or is to be asked about. */
function kinship(id: string, drafts: readonly RowDraft[], choices: Choices): 'one' | 'several' | 'asked' {
	const origins = new Set(drafts.map(originKey));
	if (origins.size < 2 || new Set(drafts.map(postContent)).size < 2) return 'one';
	if (choices.says('poste', id, SAME)) return 'one';
	if (choices.says('poste', id, DIFFERENT) || ROW_NUMBER.test(id)) return 'several';
	const structures = new Map<string, Set<string>>();
	for (const draft of drafts) {
		const name = folded(draft.fields.structure).replaceAll(' ', '');
		structures.set(name, (structures.get(name) ?? new Set()).add(originKey(draft)));
	}
	// The same number in two delegations' lists, for two structures: two posts.
	const apart = structures.size > 1 && [...structures.values()].every((where) => where.size < origins.size);
	return apart ? 'several' : 'asked';
}

/** Puts the rows of each post together, by identifier, else row by row with the rows that continue it. */
export function groupedDrafts(
	drafts: readonly AnsweredDraft[],
	choices: Choices,
	questions: Questions,
	report: Report
): Grouped {
	const { byId, alone } = byIdentifier(drafts);
	const repeated: Repeated[] = [];
	const shared: RowDraft[] = [];
	const groups = withFunderTwins(
		withoutTwins(alone, choices, questions, repeated),
		twinWords,
		choices,
		questions
	);
	for (const [id, own] of byId) {
		const kept = withoutRepeated(own, repeated);
		const kin = kinship(id, kept, choices);
		if (kin === 'one') {
			groups.push(...rowsOfId({ id, drafts: kept }, { choices, questions, report }));
			continue;
		}
		if (kin === 'several') shared.push(kept[0]!);
		else
			for (const { origin, line } of kept)
				questions.ask({
					kind: 'poste',
					value: id,
					candidates: ONE_OR_SEVERAL,
					asked: `Plusieurs listes donnent l’identifiant ${quoted(id)} avec d’autres valeurs\u202F: est-ce le même poste\u202F?`,
					first: { ...origin, line, column: 'id_poste' }
				});
		for (const origin of new Set(kept.map(originKey))) {
			const rows = kept.filter((draft) => originKey(draft) === origin);
			groups.push({
				id: undefined,
				drafts: kin === 'asked' ? rows.map((row) => ({ ...row, held: true })) : rows
			});
		}
	}
	return { groups, repeated, shared };
}

/** What tells a post that has no identifier from the others, for a person. */
const twinWords = ({ fields, targets, doubts }: RowDraft) =>
	`${fields.structure} : ${fields.etp} ETP, ${[...targets.map(({ code }) => code), ...doubts.map(({ text }) => text)].join(' + ')}`;

/** Rows that say the same without an identifier: one post written twice, or as many posts? Asked. */
function withoutTwins(
	alone: readonly AnsweredDraft[][],
	choices: Choices,
	questions: Questions,
	repeated: Repeated[]
): PostGroup[] {
	const first = new Map<string, RowDraft>();
	return alone.flatMap((drafts): PostGroup[] => {
		const content = drafts.map(contentOf).join('\n');
		const of = first.get(content);
		const group = { id: undefined, drafts };
		// Whether the row is read at all is asked first.
		if (drafts.some(({ waits }) => waits)) return [group];
		if (!of) {
			first.set(content, drafts[0]!);
			return [group];
		}
		const value = twinWords(of);
		if (choices.says('doublon', value, DIFFERENT)) return [group];
		if (choices.says('doublon', value, SAME)) {
			for (const draft of drafts) repeated.push({ draft, of });
			return [];
		}
		const { origin, line } = drafts[0]!;
		questions.ask({
			kind: 'doublon',
			value,
			candidates: ONE_OR_SEVERAL,
			asked: `Cette ligne dit la même chose que la ligne ${of.line}${of.origin.file === origin.file ? '' : ` de ${of.origin.file}`}\u202F: est-ce le même poste\u202F?`,
			first: { ...origin, line }
		});
		return [{ ...group, drafts: drafts.map((draft) => ({ ...draft, held: true })) }];
	});
}
