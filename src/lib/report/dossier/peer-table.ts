import { itemsOf, type Level } from '../../domain/territory/atlas';
import { capital, formatOne, formatPercent } from '../../domain/text/french';
import { jointFigures, peersOf } from '../../domain/figures/peers';
import type { Results } from '../../domain/figures/results';
import { figuresOf } from '../../domain/figures/figures';
import { LEVEL_WORDS } from '../../domain/words/words';
import { nameOf, namesAmong } from '../../domain/words/names';
import { noPeersWords, peerRule } from '../../domain/words/peer-words';
import { columnsOf, figureColumns, type DossierRow, type DossierSection } from './dossier';
import type { FigureId } from '../../domain/figures/catalogue/ids';
import { NONE, sheetText } from '../../domain/words/figure-words';

/** Share of inhabitants in QPVs; of a QPV, its poverty rate. */
function shareText(results: Results, level: Level, position: number): string {
	if (level === 'qpv') {
		const rate = results.atlas.qpvs.povertyRate[position];
		return rate === undefined || Number.isNaN(rate) ? NONE : `${formatOne(rate)}\u202F%`;
	}
	const { qpvPopulation, population, silentQpvs } = figuresOf(results, level, position);
	return population > 0 && silentQpvs === 0 ? formatPercent(qpvPopulation / population) : NONE;
}

const COVERAGE = ['etp', 'besoin', 'couverture', 'classe'] as const satisfies readonly FigureId[];

/** The territories most alike, and what they give together, or that there is none; nothing where the level has no other. */
export function peerSection(results: Results, level: Level, position: number): DossierSection | undefined {
	const { atlas, profiles, norm } = results;
	const peers = peersOf(atlas, profiles, level, position);
	const heading = `${capital(LEVEL_WORDS[level].many)} comparables`;
	if (atlas.territories[level].count < 2) return undefined;
	if (peers.length === 0)
		return {
			id: 'comparables',
			heading,
			paragraphs: [noPeersWords(results, level, position)],
			tables: []
		};
	const joint = jointFigures(results, level, peers);
	const { codes } = atlas.territories[level];
	// Of a QPV, names such as « Centre » say little without its commune.
	const named = (one: number) =>
		level === 'qpv'
			? `${nameOf(atlas, level, one)}, ${namesAmong(atlas, itemsOf(atlas.cellsOf.qpv, one), 'commune')}`
			: nameOf(atlas, level, one);
	const row = (one: number, here: boolean): DossierRow => {
		const figures = figuresOf(results, level, one);
		return {
			cells: [
				here ? `${named(one)} (ici)` : named(one),
				sheetText('population', figures, norm),
				shareText(results, level, one),
				sheetText('quintile', figures, norm),
				...COVERAGE.map((id) => sheetText(id, figures, norm))
			],
			...(!here && { href: `/territoire/${level}/${codes[one]}` })
		};
	};
	return {
		id: 'comparables',
		heading,
		paragraphs: [peerRule(level, peers.length)],
		tables: [
			{
				caption: 'Les plus proches d’abord',
				columns: [
					...columnsOf('Territoire'),
					...figureColumns(['population']),
					...columnsOf(level === 'qpv' ? '+Taux de pauvreté' : '+Part en QPV'),
					...figureColumns(['quintile', ...COVERAGE])
				],
				rows: [
					row(position, true),
					...peers.map((peer) => row(peer, false)),
					{
						cells: [
							'Comparables, ensemble',
							sheetText('population', joint, norm),
							NONE,
							NONE,
							...COVERAGE.map((id) => sheetText(id, joint, norm))
						],
						kind: 'total'
					}
				]
			}
		]
	};
}
