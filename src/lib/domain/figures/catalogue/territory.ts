import type { FigureDefinition } from './definition';

/** What a territory is and who lives there. */
export const TERRITORY_FIGURES = {
	nom: {
		title: 'Nom',
		group: 'Territoire',
		meaning: 'Nom du territoire.',
		sorting: 'Par ordre alphabétique, sans tenir compte des accents.',
		format: 'text',
		sum: 'none'
	},
	code: {
		title: 'Code',
		group: 'Territoire',
		meaning: 'Code Insee de la commune, de l’arrondissement ou du département, Siren de l’EPCI, code du QPV.',
		format: 'text',
		sum: 'none'
	},
	periode: {
		title: 'Période',
		group: 'Territoire',
		meaning: 'Années du contrat local de santé, là où elles ont été trouvées.',
		format: 'text',
		sum: 'none',
		levels: ['cls']
	},
	'en-vigueur': {
		title: 'En vigueur en 2025',
		group: 'Territoire',
		meaning:
			'Ce que dit la page où le contrat a été lu\u202F; la liste des contrats locaux de santé est partielle.',
		format: 'text',
		sum: 'none',
		levels: ['cls']
	},
	commune: {
		title: 'Commune',
		group: 'Territoire',
		meaning: 'Celle où vivent le plus d’habitants du QPV, puis les autres.',
		format: 'text',
		sum: 'none',
		levels: ['qpv']
	},
	epci: {
		title: 'EPCI',
		group: 'Territoire',
		meaning: 'Intercommunalité de la commune ou du QPV.',
		format: 'text',
		sum: 'none',
		levels: ['commune', 'qpv']
	},
	departement: {
		title: 'Département',
		group: 'Territoire',
		meaning: 'Celui où vivent le plus d’habitants, puis les autres entre parenthèses.',
		format: 'text',
		sum: 'none',
		levels: ['commune', 'qpv', 'epci', 'arrondissement', 'cls', 'perimetre']
	},
	population: {
		title: 'Habitants',
		group: 'Habitants',
		meaning: 'Population municipale de l’année du découpage\u202F; dans un QPV, recensement 2020.',
		unit: 'habitants',
		format: 'people',
		sum: 'added',
		of: ({ population, uncountedQpvs }) => (uncountedQpvs > 0 ? undefined : population)
	},
	'population-qpv': {
		title: 'Habitants en QPV',
		short: 'dont QPV',
		group: 'Habitants',
		meaning: 'Habitants des quartiers prioritaires, recensement 2020.',
		unit: 'habitants',
		format: 'people',
		sum: 'added',
		levels: ['commune', 'epci', 'arrondissement', 'departement', 'region', 'cls', 'perimetre'],
		of: ({ qpvPopulation, silentQpvs }) => (silentQpvs > 0 ? undefined : qpvPopulation)
	},
	fdep: {
		title: 'FDep 2020',
		group: 'Habitants',
		meaning:
			'Indice de défavorisation sociale, plus haut là où l’on est plus défavorisé\u202F; sans objet où il n’est pas publié. Moyenne pondérée par les habitants au-dessus de la commune\u202F; dans un QPV, celui de la commune.',
		format: 'index',
		sum: 'mean',
		of: ({ fdep }) => fdep
	},
	quintile: {
		title: 'Quintile',
		group: 'Habitants',
		meaning:
			'Quintile national de l’indice de défavorisation, de 1 (le plus favorisé) à 5 (le plus défavorisé).',
		format: 'integer',
		sum: 'mean',
		of: ({ quintile }) => quintile
	},
	'f-edi': {
		title: 'F-EDI 2021',
		group: 'Habitants',
		meaning:
			'Indice de défavorisation F-EDI (Santé publique France, 2021), sans unité, plus haut là où l’on est plus défavorisé. Moyenne pondérée par les habitants au-dessus de la commune\u202F; dans un QPV, celui de la commune.',
		format: 'index',
		sum: 'mean'
	},
	apl: {
		title: 'Accès aux généralistes',
		group: 'Habitants',
		meaning:
			'Accessibilité potentielle localisée (APL) aux médecins généralistes (DREES, 2023), en consultations par an et par habitant. Moyenne pondérée par les habitants au-dessus de la commune\u202F; dans un QPV, celle de la commune.',
		unit: 'consultations par an et par habitant',
		format: 'index',
		sum: 'mean'
	},
	densite: {
		title: 'Densité',
		group: 'Habitants',
		meaning:
			'Grille communale de densité de l’Insee. Au-dessus de la commune\u202F: là où vivent le plus d’habitants, avec leur part.',
		format: 'text',
		sum: 'none'
	},
	frr: {
		title: 'Zonage rural',
		group: 'Habitants',
		meaning:
			'France ruralités revitalisation (FRR), 2025. Au-dessus de la commune\u202F: là où vivent le plus d’habitants, avec leur part.',
		format: 'text',
		sum: 'none'
	}
} as const satisfies Record<string, FigureDefinition>;
