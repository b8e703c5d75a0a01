import type { FigureDefinition } from './definition';

/** Who is covered, and what the field says. */
export const PRESENCE_FIGURES = {
	'communes-couvertes': {
		title: 'Communes couvertes',
		group: 'Présence',
		meaning: 'Communes où intervient au moins un poste, sur toutes celles du territoire.',
		unit: 'communes',
		format: 'integer',
		sum: 'distinct',
		levels: ['epci', 'arrondissement', 'departement', 'region', 'cls', 'perimetre']
	},
	'qpv-couverts': {
		title: 'QPV couverts',
		group: 'Présence',
		meaning:
			'QPV où intervient au moins un poste, sur tous ceux du territoire. Un QPV à cheval compte dans chacun, une fois dans le total.',
		unit: 'QPV',
		format: 'integer',
		sum: 'distinct',
		levels: ['commune', 'epci', 'arrondissement', 'departement', 'region', 'cls', 'perimetre']
	},
	'population-couverte': {
		title: 'Population couverte',
		group: 'Présence',
		meaning: 'Habitants des communes où intervient au moins un poste, et leur part.',
		unit: 'habitants',
		format: 'people',
		sum: 'added',
		levels: ['epci', 'arrondissement', 'departement', 'region', 'cls', 'perimetre']
	},
	'population-qpv-couverte': {
		title: 'Population de QPV couverte',
		group: 'Présence',
		meaning: 'Habitants des QPV où intervient au moins un poste, et leur part.',
		unit: 'habitants',
		format: 'people',
		sum: 'added',
		levels: ['commune', 'epci', 'arrondissement', 'departement', 'region', 'cls', 'perimetre']
	},
	remarque: {
		title: 'Remarque',
		group: 'Territoire',
		meaning:
			'Ce que disent les services du terrain, publié ou gardé sur cet appareil, la plus haute priorité d’abord\u202F; sans effet sur les chiffres.',
		format: 'text',
		sum: 'none'
	}
} as const satisfies Record<string, FigureDefinition>;
