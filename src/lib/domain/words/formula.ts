import type { CellExplanation } from '../figures/explanation';
import { formatInteger, formatParam, formatSignedTwo, formatTwo } from '../text/french';
import type { Norm } from '../norm/norm';

/** The need of one cell with its numbers put in: `11 700 ÷ 40 000 × 3 = 0,88`. */
export function formulaOf({
	qpv,
	population,
	quintile,
	ratio,
	weight,
	weights,
	baseNeed
}: CellExplanation): string {
	const people = formatInteger(population);
	if (qpv) return `${people} ÷ ${formatInteger(ratio)} = ${formatTwo(baseNeed)}`;
	if (quintile === 0) return 'indice absent\u202F: pas de besoin estimé';
	if (weight === 0) return `quintile ${quintile}, hors priorité\u202F: pas de besoin`;
	const factors = [weights.fdep, weights.access, weights.density].filter(
		(factor, i) => i === 0 || factor !== 1
	);
	return (
		[`${people} ÷ ${formatInteger(ratio)}`, ...factors.map(formatParam)].join(' × ') +
		` = ${formatTwo(baseNeed)}`
	);
}

/** What the floors and the envelope do to a cell, `undefined` where they do nothing that shows. */
export function adjustmentOf({ adjustment }: CellExplanation, norm: Norm): string | undefined {
	if (Math.abs(adjustment) < 0.005) return undefined;
	const why = norm.envelope === 'none' ? 'plancher' : 'plancher et enveloppe';
	return `${formatSignedTwo(adjustment)} (${why})`;
}
