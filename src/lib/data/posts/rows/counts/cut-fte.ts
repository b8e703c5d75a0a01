import { formatNumber, NARROW_SPACE } from '../../../../domain/text/french';
import type { Choices } from '../../choices';
import type { Questions } from '../../question';
import { plainNumber, toCents } from '../../values/numbers';
import type { RowDraft } from '../draft';
import type { PostGroup } from '../answered';
import { EACH } from './several-posts';
import { addedUp, fteIn, isDivided, isWhole } from './whole-post';

const SUM = 'somme';

/** What rows cut from one post share: everything but their place, their identifier and their people. */
const postOf = ({ fields }: RowDraft) =>
	[
		fields.structure,
		fields.type_structure,
		fields.etp,
		fields.financeur,
		fields.montant,
		fields.date_debut,
		fields.date_fin
	].join('\n');

const summed = (amount: string, times: number) =>
	amount
		.split('|')
		.map((part) =>
			part === '' || Number.isNaN(plainNumber(part)) ? part : String(toCents(plainNumber(part) * times))
		)
		.join('|');

/** One post for rows that share an FTE: the sum of them all. */
function joined(groups: readonly PostGroup[], drafts: PostGroup['drafts']): PostGroup {
	const etp = String(addedUp(drafts.map(fteIn)));
	return {
		id: groups[0]!.id,
		drafts: drafts.map((draft) => ({
			...draft,
			fields: { ...draft.fields, etp, montant: summed(draft.fields.montant, drafts.length) }
		}))
	};
}

/**
 * Rows whose FTE looks cut from one post (0.33 three times): one post of their sum, as many posts, or one of that FTE?
 * Asked; until it is answered they are held as the sum.
 */
export function withCutFte(
	groups: readonly PostGroup[],
	choices: Choices,
	questions: Questions
): { readonly groups: readonly PostGroup[]; readonly held: ReadonlySet<RowDraft> } {
	const alike = new Map<string, PostGroup[]>();
	for (const group of groups) {
		const first = group.drafts[0]!;
		const fte = fteIn(first);
		const same = group.drafts.every((draft) => postOf(draft) === postOf(first));
		if (
			!(fte > 0 && fte < 1) ||
			!isDivided(fte) ||
			!same ||
			group.drafts.some(({ fields }) => fields.part !== '')
		)
			continue;
		const key = postOf(first);
		alike.set(key, [...(alike.get(key) ?? []), group]);
	}
	const result = new Set(groups);
	const held = new Set<RowDraft>();
	for (const own of alike.values()) {
		const drafts = own.flatMap((group) => group.drafts);
		const first = drafts[0]!;
		const fte = fteIn(first);
		if (drafts.length < 2 || !isWhole(fte * drafts.length)) continue;
		const sum = addedUp(drafts.map(fteIn));
		const value = `${first.fields.structure} : ${formatNumber(fte)} ETP sur ${drafts.length} lignes`;
		if (choices.says('etp', value, EACH)) continue;
		const one = joined(own, drafts);
		own.forEach((group) => result.delete(group));
		result.add(one);
		if (choices.answerTo('etp', value) !== undefined) continue;
		held.add(one.drafts[0]!);
		questions.ask(
			{
				kind: 'etp',
				value,
				candidates: [
					{
						answer: SUM,
						label: `un seul poste, ${formatNumber(sum)}${NARROW_SPACE}ETP en tout`
					},
					{ answer: EACH, label: `${formatNumber(fte)}${NARROW_SPACE}ETP, comme il est écrit` }
				],
				asked: `${drafts.length} lignes donnent chacune ${formatNumber(fte)} ETP\u202F: est-ce un poste entier, découpé entre ses lieux\u202F?`,
				first: { ...first.origin, line: first.line, column: 'etp' }
			},
			drafts.length
		);
	}
	return { groups: [...result], held };
}
