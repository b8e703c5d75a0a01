import { formatNumber, NARROW_SPACE } from '../../../../domain/text/french';
import type { Choices } from '../../choices';
import type { Questions } from '../../question';
import { plainNumber, toCents } from '../../values/numbers';
import type { AnsweredDraft } from '../answered';

/** Answers: a number is that of all the posts, or of each. */
export const TOGETHER = 'ensemble';
export const EACH = 'chacun';

/** Amounts, each divided by a number of posts. */
export const dividedAmount = (text: string, parts: number): string =>
	text
		.split('|')
		.map((one) =>
			one === '' || Number.isNaN(plainNumber(one)) ? one : String(toCents(plainNumber(one) / parts))
		)
		.join('|');

/** An FTE divided by a number of posts; as it stands where it is no number. */
export const dividedFte = (text: string, parts: number): string =>
	plainNumber(text) > 0 ? String(Number((plainNumber(text) / parts).toPrecision(12))) : text;

/** One row a post: the row's FTE and euros divided between them, or those of each. */
function posts(draft: AnsweredDraft, count: number, together: boolean): AnsweredDraft[] {
	const { fields } = draft;
	const etp = together ? dividedFte(fields.etp, count) : fields.etp;
	const montant = together ? dividedAmount(fields.montant, count) : fields.montant;
	return Array.from({ length: count }, (_, i) => ({
		...draft,
		fields: { ...fields, etp, montant, id_poste: fields.id_poste === '' ? '' : `${fields.id_poste}-${i + 1}` }
	}));
}

/**
 * Rows that say they stand for several posts: is the FTE that of all of them, or of each? Asked; until it is answered the
 * row is one post that is held.
 */
export function withSeveralPosts(
	drafts: readonly AnsweredDraft[],
	choices: Choices,
	questions: Questions
): AnsweredDraft[] {
	return drafts.flatMap((draft) => {
		const { posts: count, fields, origin, line } = draft;
		if (count === undefined) return [draft];
		const value = `${fields.structure} : ${count} postes, ${fields.etp} ETP`;
		if (choices.says('postes', value, TOGETHER)) return posts(draft, count, true);
		if (choices.says('postes', value, EACH)) return posts(draft, count, false);
		const fte = plainNumber(fields.etp);
		questions.ask({
			kind: 'postes',
			value,
			candidates: [
				{
					answer: TOGETHER,
					label: `${formatNumber(fte)}${NARROW_SPACE}ETP en tout, ${formatNumber(fte / count)} par poste`
				},
				{
					answer: EACH,
					label: `${formatNumber(fte)}${NARROW_SPACE}ETP par poste, ${formatNumber(fte * count)} en tout`
				}
			],
			asked: `Une seule ligne pour ${count} postes\u202F: l’ETP est-il celui de tous les postes, ou de chacun\u202F?`,
			first: { ...origin, line, column: 'etp' }
		});
		return [{ ...draft, held: true }];
	});
}
