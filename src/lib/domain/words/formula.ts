import type { CellExplanation } from '../figures/explanation';
import { preciseFte } from '../figures/catalogue/format';
import { formatInteger, formatParam, formatSignedTwo, formatTwo } from '../text/french';
import { addingUp } from '../text/rounding';

/** The need of a cell as it is printed: by the formula, what the floors and the envelope add, and the whole. */
export interface CellWords {
	/** The need with its numbers put in: `11 700 ÷ 40 000 × 3 = 0,88`. */
	readonly formula: string;
	/** The floors' share, `0` where it does not show. */
	readonly floor: string;
	/** `−0,12 (enveloppe)`; `undefined` where there is none that shows. */
	readonly envelope: string | undefined;
	readonly need: string;
}

function formulaOf(cell: CellExplanation, base: number): string {
	const { qpv, population, silent, quintile, ratio, weight, weights } = cell;
	if (silent) return 'habitants inconnus\u202F: pas de besoin estimé';
	const people = formatInteger(population);
	if (qpv) return `${people} ÷ ${formatInteger(ratio)} = ${formatTwo(base)}`;
	if (quintile === 0) return 'indice absent\u202F: pas de besoin estimé';
	if (weight === 0) return `quintile ${quintile}, hors priorité\u202F: pas de besoin`;
	const factors = [weights.fdep, weights.access, weights.density].filter(
		(factor, i) => i === 0 || factor !== 1
	);
	return (
		[`${people} ÷ ${formatInteger(ratio)}`, ...factors.map(formatParam)].join(' × ') + ` = ${formatTwo(base)}`
	);
}

/** The parts of a cell's need add up to it, as printed. */
export function cellWords(cell: CellExplanation): CellWords {
	const [base = 0, floor = 0, envelope = 0] = addingUp([cell.baseNeed, cell.floor, cell.envelope], 2);
	return {
		formula: formulaOf(cell, base),
		floor: preciseFte(floor),
		envelope: envelope === 0 ? undefined : `${formatSignedTwo(envelope)} (enveloppe)`,
		need: preciseFte(cell.need)
	};
}
