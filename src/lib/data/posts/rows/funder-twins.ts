import { group } from 'd3-array';
import { quoted } from '../../../domain/text/french';
import type { Choices } from '../choices';
import type { Questions } from '../question';
import { areApart, fundersIn, fundingOfAll } from './added-funding';
import { targetKeys } from './draft';
import type { AnsweredDraft, PostGroup } from './answered';

/** Answers, and how they are told. */
const SAME = 'le même';
const DIFFERENT = 'différents';

const fundingOf = ({ drafts }: PostGroup) => drafts[0]!.fields;
/** What a post says, apart from who funds it. */
const contentOf = ({ drafts }: PostGroup) =>
	JSON.stringify(
		drafts.map(({ fields, targets, doubts }) => [
			Object.entries({ ...fields, financeur: '', montant: '' }).sort(([a], [b]) => (a < b ? -1 : 1)),
			targetKeys(targets),
			doubts.map(({ text }) => text).sort()
		])
	);

/**
 * Posts without an identifier that differ by their funder alone: one post that several fund, or as many posts? Asked;
 * until it is answered all of them are held.
 */
export function withFunderTwins(
	groups: readonly PostGroup[],
	words: (draft: AnsweredDraft) => string,
	choices: Choices,
	questions: Questions
): PostGroup[] {
	return [...group(groups, contentOf).values()].flatMap((own): readonly PostGroup[] => {
		const fundings = own.map(fundingOf);
		const funding = own.length > 1 && areApart(fundings) ? fundingOfAll(fundings) : undefined;
		if (!funding) return own;
		const [{ drafts }] = own as [PostGroup];
		const first = drafts[0]!;
		const value = `${words(first)}, ${fundings.flatMap(fundersIn).sort().join(' / ')}`;
		if (choices.says('doublon', value, DIFFERENT)) return own;
		if (choices.says('doublon', value, SAME))
			return [
				{
					id: undefined,
					drafts: drafts.map((draft) => ({ ...draft, fields: { ...draft.fields, ...funding } }))
				}
			];
		questions.ask(
			{
				kind: 'doublon',
				value,
				candidates: [
					{ answer: SAME, label: 'un seul poste, que tous financent' },
					{ answer: DIFFERENT, label: 'des postes différents' }
				],
				asked: `${own.length} lignes de ${quoted(first.fields.structure)} ne diffèrent que par leur financeur\u202F: est-ce le même poste\u202F?`,
				first: { ...first.origin, line: first.line, column: 'financeur' }
			},
			own.length
		);
		return own.map((one) => ({ ...one, drafts: one.drafts.map((draft) => ({ ...draft, held: true })) }));
	});
}
