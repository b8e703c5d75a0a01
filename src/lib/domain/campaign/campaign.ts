import type { Level } from '../territory/atlas';

/** A commune outside its QPVs: a target of posts named by the commune's code, not a level with a sheet. */
export const REMAINDER = 'hors-qpv';

/** What a post may be assigned to. */
export const TARGET_LEVELS = [
	'commune',
	REMAINDER,
	'qpv',
	'epci',
	'departement'
] as const satisfies readonly (Level | typeof REMAINDER)[];
export type TargetLevel = (typeof TARGET_LEVELS)[number];
export const isTargetLevel = (text: string): text is TargetLevel =>
	(TARGET_LEVELS as readonly string[]).includes(text);

/** Levels whose codes name a target. */
export const TARGET_CODE_LEVELS = [
	'commune',
	'qpv',
	'epci',
	'departement'
] as const satisfies readonly Level[];

/** The level whose codes name a target. */
export const codeLevelOf = (target: TargetLevel): (typeof TARGET_CODE_LEVELS)[number] =>
	target === REMAINDER ? 'commune' : target;

export const STRUCTURE_TYPES = [
	'association',
	'collectivité',
	"structure d'exercice coordonné",
	'établissement de santé',
	'autre'
] as const;
export type StructureType = (typeof STRUCTURE_TYPES)[number];

/** FTE of one post at most. */
export const MOST_POST = 10;
/** Shares typed with a few decimals: three times 0.3333 is still at most 1. */
export const SHARE_ROUNDING = 1e-9;

/** "Post P works in territory T", with the share of P's FTE declared for it, if any (0…1). */
export interface Assignment {
	readonly level: TargetLevel;
	readonly code: string;
	readonly share?: number;
}

export interface Funding {
	readonly funder: string;
	/** Euros a year, absent where not given. */
	readonly amount?: number;
}

/** One funded position of a structure; never a person. */
export interface Post {
	readonly id: string;
	readonly structure: string;
	readonly structureType: StructureType;
	/** Full-time equivalent, 0 < fte ≤ `MOST_POST`. */
	readonly fte: number;
	readonly funding: readonly Funding[];
	/** ISO dates. */
	readonly start?: string;
	readonly end?: string;
	/** People accompanied in the year. */
	readonly people?: number;
	/** Interviews, sessions and collective actions of the year, where the agency's survey gives them. */
	readonly interviews?: number;
	readonly sessions?: number;
	readonly collectiveActions?: number;
	/** Public page or telephone number of the structure, never of a person; absent in demonstration posts. */
	readonly contact?: string;
	/** Where the post was read; absent in demonstration posts. */
	readonly source?: string;
	readonly assignments: readonly Assignment[];
}

/** One state of the posts at one date. */
export interface Campaign {
	/** `2025-12` */
	readonly id: string;
	/** As it stands in a sentence: `fin 2025`. */
	readonly label: string;
	/** True where the posts were made up to reproduce published totals. */
	readonly demonstration: boolean;
	readonly posts: readonly Post[];
}
