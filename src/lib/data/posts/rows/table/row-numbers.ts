import { folded } from '../../../../domain/text/french';
import type { MatchedColumn } from '../../headings/matched';

/** Rows that may be missing from a numbering. */
const MISSING = 5;
const NUMBER_HEADING = /^(?:n|no|num|numero)$/;

/** Whether values are 1, 2, 3… in any order, some of them missing. */
function isNumbering(values: readonly string[]): boolean {
	const numbers = values.filter((value) => value !== '').map(Number);
	return (
		new Set(numbers).size === numbers.length &&
		numbers.every((one) => Number.isInteger(one) && one >= 1 && one <= values.length + MISSING)
	);
}

/** Without the numbers of the rows (1, 2, 3…), which are no identifiers: they are others next year. */
export function withoutRowNumbers(
	columns: readonly MatchedColumn[],
	valuesOf: (at: number) => readonly string[]
): MatchedColumn[] {
	return columns.map(({ meaning, ...column }) => {
		if (meaning === undefined) return column;
		const numbers =
			meaning === 'id_poste' &&
			NUMBER_HEADING.test(folded(column.heading)) &&
			isNumbering(valuesOf(column.at));
		return numbers ? { ...column, by: 'nothing' } : { ...column, meaning };
	});
}
