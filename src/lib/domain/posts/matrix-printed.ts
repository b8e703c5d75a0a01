import { addingUp } from '../text/rounding';
import type { Amounts, FunderMatrix } from './matrix';

/** Decimals that are printed: of FTE, and of thousands of euros. */
const DIGITS = { fte: 2, euros: 1 } as const;
const THOUSAND = 1_000;

/** Amounts as they are printed; they add up to `whole`, which is printed already, or to their own sum. */
function amountsAddingUp(amounts: readonly Amounts[], whole?: Amounts): Amounts[] {
	const fte = addingUp(
		amounts.map((one) => one.fte),
		DIGITS.fte,
		whole?.fte
	);
	const euros = addingUp(
		amounts.map((one) => one.euros / THOUSAND),
		DIGITS.euros,
		whole && whole.euros / THOUSAND
	);
	return amounts.map((_, i) => ({ fte: fte[i]!, euros: euros[i]! * THOUSAND }));
}

/**
 * Who funds what where as it is printed: each row adds up to its total, and both totals to the whole. Both ways at once
 * is not always possible: a column may miss its total by its last digit.
 */
export function printedMatrix({ columns, rows, totals, total }: FunderMatrix): FunderMatrix {
	const rowTotals = amountsAddingUp(rows.map((row) => row.total));
	return {
		columns,
		rows: rows.map(({ funder, cells }, i) => ({
			funder,
			cells: amountsAddingUp(cells, rowTotals[i]),
			total: rowTotals[i]!
		})),
		totals: amountsAddingUp(totals),
		total: amountsAddingUp([total])[0]!
	};
}
