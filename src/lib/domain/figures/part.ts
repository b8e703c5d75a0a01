import type { Level } from '../territory/atlas';
import type { Coverage, CoveragePart } from './coverage';

/** Whose FTE are counted: all of a territory, its parts in QPVs, or what lies outside them. */
export const PARTS = ['whole', 'qpv', 'outside'] as const;
export type Part = (typeof PARTS)[number];

/** Funded, required and missing FTE of one part of each territory. */
export const partOf = (coverage: Coverage, part: Part): CoveragePart =>
	part === 'whole' ? coverage : coverage[part];

/** A QPV is in itself whole: its level has no parts to tell apart. */
export const hasParts = (level: Level): boolean => level !== 'qpv';

/** Whether people live both in the QPVs of a territory and outside them. */
export const isParted = (of: {
	readonly level: Level;
	readonly population: number;
	readonly qpvPopulation: number;
}): boolean => hasParts(of.level) && of.qpvPopulation > 0 && of.population > of.qpvPopulation;

/** The choice, and what follows a figure that is of a part alone. */
export const PART_WORDS: Readonly<Record<Part, { readonly choice: string; readonly after: string }>> = {
	whole: { choice: 'Partout', after: '' },
	qpv: { choice: 'En QPV', after: ' en QPV' },
	outside: { choice: 'Hors QPV', after: ' hors QPV' }
};
