import { formatInteger, formatNumber, formatParam } from '../text/french';
import type { Norm } from './norm';

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
			value: norm.fdepWeights.map((weight) => `×\u00A0${formatParam(weight)}`).join(' · ')
		},
		{
			name: 'Priorité hors QPV',
			value: norm.priorityFrom <= 1 ? 'tous les quintiles' : `à partir du quintile ${norm.priorityFrom}`
		},
		{
			name: 'Plancher',
			value: `${formatNumber(norm.floorFte)} ETP par QPV, et par EPCI qui a un besoin`
		},
		{
			name: 'Seuil d’attention',
			value:
				norm.attention === 0 ? 'aucun' : `un manque compte à partir de ${formatNumber(norm.attention)} ETP`
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
