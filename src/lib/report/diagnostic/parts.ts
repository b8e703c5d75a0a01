/** The parts of a diagnostic, in the order in which they are read. */
export const PART_IDS = [
	'resume',
	'territoire',
	'besoins',
	'structures',
	'manques',
	'terrain',
	'articulation',
	'indicateurs',
	'objectifs',
	'fiabilite',
	'methode',
	'sources'
] as const;
export type PartId = (typeof PART_IDS)[number];

export const DIAGNOSTIC_PART_WORDS: Readonly<
	Record<PartId, { readonly title: string; readonly what: string }>
> = {
	resume: { title: 'Résumé', what: 'l’essentiel en phrases' },
	territoire: {
		title: 'Le territoire et sa population',
		what: 'habitants, QPV, défavorisation, densité, zonage rural, accès aux soins'
	},
	besoins: { title: 'Les besoins', what: 'ETP requis, financés et manquants, comparés et dans le temps' },
	structures: {
		title: 'Recensement des structures',
		what: 'places, ETP, financeurs, dates, activité\u202F; structures connues'
	},
	manques: { title: 'Superpositions et manques', what: 'carte, EPCI par EPCI, puis les communes' },
	terrain: { title: 'Paroles du terrain', what: 'les remarques sur ce territoire' },
	articulation: { title: 'Articulation avec le PRS et le PRAPS', what: 'cadre à remplir' },
	indicateurs: { title: 'Indicateurs de suivi', what: 'personnes, entretiens, permanences, par ETP' },
	objectifs: { title: 'Objectifs et moyens', what: 'du manque aux ETP visés, année par année, et leur coût' },
	fiabilite: { title: 'Fiabilité de l’estimation', what: 'ce qui tient quelle que soit l’hypothèse' },
	methode: { title: 'Méthode', what: 'le calcul, ses hypothèses et leurs effets' },
	sources: { title: 'Sources', what: 'les données, leurs dates et leurs licences' }
};
