import type { ColumnId } from '../../domain/table/column-ids';

/** Pixels of the columns that hold more, or less, than a figure. */
const WIDTHS: Partial<Record<ColumnId, number>> = {
	code: 92,
	periode: 112,
	'en-vigueur': 96,
	commune: 180,
	epci: 220,
	departement: 150,
	population: 84,
	quintile: 68,
	densite: 170,
	frr: 160,
	postes: 72,
	structures: 88,
	chevauchement: 104,
	personnes: 112,
	financement: 104,
	financeurs: 300,
	distance: 112,
	remarque: 320,
	etp: 76,
	besoin: 72,
	'ecart-net': 94,
	couverture: 94,
	classe: 158,
	certitude: 112,
	'certitude-qpv': 112,
	'certitude-hors-qpv': 112,
	'besoin-fourchette': 106,
	'non-couvert-fourchette': 110,
	'couverture-fourchette': 122,
	'communes-couvertes': 104,
	'population-couverte': 140,
	'population-qpv-couverte': 140
};

/** Pixels of a row, and where a finger points or there is little room. */
export const ROW_HEIGHT = 40;
export const ROW_HEIGHT_NARROW = 56;

export const CHECK_WIDTH = 44;
export const NAME_WIDTH = 216;
export const NAME_WIDTH_NARROW = 172;

export const widthOf = (id: ColumnId): number => WIDTHS[id] ?? 86;
