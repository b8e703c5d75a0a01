import { counted, formatFte, formatNumber, formatPercentOne, formatWholeEuros } from '../text/french';
import type { Atlas } from '../territory/atlas';
import type { PlacementQuestion } from './question';
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

/** What a question gives: `5 postes`, `150 000 € par an`. */
function amountWords({ posts, fte, euros }: PlacementQuestion['limit']): string {
	const amounts = [
		...(posts === undefined ? [] : [counted(posts, 'poste')]),
		...(fte === undefined ? [] : [`${formatFte(fte)}\u00A0ETP`]),
		...(euros === undefined ? [] : [`${formatWholeEuros(euros)} par an`])
	];
	return amounts.join(' et ');
}

/** A question as its planner would put it: `Avec 5 postes de plus, où les placer ? Objectif : le moins d’ETP manquants.` */
export function questionWords(
	atlas: Atlas,
	{ limit, objective, qpvWeight, only }: PlacementQuestion
): string {
	const { codes, names } = atlas.territories.departement;
	const title = OBJECTIVE_TITLES[objective];
	const weight =
		qpvWeight === 1 ? '' : `\u202F; un ETP dans un QPV y compte ${formatNumber(qpvWeight)}\u00A0fois`;
	const within = only
		? `\u202F; seulement ${only.map((code) => names[codes.indexOf(code)] ?? code).join(', ')}`
		: '';
	return `Avec ${amountWords(limit)} de plus, où placer les prochains postes\u202F? Objectif\u202F: ${title[0]!.toLowerCase()}${title.slice(1)}${weight}${within}.`;
}

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

/** Said where nothing that could be created helps, or where there is nothing to create. */
export const nothingToGain = (candidates: number): string =>
	candidates === 0
		? 'Rien à gagner\u202F: là où la question le demande, aucun lieu ne manque d’au moins 0,05\u00A0ETP.'
		: `Rien à gagner\u202F: aucun des postes possibles (parmi ${counted(candidates, 'poste type', 'postes types')}) n’améliore cet objectif.`;
