import { quoted } from '../../../../domain/text/french';
import { ACTIVITY_COLUMNS, POST_COLUMNS, type CampaignColumn, type ListColumn } from '../../columns';
import { plainNumber } from '../../values/numbers';
import { addedFunding } from '../added-funding';
import type { RawRow, RowDraft } from '../draft';

type Fields = RowDraft['fields'];

/** A sentence on what a row adds to the post of the row above it, or on what of it is not read. */
export interface ContinuedSaid {
	readonly column: ListColumn;
	readonly value: string;
	readonly message: string;
}

const COUNTS: ReadonlySet<ListColumn> = new Set(['personnes', ...ACTIVITY_COLUMNS]);
/**
 * The fields of a post with those of a row that goes on with it: its amounts, people and acts are added, and said; what
 * contradicts the row above is not read, and said. `own`: the columns that the row gives itself.
 */
export function continued(
	above: Fields,
	row: Fields,
	own: (column: ListColumn) => boolean
): { readonly fields: Fields; readonly said: readonly ContinuedSaid[] } {
	let fields = above;
	const said: ContinuedSaid[] = [];
	const say = (column: ListColumn, message: string) =>
		said.push({ column, value: row[column] ?? '', message });
	if (own('montant') && row.montant !== '') {
		const funder = row.financeur === '' ? above.financeur : row.financeur;
		const added = addedFunding([above, { ...row, financeur: funder }]);
		if (added) fields = { ...fields, ...added };
		say(
			'montant',
			added
				? 'La ligne continue le poste de la ligne au-dessus\u202F: son montant y est ajouté, à vérifier.'
				: 'La ligne continue le poste de la ligne au-dessus\u202F: son montant n’a pas pu y être ajouté, il n’est pas lu.'
		);
	}
	for (const column of POST_COLUMNS) {
		const [before, now] = [fields[column] ?? '', row[column] ?? ''];
		if (column === 'montant' || column === 'etp' || !own(column) || now === '' || now === before) continue;
		if (column === 'financeur' && own('montant') && row.montant !== '') continue;
		if (COUNTS.has(column) && !Number.isNaN(plainNumber(now)) && !Number.isNaN(plainNumber(before))) {
			fields = { ...fields, [column]: String(plainNumber(before === '' ? '0' : before) + plainNumber(now)) };
			say(
				column,
				'La ligne continue le poste de la ligne au-dessus\u202F: ce nombre y est ajouté, à vérifier.'
			);
		} else if (before === '') fields = { ...fields, [column]: now };
		else
			say(
				column,
				`La ligne continue le poste de la ligne au-dessus\u202F: cette valeur n’est pas lue, celle d’au-dessus est gardée (${quoted(before)}).`
			);
	}
	return { fields, said };
}

/** Columns that a row which only gives one more place leaves blank, or merged with the row above. */
const OF_THE_POST = ['id_poste', 'structure', 'etp', 'montant'] as const;

/** Whether a row gives one more place for the post of the row above: it says nothing else, or shares its FTE's cell. */
export function isContinuation(
	{ merged }: RawRow,
	fields: RowDraft['fields'],
	above: RowDraft,
	hasPlace: boolean
): boolean {
	if (!hasPlace) return false;
	const isSame = (column: CampaignColumn) => fields[column] === above.fields[column];
	if (merged?.has('etp'))
		return (
			isSame('etp') &&
			(fields.structure === '' || isSame('structure')) &&
			(fields.id_poste === '' || isSame('id_poste'))
		);
	// The structure written again, without an FTE nor an amount: no post of its own.
	return OF_THE_POST.every(
		(column) =>
			fields[column] === '' || ((merged?.has(column) === true || column === 'structure') && isSame(column))
	);
}
