import type { StructureType, TargetLevel } from '../../../src/lib/domain/campaign/campaign';

/** Where a planned post works: a territory, or some communes of an EPCI, the most deprived first. */
export type PlannedPlace =
	| { readonly level: TargetLevel; readonly code: string; readonly share?: number }
	/** `rest`: as many as it takes to reach the published number of communes. */
	| { readonly communesOf: string; readonly count: number | 'rest' };

export interface Documents {
	/** Year of the source, or `n.d.` */
	readonly year: string;
	readonly places: readonly string[];
}

/** One funded position, from its first day to its last, if it ended. */
export interface PlannedPost {
	readonly from: string;
	readonly until?: string;
	/** Drawn where not said. */
	readonly fte?: number;
	readonly places: readonly PlannedPlace[];
	/** The rows of `structures-documentees.csv` that this post stands for, by year and place. */
	readonly documents?: Documents;
}

export interface PlannedStructure {
	/** Short and stable: the posts' identifiers are made from it. */
	readonly id: string;
	readonly name: string;
	readonly type: StructureType;
	readonly posts: readonly PlannedPost[];
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

export const documents = (year: string, ...places: string[]): Documents => ({ year, places });

/** An invented structure; its number is its name. */
export function invented(
	number: number,
	type: StructureType,
	posts: readonly PlannedPost[]
): PlannedStructure {
	const id = String(number).padStart(2, '0');
	return { id, name: `Structure de démonstration ${id}`, type, posts };
}
