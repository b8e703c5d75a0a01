import type { Level } from './atlas';
import { coverageRate } from './coverage';
import { counted, formatFte, formatInteger, formatPercent, plural } from './french';
import { figuresOf, type Results, type TerritoryFigures } from './results';
import { LEVEL_WORDS } from './words';

/** The answer in one sentence, and what comes right after it. */
export interface Sentence {
	readonly headline: string;
	readonly detail: string;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** FTE missing inside and outside QPVs: Σ need − Σ FTE of either kind of cell. */
function gapsByKind({ atlas, cellFte, cellNeed }: Results): { qpv: number; outside: number } {
	const gaps = { qpv: 0, outside: 0 };
	for (let cell = 0; cell < cellFte.length; cell++)
		gaps[atlas.cells.qpv[cell]! >= 0 ? 'qpv' : 'outside'] += cellNeed[cell]! - cellFte[cell]!;
	return gaps;
}

function whereItLacks(results: Results): string {
	const { qpv, outside } = gapsByKind(results);
	if (outside > 2 * qpv) return ', surtout hors des quartiers prioritaires';
	if (qpv > 2 * outside) return ', surtout dans les quartiers prioritaires';
	return ', dans les quartiers prioritaires comme ailleurs';
}

/** The region in one sentence: « Fin 2025, 85 postes répondent à 35 % du besoin estimé ». */
export function regionSentence(results: Results): Sentence {
	const { campaign } = results.presence.reach;
	const { fte, need, gap } = figuresOf(results, 'region', 0);
	const posts = campaign.posts.length;
	const rate = coverageRate(fte, need);
	const headline =
		rate === undefined
			? `${capital(campaign.label)}, ${counted(posts, 'poste')} et aucun besoin selon cette norme`
			: `${capital(campaign.label)}, ${counted(posts, 'poste')} ${plural(posts, 'répond', 'répondent')} à ${formatPercent(rate)} du besoin estimé`;
	const detail =
		gap >= 0.5
			? `Il manquerait ${formatInteger(gap)} ETP sur ${formatInteger(need)}${whereItLacks(results)}.`
			: `Les ${formatInteger(fte)} ETP financés ${gap > -0.5 ? 'valent à peu près' : 'dépassent'} les ${formatInteger(need)} ETP requis\u202F; ils ne sont pas toujours là où est le besoin.`;
	return { headline, detail };
}

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
	const { coverageClass, fte, need, gap, posts } = figures;
	const about = Math.round(fte * 10) > 0 ? 'environ ' : '';
	const here = fte > 1 ? `${formatFte(fte)} ETP` : `${about}${daysAWeek(fte)}`;
	switch (coverageClass) {
		case 'unknown':
			return figures.population > 0
				? 'L’indice de défavorisation n’est pas publié ici\u202F: le besoin ne peut pas être estimé.'
				: 'Personne n’habite ici selon la population publiée\u202F: il n’y a rien à estimer.';
		case 'no-need':
			// A key may give nothing to a place that a post reaches.
			return posts > 0
				? `${presence(posts)} ici, mais la répartition choisie n’y place aucun ETP\u202F; ce territoire est hors des priorités de cette norme.`
				: 'Aucun médiateur n’intervient ici\u202F; ce territoire est hors des priorités de cette norme.';
		case 'outside-priority':
			return `${presence(posts)} ici, ${here}, hors des priorités de cette norme.`;
		case 'none':
			return `Aucun médiateur n’intervient ici\u202F; il en faudrait ${formatFte(need)} ETP.`;
		case 'met':
			return `${presence(posts)} ici, ${here}\u202F: le besoin estimé est couvert.`;
		case 'low':
		case 'partial':
			return `${presence(posts)} ici, ${here}\u202F; il manquerait ${formatFte(gap)} ETP.`;
		default:
			throw new TypeError(coverageClass satisfies never);
	}
}

/** How many territories of a level would change class, and why; one may be in both. */
export interface FragileCounts {
	readonly level: Level;
	readonly total: number;
	/** Under another preset of the norm. */
	readonly byNorm: number;
	/** With 0.1 FTE more or less. */
	readonly byFte: number;
}

/** How sure the classes of the level shown are, the two causes apart. */
export function fragileSentence({ level, total, byNorm, byFte }: FragileCounts): string {
	const { one, many } = LEVEL_WORDS[level];
	const of = (count: number) => `${counted(count, one, many)} sur ${formatInteger(total)}`;
	const fte = 'si l’on ajoute ou retire 0,1\u00A0ETP';
	if (byNorm === 0 && byFte === 0) return `Aucune classe ne change selon la norme retenue, ni ${fte}.`;
	if (byNorm === 0)
		return `La norme retenue ne change aucune classe\u202F; ${fte}, celle de ${of(byFte)} change.`;
	const second = byFte === 0 ? `aucune ne change ${fte}` : `celle de ${formatInteger(byFte)}, ${fte}`;
	return `La classe de ${of(byNorm)} change selon la norme retenue\u202F; ${second}.`;
}

const presence = (posts: number) =>
	posts === 1 ? 'Un poste intervient' : `${formatInteger(posts)} postes interviennent`;
