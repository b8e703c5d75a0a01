import { assembleAtlas, type Atlas } from '../../src/lib/domain/territory/atlas';
import type { Campaign } from '../../src/lib/domain/campaign/campaign';
import type { Norm } from '../../src/lib/domain/norm/norm';
import { presenceOf, profilesOf, resultsOf, type Results } from '../../src/lib/domain/figures/results';
import { HAND_NORM } from '../fixtures/hand-norm';

/**
 * Four communes and one QPV, two EPCIs, two départements: Celles has its contour in Neussargues’ and its
 * former parent’s index, Thiers has a QPV, Bellevue is below the priority.
 */
export const atlas: Atlas = assembleAtlas({
	region: { code: '84', nom: 'Auvergne-Rhône-Alpes' },
	cog: '2025',
	territories: {
		commune: {
			codes: ['15031', '15141', '63430', '63999'],
			names: ['Celles', 'Neussargues en Pinatelle', 'Thiers', "Bellevue-d'en-Haut"]
		},
		qpv: { codes: ['QN06301M'], names: ['Thiers'] },
		epci: { codes: ['200066678', '200070712'], names: ['CC Hautes Terres', 'CC Thiers Dore et Montagne'] },
		arrondissement: { codes: ['153', '635'], names: ['Saint-Flour', 'Thiers'] },
		departement: { codes: ['15', '63'], names: ['Cantal', 'Puy-de-Dôme'] },
		region: { codes: ['84'], names: ['Auvergne-Rhône-Alpes'] }
	},
	cells: { commune: [0, 1, 2, 2, 3], qpv: [-1, -1, 0, -1, -1], population: [217, 824, 3828, 7809, 5000] },
	communes: {
		epci: Int32Array.of(0, 0, 1, 1),
		arrondissement: Int32Array.of(0, 0, 1, 1),
		departement: Int32Array.of(0, 0, 1, 1),
		population: Float64Array.of(217, 824, 11_637, 5000),
		fdep: Float64Array.of(0.42, 0.42, 1.24, -0.5),
		quintile: Uint8Array.of(4, 4, 5, 2),
		density: Uint8Array.of(7, 7, 3, 5),
		frr: Uint8Array.of(1, 1, 1, 0),
		fdepOrigin: Uint8Array.of(3, 0, 0, 0),
		contourOf: Int32Array.of(1, -1, -1, -1)
	},
	qpvs: {
		population: Float64Array.of(3828),
		households: Float64Array.of(1702),
		povertyRate: Float64Array.of(45.2)
	}
});

/** One post half in the QPV of Thiers and half in Neussargues, one in the whole of Thiers. */
export const campaign: Campaign = {
	id: '2025-12',
	label: 'fin 2025',
	demonstration: true,
	posts: [
		{
			id: 'P1',
			structure: "Maison d'à côté",
			structureType: 'association',
			fte: 0.8,
			funding: [{ funder: 'ARS', amount: 41_000 }, { funder: 'Commune' }],
			start: '2023-01-01',
			people: 100,
			assignments: [
				{ level: 'qpv', code: 'QN06301M', share: 0.5 },
				{ level: 'commune', code: '15141' }
			]
		},
		{
			id: 'P2',
			structure: 'Centre de santé',
			structureType: "structure d'exercice coordonné",
			fte: 1,
			funding: [{ funder: 'ARS', amount: 52_000 }],
			source: 'https://exemple.fr/centre',
			assignments: [{ level: 'commune', code: '63430' }]
		}
	]
};

export const results = (norm: Norm = HAND_NORM): Results =>
	resultsOf(atlas, profilesOf(atlas), presenceOf(atlas, campaign), norm, 'population');

export const CELLES = 0;
export const NEUSSARGUES = 1;
export const THIERS = 2;
export const BELLEVUE = 3;
