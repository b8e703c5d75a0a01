import { formatInteger } from '../../text/french';
import type { TerritoryFigures } from '../../figures/figures';
import { preciseFte, SEEN_FTE } from '../../figures/catalogue/format';

const presence = (posts: number) =>
	posts === 1 ? 'Un poste intervient' : `${formatInteger(posts)} postes interviennent`;

/** Days a week of an FTE, as one says them: « une journée », « deux jours et demi ». */
export function daysAWeek(fte: number): string {
	const halfDays = Math.round(fte * 10);
	if (halfDays === 0) return 'moins d’une demi-journée par semaine';
	if (halfDays === 1) return 'une demi-journée par semaine';
	const days = Math.floor(halfDays / 2);
	const words = ['', 'un jour', 'deux jours', 'trois jours', 'quatre jours', 'cinq jours'];
	const whole = words[days] ?? `${formatInteger(days)} jours`;
	return `${whole}${halfDays % 2 === 1 ? ' et demi' : ''} par semaine`;
}

/** One territory in one sentence, from its figures. */
export function territorySentence(figures: TerritoryFigures): string {
	const { coverageClass, fte, need, unmet, posts } = figures;
	const about = Math.round(fte * 10) > 0 ? 'environ ' : '';
	const here = fte > 1 ? `${preciseFte(fte)} ETP` : `${about}${daysAWeek(fte)}`;
	switch (coverageClass) {
		case 'unknown':
			if (figures.population > 0)
				return 'L’indice de défavorisation n’est pas publié ici\u202F: le besoin ne peut pas être estimé.';
			return figures.uncountedQpvs > 0
				? 'Le nombre d’habitants de ce quartier n’est pas connu\u202F: le besoin ne peut pas être estimé.'
				: 'Personne n’habite ici selon la population publiée\u202F: il n’y a rien à estimer.';
		case 'no-need':
			// A key may give nothing to a place that a post reaches.
			return posts > 0
				? `${presence(posts)} ici, mais la répartition choisie n’y place aucun ETP\u202F; ce territoire est hors des priorités de cette norme.`
				: 'Aucun médiateur n’intervient ici\u202F; ce territoire est hors des priorités de cette norme.';
		case 'outside-priority':
			return `${presence(posts)} ici, ${here}, hors des priorités de cette norme.`;
		case 'none':
			return `Aucun médiateur n’intervient ici\u202F; il en faudrait ${preciseFte(need)}\u00A0ETP.`;
		case 'minor':
			return `${fte > 0 ? `${presence(posts)} ici, ${here}` : 'Aucun médiateur n’intervient ici'}\u202F; il manque ${preciseFte(unmet)}\u00A0ETP, trop peu pour agir ici seul.`;
		case 'met':
			return figures.lacksInPlaces
				? `${presence(posts)} ici, ${here}\u202F: le besoin est couvert au total, mais il manque ${preciseFte(unmet)}\u00A0ETP par endroits.`
				: `${presence(posts)} ici, ${here}\u202F: le besoin estimé est couvert.`;
		case 'very-low':
		case 'low':
		case 'partial':
			return `${presence(posts)} ici, ${here}\u202F; il manque ${preciseFte(unmet)}\u00A0ETP.`;
		default:
			throw new TypeError(coverageClass satisfies never);
	}
}

/** The net gap, where surpluses hide a part of what is missing; `undefined` where the two are written alike. */
export function netNote({ unmet, gap, surplus }: TerritoryFigures): string | undefined {
	if (unmet < SEEN_FTE || preciseFte(unmet) === preciseFte(Math.max(0, gap))) return undefined;
	const net = gap < 0 ? `${preciseFte(-gap)}\u00A0ETP de plus que le besoin` : `${preciseFte(gap)}\u00A0ETP`;
	return `Un surplus à un endroit (${preciseFte(surplus)}\u00A0ETP) ne comble pas un manque à un autre\u202F; écart net\u202F: ${net}.`;
}
