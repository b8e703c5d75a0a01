import { KnownPlaces, type PlaceLists } from '../../../src/lib/domain/territory/typed/known-places';
import type { Box } from '../../../src/lib/perimeter/file/shapes';

/**
 * Seven communes, an EPCI, two QPVs, and a commune that was merged. 63430 is Thiers's Insee code and the postal code of
 * Pont-du-Château; 63300 is the postal code of Thiers and Escoutoux.
 */
export const lists = {
	region: 'Petite-Région',
	cog: '2025',
	territories: {
		qpv: { codes: ['QN06301M', 'QN06302M'], names: ['Les Tours', 'Thiers'] },
		commune: {
			codes: ['01001', '42084', '63032', '63151', '63284', '63430', '69123'],
			names: ['L’Abergement', 'Solore-en-Forez', 'Beaumont', 'Escoutoux', 'Pont-du-Château', 'Thiers', 'Lyon']
		},
		epci: { codes: ['200070712'], names: ['CC Thiers Dore et Montagne'] },
		departement: { codes: ['01', '42', '63', '69'], names: ['Ain', 'Loire', 'Puy-de-Dôme', 'Rhône'] }
	},
	population: [800, 300, 11_000, 1_300, 12_000, 11_500, 520_000],
	former: {
		merged: { '42109': '42084' },
		arrondissements: { '69381': '69123', '69382': '69123', '69383': '69123' },
		splits: []
	},
	formerNames: { 'Sainte-Agathe': [1] },
	postal: { '63110': [2], '63300': [3, 5], '63430': [4], '69003': [6] }
} satisfies PlaceLists;

export const known = new KnownPlaces(lists);

export const bounds: Box = [2, 44, 7, 47];
