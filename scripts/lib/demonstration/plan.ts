import type { StructureType, TargetLevel } from '../../../src/lib/domain/campaign/campaign';
import { seedOf } from './random';

export const COORDINATED: StructureType = "structure d'exercice coordonné";

/** Where a planned post works: a territory, or some communes of an EPCI, the most deprived first. */
export type PlannedPlace =
	| { readonly level: TargetLevel; readonly code: string; readonly share?: number }
	/** `rest`: as many as it takes to reach the published number of communes. */
	| { readonly communesOf: string; readonly count: number | 'rest' };

/** One funded position, from its first day to its last, if it ended. */
export interface DemonstrationPost {
	readonly from: string;
	readonly until?: string;
	/** Drawn where not said. */
	readonly fte?: number;
	readonly places: readonly PlannedPlace[];
}

export interface PlannedStructure {
	/** Stable: the posts' identifiers are made from it. */
	readonly id: string;
	/** What the draws of its posts begin from. */
	readonly seed: number;
	readonly name: string;
	readonly type: StructureType;
	readonly posts: readonly DemonstrationPost[];
}

/** QPVs by code, with the share of the post declared for each where written: `QN04212M:0.5`. */
export function qpvs(codes: string): PlannedPlace[] {
	return codes.split(' ').map((text) => {
		const [code = '', share] = text.split(':');
		return { level: 'qpv', code, ...(share !== undefined && { share: Number(share) }) };
	});
}

export const communes = (codes: string): PlannedPlace[] =>
	codes.split(' ').map((code) => ({ level: 'commune', code }));
export const epcis = (codes: string): PlannedPlace[] =>
	codes.split(' ').map((code) => ({ level: 'epci', code }));
export const someCommunesOf = (epci: string, count: number | 'rest'): PlannedPlace[] => [
	{ communesOf: epci, count }
];

/** A structure: invented, and its number is its name. `seed` keeps its draws where it was numbered later. */
export function structure(
	number: number,
	type: StructureType,
	posts: readonly DemonstrationPost[],
	seed?: number
): PlannedStructure {
	const digits = String(number).padStart(2, '0');
	const id = `DEMO-${digits}`;
	return { id, seed: seed ?? seedOf(id), name: `Structure de démonstration ${digits}`, type, posts };
}
