import type { Level } from '../../territory/atlas';
import type { FigureDefinition } from './definition';
import { MEDIATION_FIGURES } from './mediation';
import { NEED_FIGURES } from './need';
import { PRESENCE_FIGURES } from './presence';
import { TERRITORY_FIGURES } from './territory';

/**
 * Every figure of DOMAIN.md, "Results per territory", in the order of the table. The table, the sheet, the files,
 * their schemas and the command line take it from here. An identifier is a word of an address.
 */
const ALL = { ...TERRITORY_FIGURES, ...MEDIATION_FIGURES, ...NEED_FIGURES, ...PRESENCE_FIGURES } as const;

export type FigureId = keyof typeof ALL;
export const CATALOGUE: Readonly<Record<FigureId, FigureDefinition>> = ALL;
// The keys of the catalogue are its identifiers.
export const FIGURE_IDS = Object.keys(ALL) as FigureId[];

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

/** Name of a figure in a file for programs: `etp_10k`. */
export const machineName = (id: FigureId): string => id.replaceAll('-', '_');

export const hasMeaningAt = (id: FigureId, level: Level): boolean =>
	CATALOGUE[id].levels?.includes(level) ?? true;
