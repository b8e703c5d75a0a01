import { folded } from '../../../domain/text/french';
import type { SourceCell, SourceRow } from '../source/source';
import { isFilled, ownCells } from './source-table';

const TOTAL =
	/^(?:sous |ss |s )?tota(?:l|ux)\b|^(?:sous |ss |s )(?:tot|t)\b|^grand total\b|^(?:somme|ensemble|cumul|moyenne)(?: general| generale| region| departement)?$|^(?:a )?report(?:er)?(?: (?:de la )?page.*| page .*)?$/;

/** Said of every total; most cells are told by it without being folded. */
const MAY_BE_TOTAL = /tot|somme|ensemble|cumul|moyenne|report|^s+\W|^[Σ∑]/i;
/** The sign of a sum. */
const SIGMA = /^[Σ∑]/;

/** What a total counts beside its sums: `12 postes`, `3 communes`. */
const COUNTED =
	/^\d+\s+(?:structures?|postes?|communes?|lignes?|territoires?|qpv|quartiers?|m[ée]diateurs?)$/i;

/** A number however written (`224 000 €`, `4,1`, `0,8 ETP`), `undefined` for what is none. */
export function totalAmount(text: string): number | undefined {
	if (!/^[-\d]/.test(text)) return undefined;
	const plain = text.replace(/[\s\u00a0\u202f]|€|etp|eur(?:os)?/gi, '').replace(',', '.');
	return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** What a cell adds to its column: a value that a merged cell repeats is counted once. */
const addend = ({ text, repeated }: SourceCell) => (repeated ? undefined : totalAmount(text));

/** Sums of the columns since the last total, as rows of data come. */
export class ColumnSums {
	#sums: { count: number; sum: number }[] = [];

	add({ cells }: SourceRow): void {
		cells.forEach((cell, at) => {
			const amount = addend(cell);
			const column = (this.#sums[at] ??= { count: 0, sum: 0 });
			if (amount === undefined) return;
			column.count++;
			column.sum += amount;
		});
	}

	restart(): void {
		this.#sums = [];
	}

	/** Numbers of a row that are the sum of two cells above or more, and those that are not. */
	sumsIn({ cells }: SourceRow): { sums: number; others: number } {
		let sums = 0;
		let others = 0;
		cells.forEach((cell, at) => {
			const amount = addend(cell);
			if (amount === undefined) return;
			const { count, sum } = this.#sums[at] ?? { count: 0, sum: 0 };
			if (count >= 2 && Math.abs(sum - amount) < 1e-6 * Math.max(1, Math.abs(sum))) sums++;
			else others++;
		});
		return { sums, others };
	}
}

/** Why a row is a total: it says so and is no full row, or all its numbers are sums and it says little else. */
export function totalReason(row: SourceRow, usual: number, above: ColumnSums): string | undefined {
	const texts = ownCells(row).filter(({ text }) => totalAmount(text) === undefined && !COUNTED.test(text));
	const filled = row.cells.filter(isFilled).length;
	const named = texts.some(
		({ text, kind }) =>
			kind === 'text' && MAY_BE_TOTAL.test(text) && (SIGMA.test(text) || TOTAL.test(folded(text)))
	);
	if (named && (filled < 0.8 * usual || texts.length === 1 || above.sumsIn(row).sums > 0))
		return 'ligne de total';
	const counts = texts.length === 0 && row.cells.some(({ text }) => COUNTED.test(text));
	const { sums, others } = above.sumsIn(row);
	// Nothing but numbers, each the sum of those above.
	const alone = texts.length === 0 && sums >= 2;
	if ((filled > usual / 2 && !counts && !alone) || texts.length > 1) return undefined;
	return sums > 0 && others === 0 ? 'somme des lignes au-dessus' : undefined;
}
