import type { Atlas } from '../../territory/atlas';
import { capital, counted, formatInteger, formatPeopleShort, formatPercent, plural } from '../../text/french';
import { fteText } from '../../figures/catalogue/format';
import { lazyOf } from '../../text/lazy';
import { figuresOf, type TerritoryFigures } from '../../figures/figures';
import type { Results } from '../../figures/results';

/** The answer in one sentence, and what comes right after it. */
export interface Sentence {
	readonly headline: string;
	readonly detail: string;
}

function whereItLacks(figures: TerritoryFigures): string {
	const [qpv, outside] = [figures.qpv.unmet, figures.outside.unmet];
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

/** The net gap, where it differs by more than both round to: surpluses elsewhere are then taken off. */
function netWords(unmet: number, gap: number, text: (fte: number) => string): string {
	if (text(unmet) === text(gap)) return '';
	// With the funded total as envelope, surpluses elsewhere are what is missing here, to the rounding of sums.
	return gap > -0.05
		? `\u202F; écart net, surplus déduits\u202F: ${text(Math.max(0, gap))}`
		: `\u202F; tout compté, ${text(-gap)} de plus que le besoin`;
}

/** The region in one sentence: « Fin 2025, 85 postes répondent à 35 % du besoin estimé ». */
export function regionSentence(results: Results): Sentence {
	const { campaign } = results.presence.placement;
	const figures = figuresOf(results, 'region', 0);
	const { fte, need, gap, unmet, population, coverageRate: rate } = figures;
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
	// An envelope is an amount that the reader typed, or the funded total: it is not rounded beside itself.
	const text = results.norm.envelope === 'none' ? formatInteger : fteText;
	const detail =
		unmet >= 0.5
			? `Il manque ${text(unmet)} ETP, lieu par lieu, sur ${text(need)} requis${whereItLacks(figures)}${netWords(unmet, gap, text)}.`
			: `Les ${fteText(fte)} ETP financés couvrent les ${fteText(need)} requis, lieu par lieu.`;
	return { headline, detail: detail + without };
}
