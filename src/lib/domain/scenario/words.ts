import { counted, formatPercentOne } from '../text/french';
import type { Objective } from './search/objectives';

/** What each objective asks for, on a screen. */
export const OBJECTIVE_TITLES: Readonly<Record<Objective, string>> = {
	missing: 'Le moins d’ETP manquants',
	people: 'Le plus d’habitants nouvellement desservis',
	lowest: 'Relever d’abord les plus mal couverts',
	'missing-then-people': 'Le moins de manque, puis le plus d’habitants'
};

/** What an objective counts, in a sentence. */
export const OBJECTIVE_MEANINGS: Readonly<Record<Objective, string>> = {
	missing: 'Chaque ETP manquant évité compte autant, où qu’il soit.',
	people:
		'Un habitant compte une fois, là où personne n’intervient et où un des nouveaux postes apporte au moins 0,05\u00A0ETP.',
	lowest: 'Chaque QPV, et le reste de chaque EPCI, compte d’autant plus que son besoin est peu couvert.',
	'missing-then-people':
		'Au moins 99\u00A0% du premier objectif est gardé, puis le second est poussé au plus loin.'
};

/** Said with every scenario: what it is, and what it is not. */
export const SCENARIO_NOTICE =
	'Un scénario dit ce que donne le modèle de la norme\u202F: ni une décision, ni une évaluation des structures.';

/** How sure an answer is, never rounded up, and never 100 % before it is proved: `Au pire 94,9 % du mieux possible parmi 486 postes types.` */
export function guaranteeWords(
	{ proved, guarantee }: { readonly proved: boolean; readonly guarantee: number },
	candidates: number
): string {
	const among = `parmi ${counted(candidates, 'poste type', 'postes types')}`;
	return proved
		? `Rien n’est mieux ${among}\u202F: c’est prouvé.`
		: `Au pire ${formatPercentOne(Math.min(999, Math.floor(guarantee * 1000)) / 1000)} du mieux possible ${among}.`;
}

/** Said where nothing that could be created helps. */
export const nothingToGain = (candidates: number): string =>
	`Rien à gagner\u202F: aucun des postes possibles (parmi ${counted(candidates, 'poste type', 'postes types')}) n’améliore cet objectif.`;
