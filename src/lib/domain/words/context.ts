import { itemsOf, type Atlas, type BaseLevel, type Level } from '../territory/atlas';
import { namesAmong } from './names';

/** Where a territory is, in a few words: `CC Thiers Dore et Montagne, Puy-de-Dôme`. Empty for a region. */
export function contextOf(atlas: Atlas, level: Level, position: number): string {
	const cells = itemsOf(atlas.cellsOf[level], position);
	const wider: Record<Level, readonly BaseLevel[]> = {
		commune: ['epci', 'departement'],
		qpv: ['commune', 'departement'],
		epci: ['departement'],
		arrondissement: ['departement'],
		departement: [],
		region: [],
		cls: ['departement'],
		perimetre: ['departement']
	};
	return wider[level]
		.map((other) => namesAmong(atlas, cells, other))
		.filter((name) => name !== '')
		.join(', ');
}
