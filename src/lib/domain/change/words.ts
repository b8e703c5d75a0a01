import { fteText } from '../figures/catalogue/format';
import { CAUSES, type Cause, type ChangeSteps, type ChangeSummary, type TerritoryChange } from './change';
import {
	capital,
	counted,
	enumerated,
	formatInteger,
	formatNumber,
	formatSignedFte,
	formatSignedTwo,
	ofWords,
	plural
} from '../text/french';
import { FTE_EPSILON } from '../figures/coverage';
import type { Norm } from '../norm/norm';
import type { Sentence } from '../words/sentences/region-sentence';

export const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
	boundaries: 'frontières',
	population: 'population',
	index: 'indice et densité',
	posts: 'postes',
	norm: 'norme'
};

/** The order in which things are changed, said wherever a change is split by cause. */
export const CAUSE_ORDER = `Une chose change à la fois, dans cet ordre\u202F: ${CAUSES.map((cause) => CAUSE_WORDS[cause]).join(', ')}\u202F; les parts s’ajoutent au total.`;

/** What the two sides have in common, and so cannot have changed anything. */
export function sameWords({ sameAtlas, sameNorm, to }: ChangeSteps): string {
	const same = [
		...(sameAtlas ? [`le découpage (${to.atlas.cog})`, 'les populations', 'l’indice'] : []),
		...(sameNorm ? ['la norme'] : [])
	];
	if (same.length === 0) return '';
	return `Les deux campagnes ont en commun ${enumerated(same)}\u202F: ${sameAtlas && sameNorm ? 'seuls les postes changent' : 'leur part est nulle'}.`;
}

/** FTE with a sign, with two decimals where one would say nothing. */
export const signedFte = (value: number) =>
	Math.abs(value) < FTE_EPSILON
		? '0'
		: Math.abs(value) < 0.095
			? formatSignedTwo(value)
			: formatSignedFte(value);

const places = (communes: number, qpvs: number) =>
	enumerated([
		...(communes > 0 ? [counted(communes, 'commune')] : []),
		...(qpvs > 0 ? [counted(qpvs, 'QPV', 'QPV')] : [])
	]);

/** « De mai 2025 à fin 2025, 8 postes de plus », and what it does. */
export function changeSentence(steps: ChangeSteps, summary: ChangeSummary): Sentence {
	const { posts, region, gained, slight, lost } = summary;
	const [before, after] = [steps.from, steps.to].map(({ presence }) => presence.placement.campaign.label);
	const more = posts.after - posts.before;
	const count =
		more === 0
			? `autant de postes (${posts.after})`
			: `${counted(Math.abs(more), 'poste')} de ${more > 0 ? 'plus' : 'moins'}`;
	const arrives =
		gained.commune + gained.qpv > 0
			? `${places(gained.commune, gained.qpv)} ${plural(gained.commune + gained.qpv, 'gagne', 'gagnent')} un médiateur${slight > 0 ? ` (dont ${formatInteger(slight)} avec moins de ${attentionWords(steps.to.norm)})` : ''}`
			: 'aucun territoire ne gagne de médiateur';
	const leaves =
		lost.commune + lost.qpv > 0
			? `${places(lost.commune, lost.qpv)} n’en ${plural(lost.commune + lost.qpv, 'a', 'ont')} plus`
			: 'aucun n’en perd';
	return {
		headline: `${capital(ofWords(before!))} à ${after!}, ${count}`,
		detail: `Les ETP dans la région passent de ${fteText(region.fte.before)} à ${fteText(region.fte.after)} (${signedFte(region.fte.after - region.fte.before)}), l’écart net de ${fteText(region.gap.before)} à ${fteText(region.gap.after)}. ${capital(arrives)}, ${leaves}.`
	};
}

/** The threshold of attention: `0,1 ETP`. */
export const attentionWords = ({ attention }: Pick<Norm, 'attention'>) =>
	`${formatNumber(attention)}\u00A0ETP`;

/** Whether a territory's coverage came or went, as a word of a table. */
export function changeWord(
	{ exists, covered, fte, slight }: TerritoryChange,
	norm: Pick<Norm, 'attention'>
): string {
	if (exists === 'new') return 'nouveau territoire';
	if (exists === 'gone') return 'territoire disparu';
	if (covered === 'gained') return slight ? `gagné, moins de ${attentionWords(norm)}` : 'gagné';
	if (covered === 'lost') return 'perdu';
	const more = fte.after - fte.before;
	if (Math.abs(more) < FTE_EPSILON) return 'inchangé';
	if (more < 0) return 'moins d’ETP';
	return slight ? 'un peu plus d’ETP' : 'plus d’ETP';
}

/** The causes that add something to a territory's FTE or gap; the others are left out. */
export const causesOf = ({ causes }: TerritoryChange): readonly Cause[] =>
	CAUSES.filter(
		(cause) => Math.abs(causes[cause].fte) > FTE_EPSILON || Math.abs(causes[cause].gap) > FTE_EPSILON
	);
