import type { FigureDefinition } from './definition';

/** Which mediators work in a territory. */
export const MEDIATION_FIGURES = {
	postes: {
		title: 'Postes',
		group: 'Médiation',
		meaning:
			'Postes distincts qui interviennent dans le territoire\u202F; un poste peut intervenir dans plusieurs.',
		unit: 'postes',
		format: 'integer',
		sum: 'distinct',
		of: ({ posts }) => posts
	},
	structures: {
		title: 'Structures',
		group: 'Médiation',
		meaning: 'Structures distinctes dont un poste intervient dans le territoire.',
		unit: 'structures',
		format: 'integer',
		sum: 'distinct'
	},
	chevauchement: {
		title: 'Habitants à plusieurs structures',
		group: 'Médiation',
		meaning:
			'Habitants des mailles (part de QPV ou reste de commune) où interviennent deux structures ou plus.',
		unit: 'habitants',
		format: 'people',
		sum: 'added'
	},
	distance: {
		title: 'Distance au médiateur le plus proche (km)',
		group: 'Médiation',
		meaning:
			'À vol d’oiseau, entre un point pris sur chaque surface, jusqu’au territoire couvert le plus proche de la même maille. Une commune sans contour propre prend le point de celle qui la contient.',
		unit: 'km',
		format: 'km',
		sum: 'none',
		levels: ['commune', 'qpv', 'epci', 'arrondissement', 'departement']
	},
	etp: {
		title: 'ETP financés',
		group: 'Médiation',
		meaning: 'Équivalents temps plein des postes, partagés entre leurs lieux selon la clé de répartition.',
		unit: 'ETP',
		format: 'fte',
		sum: 'added',
		of: ({ fte }) => fte
	},
	'etp-10k': {
		title: 'ETP pour 10\u202F000 hab.',
		short: 'pour 10\u202F000 hab.',
		group: 'Médiation',
		meaning: 'ETP financés pour 10\u202F000 habitants\u202F; sans objet là où personne n’habite.',
		unit: 'ETP pour 10\u202F000 habitants',
		format: 'rate',
		sum: 'ratio',
		of: ({ ftePer10k }) => ftePer10k
	},
	personnes: {
		title: 'Personnes accompagnées par ETP',
		group: 'Médiation',
		meaning: 'Par an, là où la campagne les donne. Ailleurs on voit de 113 à 258 personnes par ETP.',
		unit: 'personnes par an et par ETP',
		format: 'people',
		sum: 'ratio'
	},
	financement: {
		title: 'Financement par an',
		group: 'Médiation',
		meaning:
			'Montants des postes, partagés entre leurs lieux comme leurs ETP\u202F; les montants inconnus manquent.',
		unit: 'euros par an',
		format: 'euros',
		sum: 'added'
	},
	financeurs: {
		title: 'Financeurs',
		group: 'Médiation',
		meaning: 'Qui paie, et combien par an ici.',
		sorting: 'Triés par le nombre de financeurs.',
		format: 'text',
		sum: 'added'
	}
} as const satisfies Record<string, FigureDefinition>;
