import { formatNumber, NARROW_SPACE, quoted } from '../../../../domain/text/french';
import type { Choices } from '../../choices';
import { POST_COLUMNS, type PostColumn, type Report } from '../../columns';
import type { Questions } from '../../question';
import { plainNumber } from '../../values/numbers';
import { areApart, fundingOfAll } from '../added-funding';
import { targetKeys } from '../draft';
import type { AnsweredDraft, PostGroup } from '../answered';
import { addedUp, fteIn } from '../counts/whole-post';

/** Answers about rows of one identifier whose FTE differ. */
const SUM = 'somme';
const DIFFERENT = 'différents';

/** What the rows of a post may each give a part of. */
const PARTS: ReadonlySet<PostColumn> = new Set(['etp', 'financeur', 'montant', 'personnes']);

const agreeOn = (drafts: readonly AnsweredDraft[], columns: readonly PostColumn[]) =>
	columns.every((column) => new Set(drafts.map(({ fields }) => fields[column])).size < 2);

const placesOf = ({ targets, doubts }: AnsweredDraft) =>
	[...targetKeys(targets), ...doubts.map(({ text }) => `? ${text}`)].sort().join(',');

const contentKey = (draft: AnsweredDraft) => JSON.stringify([placesOf(draft), draft.fields]);

/** Rows of one post, one for each of its places: their shares added where two are of the same. */
function byPlaces(
	drafts: readonly AnsweredDraft[],
	partOf?: (draft: AnsweredDraft) => number
): AnsweredDraft[] {
	const rows = new Map<string, AnsweredDraft[]>();
	for (const draft of drafts) rows.set(placesOf(draft), [...(rows.get(placesOf(draft)) ?? []), draft]);
	return [...rows.values()].map((own) => {
		const part =
			partOf === undefined || rows.size < 2 ? undefined : own.reduce((sum, one) => sum + partOf(one), 0);
		const [first] = own as [AnsweredDraft];
		return part === undefined
			? first
			: { ...first, fields: { ...first.fields, part: String(Number(part.toPrecision(12))) } };
	});
}

const withFields = (drafts: readonly AnsweredDraft[], fields: Partial<AnsweredDraft['fields']>) =>
	drafts.map((draft) => ({ ...draft, fields: { ...draft.fields, ...fields } }));

/** A row for each funder: one post that all of them fund, which is said. */
function withEachFunder(drafts: readonly AnsweredDraft[], report: Report): readonly AnsweredDraft[] {
	const [first] = drafts as [AnsweredDraft];
	const funding = fundingOfAll(drafts.map(({ fields }) => fields));
	if (!funding) return drafts;
	report({
		...first.origin,
		severity: 'warning',
		line: first.line,
		column: 'financeur',
		value: first.fields.financeur,
		message: `Les ${drafts.length} lignes de cet identifiant ne diffèrent que par leur financeur\u202F: elles sont lues comme un seul poste de ${first.fields.etp.replace('.', ',')} ETP, financé par ${funding.financeur.split('|').join(', ')}.`
	});
	return byPlaces(withFields(drafts, funding));
}

/** The sum of what rows give of a post, where they differ; what they all give is given once. */
const whole = (drafts: readonly AnsweredDraft[], column: 'etp' | 'personnes') => {
	const texts = drafts.map(({ fields }) => fields[column]);
	return new Set(texts).size < 2 ? texts[0]! : String(addedUp(texts.map((text) => plainNumber(text) || 0)));
};

/**
 * The rows that a list gives one identifier: one post with a row for each funder (said), or its FTE cut over places or
 * funders (asked, and held as the sum; an error where the headings are the template's). Rows that contradict each other otherwise stay as they are: that is an error.
 */
export function rowsOfId(
	{ id, drafts }: PostGroup & { readonly id: string },
	{ choices, questions, report }: { choices: Choices; questions: Questions; report: Report }
): PostGroup[] {
	const alike = agreeOn(
		drafts,
		POST_COLUMNS.filter((column) => !PARTS.has(column))
	);
	const [first] = drafts as [AnsweredDraft];
	const fundings = drafts.map(({ fields }) => fields);
	if (drafts.length < 2 || !alike || drafts.some(({ fields }) => fields.part !== '')) return [{ id, drafts }];
	if (agreeOn(drafts, ['etp', 'personnes']))
		return [{ id, drafts: areApart(fundings) ? withEachFunder(drafts, report) : drafts }];
	if (drafts.some(({ strict }) => strict)) return [{ id, drafts }];
	const ftes = drafts.map(fteIn);
	const sum = addedUp(ftes);
	const funding = agreeOn(drafts, ['financeur', 'montant']) ? fundings[0]! : fundingOfAll(fundings);
	if (agreeOn(drafts, ['etp']) || !ftes.every((fte) => fte > 0) || !funding) return [{ id, drafts }];
	const value = `${id} (${first.fields.structure}) : ${[...ftes]
		.sort((a, b) => b - a)
		.map(formatNumber)
		.join(' + ')} ETP`;
	if (choices.says('etp', value, DIFFERENT))
		return [...drafts]
			.sort((a, b) => (contentKey(a) < contentKey(b) ? -1 : 1))
			.map((draft, i) => ({ id: `${id}-${i + 1}`, drafts: [draft] }));
	const { financeur, montant } = funding;
	const one = byPlaces(
		withFields(drafts, { financeur, montant, personnes: whole(drafts, 'personnes') }),
		(draft) => fteIn(draft) / sum
	);
	const joined = withFields(one, { etp: String(sum) });
	if (choices.says('etp', value, SUM)) return [{ id, drafts: joined }];
	questions.ask(
		{
			kind: 'etp',
			value,
			candidates: [
				{ answer: SUM, label: `un seul poste, ${formatNumber(sum)}${NARROW_SPACE}ETP en tout` },
				{ answer: DIFFERENT, label: `${drafts.length} postes différents` }
			],
			asked: `${drafts.length} lignes donnent l’identifiant ${quoted(id)} avec des ETP différents\u202F: est-ce un seul poste, réparti entre elles\u202F?`,
			first: { ...first.origin, line: first.line, column: 'etp' }
		},
		drafts.length
	);
	return [{ id, drafts: joined.map((draft) => ({ ...draft, held: true })) }];
}
