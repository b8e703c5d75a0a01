import type { Level } from '../territory/atlas';
import { counted, formatOne, formatPercent, plural } from '../text/french';
import { canBeCompared, PEER_POVERTY_POINTS, PEER_SHARE_POINTS } from '../figures/peers';
import type { Results } from '../figures/results';
import { figuresOf } from '../figures/figures';
import { LEVEL_WORDS } from './words';
import { inhabitantsFact } from './identity';

/** `10 communes comparables` */
export const peersName = (level: Level, count: number): string =>
	`${counted(count, LEVEL_WORDS[level].one, LEVEL_WORDS[level].many)} ${plural(count, 'comparable')}`;

/** Why a territory is compared with none. */
export function noPeersWords({ atlas, profiles }: Results, level: Level, position: number): string {
	return canBeCompared(atlas, profiles, level, position)
		? `Aucun territoire comparable\u202F: aucun autre de ce niveau n’a entre le tiers et le triple de ses habitants.`
		: `Pas de comparaison possible\u202F: la population, l’indice FDep ou le taux de pauvreté n’est pas connu ici.`;
}

/** The rule that peers are chosen by, in sentences. */
export function peerRule(level: Level, count: number): string {
	const { one, many } = LEVEL_WORDS[level];
	const which =
		count < 2
			? `Ce qui est le plus proche (${counted(count, one, many)})`
			: `Les ${counted(count, one, many)} les plus proches`;
	const [trait, points] =
		level === 'qpv'
			? ['le taux de pauvreté', `${PEER_POVERTY_POINTS}\u00A0points de pauvreté`]
			: ['la part d’habitants en QPV', `${PEER_SHARE_POINTS}\u00A0points de part en QPV`];
	return (
		`${which} par la population (écart en logarithme, du tiers au triple), ${trait} et le quintile FDep. ` +
		`Une population double, ${points} et un quintile comptent chacun pour 1\u202F; les écarts s’ajoutent. ` +
		'À distance égale, code croissant.'
	);
}

/** What makes a territory alike, so that the rule can be checked: inhabitants, share, quintile. */
export function traitsText(results: Results, level: Level, position: number): string {
	const figures = figuresOf(results, level, position);
	const { population, qpvPopulation, quintile, silentQpvs } = figures;
	const poverty = results.atlas.qpvs.povertyRate[position];
	const share =
		level === 'qpv'
			? poverty === undefined || Number.isNaN(poverty)
				? ''
				: `pauvreté ${formatOne(poverty)}\u202F%`
			: silentQpvs > 0
				? 'part en QPV inconnue'
				: qpvPopulation > 0
					? `${formatPercent(qpvPopulation / population)} en QPV`
					: 'sans QPV';
	return [inhabitantsFact(figures), share, quintile === undefined ? '' : `quintile ${quintile}`]
		.filter((part) => part !== '')
		.join(' · ');
}
