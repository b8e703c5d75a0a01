/**
 * The figures of the catalogue by the words of an address, in the order of the table; apart from what they mean, so
 * that reading an address does not bring the catalogue.
 */
export const FIGURE_IDS = [
	'nom',
	'code',
	'periode',
	'en-vigueur',
	'commune',
	'epci',
	'departement',
	'population',
	'population-qpv',
	'fdep',
	'quintile',
	'f-edi',
	'apl',
	'densite',
	'frr',
	'postes',
	'structures',
	'chevauchement',
	'distance',
	'etp',
	'etp-10k',
	'personnes',
	'financement',
	'financeurs',
	'besoin',
	'besoin-fourchette',
	'ecart-net',
	'ecart-net-fourchette',
	'non-couvert',
	'excedent',
	'couverture',
	'couverture-fourchette',
	'classe',
	'fragile',
	'communes-couvertes',
	'qpv-couverts',
	'population-couverte',
	'population-qpv-couverte',
	'remarque'
] as const;
export type FigureId = (typeof FIGURE_IDS)[number];

/** Figures that had another name: what was called missing was the net gap, surpluses taken off. */
const FORMER_IDS: ReadonlyMap<string, FigureId> = new Map([
	['manque', 'ecart-net'],
	['manque-fourchette', 'ecart-net-fourchette']
]);

/** The figure of a word of an address, by its present name or a former one. */
export const figureOfWord = (word: string): FigureId | undefined =>
	FIGURE_IDS.find((id) => id === word) ?? FORMER_IDS.get(word);
