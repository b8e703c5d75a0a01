import { formatEuros, formatNumber, NARROW_SPACE, quoted } from '../../../domain/text/french';
import type { Choices } from '../choices';
import type { Questions } from '../question';
import { plainNumber } from '../values/numbers';
import type { AnsweredDraft } from './answered';
import type { SharedCell } from './draft';
import { dividedAmount, dividedFte, EACH, TOGETHER } from './several-posts';

const keyOf = ({ origin }: AnsweredDraft, { column, line }: SharedCell) =>
	`${origin.file}\n${origin.sheet}\n${line}\n${column}`;

/** A number of FTE or of euros, as a person is told of it. */
const said = (column: SharedCell['column'], value: number) =>
	column === 'etp' ? `${formatNumber(value)}${NARROW_SPACE}ETP` : formatEuros(value);

const divided = (draft: AnsweredDraft, { column, of }: SharedCell): AnsweredDraft => {
	const { fields } = draft;
	const value = (column === 'etp' ? dividedFte : dividedAmount)(fields[column], of);
	return { ...draft, fields: { ...fields, [column]: value } };
};

/**
 * Cells of an FTE or of an amount that are merged over several posts: is it that of all of them, or of each? Asked; until it
 * is answered the posts are held, with a part each.
 */
export function withSharedCells(
	drafts: readonly AnsweredDraft[],
	choices: Choices,
	questions: Questions
): AnsweredDraft[] {
	const first = new Map<string, AnsweredDraft>();
	for (const draft of drafts)
		for (const cell of draft.shared ?? [])
			if (!first.has(keyOf(draft, cell))) first.set(keyOf(draft, cell), draft);
	return drafts.map((draft) =>
		(draft.shared ?? []).reduce((post, cell) => {
			const { column, of } = cell;
			const { fields, origin, line } = first.get(keyOf(draft, cell))!;
			const number = plainNumber(fields[column]);
			if (Number.isNaN(number) || draft.fields[column] === '') return post;
			const value = `${fields.structure} : ${column === 'etp' ? `${fields.etp} ETP` : `${fields.montant} €`} pour ${of} postes`;
			if (choices.says('fusion', value, EACH)) return post;
			if (choices.says('fusion', value, TOGETHER)) return divided(post, cell);
			questions.ask({
				kind: 'fusion',
				value,
				candidates: [
					{
						answer: TOGETHER,
						label: `${said(column, number)} en tout, ${said(column, number / of)} par poste`
					},
					{
						answer: EACH,
						label: `${said(column, number)} par poste, ${said(column, number * of)} en tout`
					}
				],
				asked: `${quoted(fields.structure)}\u202F: une cellule fusionnée sur ${of} postes donne ${said(column, number)}\u202F: pour tous ensemble, ou pour chacun\u202F?`,
				first: { ...origin, line, column }
			});
			return { ...divided(post, cell), held: true };
		}, draft)
	);
}
