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
	'non-couvert',
	'non-couvert-fourchette',
	'excedent',
	'couverture',
	'couverture-fourchette',
	'classe',
	'manque-qpv',
	'manque-hors-qpv',
	'besoin-qpv',
	'besoin-hors-qpv',
	'etp-qpv',
	'etp-hors-qpv',
	'certitude',
	'certitude-qpv',
	'certitude-hors-qpv',
	'rang',
	'rang-fourchette',
	'communes-couvertes',
	'qpv-couverts',
	'population-couverte',
	'population-qpv-couverte',
	'remarque'
] as const;
export type FigureId = (typeof FIGURE_IDS)[number];

/**
 * Figures that had another name: what was called missing was the net gap, surpluses taken off; "fragile" gave way to
 * certainty, and ranges of the gap to ranges of what is missing.
 */
const FORMER_IDS: ReadonlyMap<string, FigureId> = new Map([
	['manque', 'ecart-net'],
	['manque-fourchette', 'non-couvert-fourchette'],
	['ecart-net-fourchette', 'non-couvert-fourchette'],
	['fragile', 'certitude']
]);

/** The figure of a word of an address, by its present name or a former one. */
export const figureOfWord = (word: string): FigureId | undefined =>
	FIGURE_IDS.find((id) => id === word) ?? FORMER_IDS.get(word);
