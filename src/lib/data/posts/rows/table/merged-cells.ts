import type { RowDraft, RawRow, SharedCell } from '../draft';
import { givenAmounts } from './funding-texts';

/**
 * The cells that each row shares with other posts: merged ones, over rows of which several begin a post. `owners`: of each
 * row, the first one of its post.
 */
export function sharedCells(
	rows: readonly RawRow[],
	drafts: readonly RowDraft[],
	owners: readonly number[]
): readonly SharedCell[][] {
	const shared: SharedCell[][] = rows.map(() => []);
	/** `amount`: the position of a column among several of amounts. */
	const share = (column: SharedCell['column'], amount?: number) => {
		const isMerged = ({ merged, amounts }: RawRow) =>
			amount === undefined ? merged?.has(column) : amounts?.[amount]?.merged;
		/** Where the amount stands in the funding of the row's post. */
		const partOf = (at: number) => {
			const { amounts = [] } = rows[owners[at]!]!;
			return amount === undefined
				? {}
				: { amount: { at: amount, part: givenAmounts(amounts).indexOf(amounts[amount]!) } };
		};
		for (let from = 0, to = 1; from < rows.length; from = to, to++) {
			while (to < rows.length && isMerged(rows[to]!)) to++;
			const of = drafts.slice(from, to).filter(({ continues }, i) => i === 0 || !continues).length;
			if (of < 2) continue;
			const { line } = rows[from]!;
			for (let at = from; at < to; at++) shared[at]!.push({ column, line, of, ...partOf(at) });
		}
	};
	share('etp');
	const amounts = rows[0]?.amounts;
	if (amounts) amounts.forEach((_, at) => share('montant', at));
	else share('montant');
	return shared;
}
