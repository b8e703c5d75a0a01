import type { Level } from '../../domain/territory/atlas';
import { formatInteger, formatOne, formatPercent } from '../../domain/text/french';
import { jointFigures, peersOf } from '../../domain/figures/peers';
import type { Results } from '../../domain/figures/results';
import { figuresOf } from '../../domain/figures/figures';
import { classWord, LEVEL_WORDS } from '../../domain/words/words';
import { nameOf } from '../../domain/words/names';
import { peerRule } from '../../domain/words/peer-words';
import { preciseFte } from '../../domain/words/tip';
import { columnsOf, type DossierRow, type DossierSection } from './dossier';
import { NONE, peopleText, rateText } from '../../domain/words/figure-words';

/** Share of inhabitants in QPVs; of a QPV, its poverty rate. */
function shareText(results: Results, level: Level, position: number): string {
	if (level === 'qpv') {
		const rate = results.atlas.qpvs.povertyRate[position];
		return rate === undefined || Number.isNaN(rate) ? NONE : `${formatOne(rate)}\u202F%`;
	}
	const { qpvPopulation, population } = figuresOf(results, level, position);
	return population > 0 ? formatPercent(qpvPopulation / population) : NONE;
}

/** The territories most alike, and what they give together; nothing where there is none to compare with. */
export function peerSection(results: Results, level: Level, position: number): DossierSection | undefined {
	const { atlas, profiles, norm } = results;
	const peers = peersOf(atlas, profiles, level, position);
	if (peers.length === 0) return undefined;
	const joint = jointFigures(results, level, peers);
	const { codes } = atlas.territories[level];
	const row = (one: number, here: boolean): DossierRow => {
		const { population, quintile, fte, need, coverageRate, coverageClass } = figuresOf(results, level, one);
		return {
			cells: [
				here ? `${nameOf(atlas, level, one)} (ici)` : nameOf(atlas, level, one),
				peopleText(population),
				shareText(results, level, one),
				quintile === undefined ? NONE : formatInteger(quintile),
				preciseFte(fte),
				preciseFte(need),
				rateText(coverageRate),
				classWord(coverageClass, norm)
			],
			...(!here && { href: `/territoire/${level}/${codes[one]}` })
		};
	};
	return {
		id: 'comparables',
		heading: `${LEVEL_WORDS[level].Many} comparables`,
		paragraphs: [peerRule(level, peers.length)],
		tables: [
			{
				caption: 'Les plus proches d’abord',
				columns: columnsOf(
					'Territoire',
					'+Habitants',
					level === 'qpv' ? '+Taux de pauvreté' : '+Part en QPV',
					'+Quintile FDep',
					'+ETP financés',
					'+ETP requis',
					'+Couverture',
					'Classe'
				),
				rows: [
					row(position, true),
					...peers.map((peer) => row(peer, false)),
					{
						cells: [
							'Comparables, ensemble',
							peopleText(joint.population),
							NONE,
							NONE,
							preciseFte(joint.fte),
							preciseFte(joint.need),
							rateText(joint.coverageRate),
							classWord(joint.coverageClass, norm)
						],
						kind: 'total'
					}
				]
			}
		]
	};
}
