import type { CellExplanation } from '../domain/explanation';
import { formatInteger, formatNumber, formatSignedTwo, formatTwo } from '../domain/french';
import type { Norm } from '../domain/norm';

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
		[`${people} ÷ ${formatInteger(ratio)}`, ...factors.map(formatNumber)].join(' × ') +
		` = ${formatTwo(baseNeed)}`
	);
}

/** What the floors and the envelope do to a cell, `undefined` where they do nothing that shows. */
export function adjustmentOf({ adjustment }: CellExplanation, norm: Norm): string | undefined {
	if (Math.abs(adjustment) < 0.005) return undefined;
	const why = norm.envelope === 'none' ? 'plancher' : 'plancher et enveloppe';
	return `${formatSignedTwo(adjustment)} (${why})`;
}

/** A parameter of the norm as the reader sees it. */
export interface NormLine {
	readonly name: string;
	readonly value: string;
}

/** Every parameter that the norm applies, in words. */
export function normLines(norm: Norm): NormLine[] {
	const lines: NormLine[] = [
		{ name: 'Dans un quartier prioritaire', value: `1 ETP pour ${formatInteger(norm.qpvRatio)} habitants` },
		{ name: 'Ailleurs, avant pondération', value: `1 ETP pour ${formatInteger(norm.baseRatio)} habitants` },
		{
			name: 'Poids des quintiles FDep 1 à 5',
			value: norm.fdepWeights.map((weight) => `×\u00A0${formatNumber(weight)}`).join(' · ')
		},
		{
			name: 'Priorité hors QPV',
			value: norm.priorityFrom <= 1 ? 'tous les quintiles' : `à partir du quintile ${norm.priorityFrom}`
		},
		{
			name: 'Plancher',
			value: `${formatNumber(norm.floorFte)} ETP par QPV, et par EPCI qui a un besoin`
		}
	];
	const { rural, dispersed } = norm.densityWeights;
	if (rural !== 1 || dispersed !== 1)
		lines.push({
			name: 'Poids de la densité',
			value: `bourgs ruraux ×\u00A0${formatNumber(rural)} · rural dispersé ×\u00A0${formatNumber(dispersed)}`
		});
	if (norm.access.enabled)
		lines.push({
			name: 'Poids de l’accès aux généralistes',
			value: `faible ×\u00A0${formatNumber(norm.access.low)} · très faible ×\u00A0${formatNumber(norm.access.veryLow)}`
		});
	if (norm.envelope !== 'none')
		lines.push({
			name: 'Enveloppe',
			value: norm.envelope === 'funded' ? 'les ETP financés' : `${formatNumber(norm.envelope)} ETP`
		});
	return lines;
}
