import { folded } from '../../../domain/text/french';
import { lazyOf } from '../../../domain/text/lazy';
import type { SourceSheet } from '../source/source';

/** So many of the rows of the shorter list stand in the other one, where both are states of one list. */
const SHARED = 0.5;

/** What each row with a number names, folded: its texts without the numbers, which change from one state to the next. */
const rowsOf = lazyOf(
	({ rows }: SourceSheet): ReadonlySet<string> =>
		new Set(
			rows.flatMap(({ cells }) => {
				const named = cells.map(({ text }) => folded(text)).filter((text) => /\p{L}/u.test(text));
				return named.length > 0 && cells.some(({ text }) => /^\d/.test(text)) ? [named.join('\n')] : [];
			})
		)
);

const allRows = (sheets: readonly SourceSheet[]) => new Set(sheets.flatMap((sheet) => [...rowsOf(sheet)]));

/** Whether two lists, each of one sheet or more, may be states of one: most of their rows name the same. */
export function shareRows(a: readonly SourceSheet[], b: readonly SourceSheet[]): boolean {
	const [fewer, more] = [allRows(a), allRows(b)].toSorted((one, other) => one.size - other.size);
	return [...fewer!].filter((row) => more!.has(row)).length >= SHARED * fewer!.size;
}
