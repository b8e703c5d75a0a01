import type { BaseLevel } from '../territory/atlas';
import { folded } from '../text/french';

/** What public sources say of real structures: facts, each with its source, in no sum of FTE. */

/** Levels of the territories where a structure is known to work. */
export const WORK_LEVELS = ['commune', 'qpv', 'epci', 'departement'] as const satisfies readonly BaseLevel[];
export type WorkLevel = (typeof WORK_LEVELS)[number];

/** What a structure is; `réseau` is the total of several, its members among the others. */
export const CENSUS_TYPES = [
	'association',
	'collectivité',
	'mutuelle',
	'centre de santé',
	'établissement de santé',
	'réseau',
	'autre'
] as const;
export type CensusType = (typeof CENSUS_TYPES)[number];

/** A source that says "several" mediators, and no number. */
export const SEVERAL = 'plusieurs';

/** One line of the census: a structure in a place, as one source has it. */
export interface KnownStructure {
	/** Of its name and its commune. */
	readonly id: string;
	readonly name: string;
	readonly type: CensusType;
	/** Code of the commune that the source names. */
	readonly commune: string;
	readonly works: readonly { readonly level: WorkLevel; readonly code: string }[];
	/** FTE that the source gives: shown, never counted. */
	readonly fte?: number;
	/** People, not FTE. */
	readonly mediators?: number | typeof SEVERAL;
	/** Year that the source speaks of. */
	readonly year?: number;
	/** Whether the ARS pays for it, in the words of the census. */
	readonly fundedByArs: string;
	/** An address, or a title where there is none. */
	readonly source: string;
	/** How much of the source was read, in words. */
	readonly reading: string;
}

/** A network's total is that of its members: it never adds to them. */
export const isNetwork = ({ type }: Pick<KnownStructure, 'type'>): boolean => type === 'réseau';

export interface CensusCount {
	readonly structures: number;
	readonly networks: number;
}

/** Structures by name, whatever the number of their places; networks apart. */
export function censusCountOf(census: readonly Pick<KnownStructure, 'name' | 'type'>[]): CensusCount {
	const names = (network: boolean) =>
		new Set(census.filter((one) => isNetwork(one) === network).map(({ name }) => name)).size;
	return { structures: names(false), networks: names(true) };
}

/**
 * What two names of one structure have in common: the words before its service, its programme or its parent.
 * `Ville de Grenoble - médiation paire (service)` and `Ville de Grenoble, médiation` are one.
 */
export const structureKey = (name: string): string => folded(name.split(/,| [-–—:] | ?\(/)[0]!);
