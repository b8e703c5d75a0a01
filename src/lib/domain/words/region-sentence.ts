import type { Atlas } from '../territory/atlas';
import { capital, counted, formatInteger, formatPeopleShort, formatPercent, plural } from '../text/french';
import { lazyOf } from '../text/lazy';
import { figuresFrom, figuresOf } from '../figures/figures';
import type { Results } from '../figures/results';
import { sumsOf } from '../figures/sums';

/** The answer in one sentence, and what comes right after it. */
export interface Sentence {
	readonly headline: string;
	readonly detail: string;
}

/** Net gap of the cells of QPVs, and of those outside. */
function gapsByKind(results: Results): { qpv: number; outside: number } {
	const { qpv } = results.atlas.cells;
	const gapWhere = (kept: (cell: number) => boolean) =>
		figuresFrom(sumsOf(results, Uint32Array.from(qpv.keys()).filter(kept))).gap;
	return { qpv: gapWhere((cell) => qpv[cell]! >= 0), outside: gapWhere((cell) => qpv[cell]! < 0) };
}

function whereItLacks(results: Results): string {
	const { qpv, outside } = gapsByKind(results);
	if (outside > 2 * qpv) return ', surtout hors des quartiers prioritaires';
	if (qpv > 2 * outside) return ', surtout dans les quartiers prioritaires';
	return ', dans les quartiers prioritaires comme ailleurs';
}

/** Inhabitants outside QPVs whose index is not known: their need cannot be estimated. */
const unknownPeople = lazyOf(({ cells }: Atlas): number => {
	let people = 0;
	for (let cell = 0; cell < cells.count; cell++)
		if (Number.isNaN(cells.fdep[cell]!) && cells.qpv[cell]! < 0) people += cells.population[cell]!;
	return people;
});

const peopleWords = (people: number) =>
	`${formatPeopleShort(people)} ${people >= 1_000_000 ? 'd’habitants' : 'habitants'}`;
/** A smaller share of the inhabitants without an index is not worth a sentence. */
const WORTH_SAYING = 0.01;

/** The region in one sentence: « Fin 2025, 85 postes répondent à 35 % du besoin estimé ». */
export function regionSentence(results: Results): Sentence {
	const { campaign } = results.presence.placement;
	const { fte, need, gap, population, coverageRate: rate } = figuresOf(results, 'region', 0);
	const posts = campaign.posts.length;
	const unknown = unknownPeople(results.atlas);
	if (rate === undefined && unknown > 0)
		return {
			headline: `${capital(campaign.label)}, ${counted(posts, 'poste')}\u202F; le besoin n’est pas connu`,
			detail: `L’indice de défavorisation manque pour ${peopleWords(unknown)}\u202F: sans lui, aucun besoin ne peut être estimé ici.`
		};
	const without =
		unknown > WORTH_SAYING * population
			? ` Sans compter ${peopleWords(unknown)}, là où l’indice de défavorisation n’est pas connu.`
			: '';
	const headline =
		rate === undefined
			? `${capital(campaign.label)}, ${counted(posts, 'poste')} et aucun besoin selon cette norme`
			: `${capital(campaign.label)}, ${counted(posts, 'poste')} ${plural(posts, 'répond', 'répondent')} à ${formatPercent(rate)} du besoin estimé`;
	const detail =
		gap >= 0.5
			? `Il manquerait ${formatInteger(gap)} ETP sur ${formatInteger(need)}${whereItLacks(results)}.`
			: `Les ${formatInteger(fte)} ETP financés ${gap > -0.5 ? 'valent à peu près' : 'dépassent'} les ${formatInteger(need)} ETP requis\u202F; ils ne sont pas toujours là où est le besoin.`;
	return { headline, detail: detail + without };
}
