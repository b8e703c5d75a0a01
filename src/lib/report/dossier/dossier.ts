import { CATALOGUE } from '../../domain/figures/catalogue/catalogue';
import type { FigureId } from '../../domain/figures/catalogue/ids';
import { isFigure } from '../../domain/figures/catalogue/format';

/**
 * What is said of a territory, as plain text: the page shows it, the Word file repeats it, so that every
 * number of the one is found in the other.
 */

export interface DossierColumn {
	readonly label: string;
	/** True for figures: aligned right. */
	readonly figures: boolean;
	/** On screen, the figure of a row that leads to why it is so. */
	readonly why?: true;
}

export interface DossierRow {
	readonly cells: readonly string[];
	/** `sub` is a part of the row above; `total` the whole. */
	readonly kind?: 'sub' | 'total';
	/** Address of the territory of the row, without the site. */
	readonly href?: string;
}

export interface DossierTable {
	readonly caption: string;
	readonly columns: readonly DossierColumn[];
	readonly rows: readonly DossierRow[];
	/** What must be known to read it. */
	readonly note?: string;
	/** Of a long table, rows shown at first on screen; all of them in a file. */
	readonly first?: number;
	/** What is said where every row is shown: the names behind a row that stands for several. */
	readonly detail?: string;
	/** On paper, a row is one line. */
	readonly oneLine?: true;
	/** Left out where a sheet is printed on two pages. */
	readonly wholeOnly?: true;
}

export const SECTION_IDS = [
	'chiffres',
	'evolution',
	'sur',
	'lieux',
	'postes',
	'comparables',
	'pourquoi',
	'sources',
	'remarques'
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

export interface DossierSection {
	readonly id: SectionId;
	readonly heading: string;
	readonly paragraphs: readonly string[];
	readonly tables: readonly DossierTable[];
}

export interface Dossier {
	readonly title: string;
	readonly identity: string;
	readonly sentence: string;
	/** What must be said beside the sentence, one sentence each. */
	readonly notes: readonly string[];
	readonly sections: readonly DossierSection[];
}

/** Shorthand of the columns of a table: `+` before what is a figure. */
export const columnsOf = (...labels: readonly string[]): DossierColumn[] =>
	labels.map((label) =>
		label.startsWith('+') ? { label: label.slice(1), figures: true } : { label, figures: false }
	);

/** Columns of the catalogue's figures, under their short titles; what is missing, else the coverage, leads to why. */
export const figureColumns = (ids: readonly FigureId[]): DossierColumn[] =>
	ids.map((id) => {
		const { title, short, format } = CATALOGUE[id];
		const why = id === (ids.includes('non-couvert') ? 'non-couvert' : 'couverture');
		return { label: short ?? title, figures: isFigure(format), ...(why && { why }) };
	});
