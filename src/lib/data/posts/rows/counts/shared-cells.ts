import { formatEuros, formatNumber, NARROW_SPACE, quoted } from '../../../../domain/text/french';
import type { Choices } from '../../choices';
import { FUNDER_SEPARATOR } from '../../columns';
import type { Questions } from '../../question';
import { plainNumber } from '../../values/numbers';
import type { AnsweredDraft } from '../answered';
import type { RowDraft, SharedCell } from '../draft';
import { dividedAmount, dividedFte, EACH, TOGETHER } from './several-posts';

const keyOf = ({ origin }: AnsweredDraft, { column, line, amount }: SharedCell) =>
	[origin.file, origin.sheet, line, column, amount?.at].join('\n');

/** A number of FTE or of euros, as a person is told of it. */
const said = (column: SharedCell['column'], value: number) =>
	column === 'etp' ? `${formatNumber(value)}${NARROW_SPACE}ETP` : formatEuros(value);

/** Whether the cell gives this one of a row's amounts: one alone of several columns, else all that was shared between funders. */
const gives = ({ amount }: SharedCell, part: number) => amount === undefined || amount.part === part;

/** What the cell says of a row: the texts of its numbers, and whose money it is where others have their own column. */
function textsOf({ financeur, montant, etp }: RowDraft['fields'], cell: SharedCell) {
	if (cell.column === 'etp') return { texts: [etp] };
	const texts = montant.split(FUNDER_SEPARATOR).filter((_, part) => gives(cell, part));
	const funder = cell.amount && financeur.split(FUNDER_SEPARATOR)[cell.amount.part];
	return { texts, ...(funder !== undefined && { funder }) };
}

function divided(draft: AnsweredDraft, cell: SharedCell): AnsweredDraft {
	const { fields } = draft;
	if (cell.column === 'etp') return { ...draft, fields: { ...fields, etp: dividedFte(fields.etp, cell.of) } };
	const montant = fields.montant
		.split(FUNDER_SEPARATOR)
		.map((text, part) => (gives(cell, part) ? dividedAmount(text, cell.of) : text))
		.join(FUNDER_SEPARATOR);
	return { ...draft, fields: { ...fields, montant } };
}

/**
 * Cells of an FTE or of an amount that are merged over several posts: is it that of all of them, or of each? Asked; until it
 * is answered the posts are held, with a part each.
 */
export function withSharedCells(
	drafts: readonly AnsweredDraft[],
	choices: Choices,
	questions: Questions
): AnsweredDraft[] {
	const first = new Map<string, { readonly draft: AnsweredDraft; readonly cell: SharedCell }>();
	for (const draft of drafts)
		for (const cell of draft.shared ?? [])
			if (!first.has(keyOf(draft, cell))) first.set(keyOf(draft, cell), { draft, cell });
	return drafts.map((draft) =>
		(draft.shared ?? []).reduce((post, cell) => {
			const { column, of } = cell;
			const { draft: begun, cell: own } = first.get(keyOf(draft, cell))!;
			const { fields, origin, line } = begun;
			const { texts, funder } = textsOf(fields, own);
			const number = texts.reduce((sum, text) => sum + plainNumber(text), 0);
			if (!(number > 0)) return post;
			const whose = funder === undefined ? '' : ` (${funder})`;
			const value = `${fields.structure} : ${texts.join(' + ')} ${column === 'etp' ? 'ETP' : '€'}${whose} pour ${of} postes`;
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
				asked: `${quoted(fields.structure)}\u202F: une cellule fusionnée sur ${of} postes donne ${said(column, number)}${whose}\u202F: pour tous ensemble, ou pour chacun\u202F?`,
				first: { ...origin, line, column }
			});
			return { ...divided(post, cell), held: true };
		}, draft)
	);
}
