import { FTE_EPSILON } from './coverage';

/** Classes of coverage, worst first, then those where coverage has no meaning. */
export const COVERAGE_CLASSES = [
	'none',
	'low',
	'partial',
	'met',
	'outside-priority',
	'no-need',
	'unknown'
] as const;
export type CoverageClass = (typeof COVERAGE_CLASSES)[number];

/** What a class is decided on; `fdep` is NaN where the index is unknown. */
export interface ClassInput {
	readonly population: number;
	readonly fdep: number;
	readonly fte: number;
	readonly need: number;
}

/** Class of a territory. Covered from 100 % of the need, partly from 50 %. */
export function classOf({ population, fdep, fte, need }: ClassInput): CoverageClass {
	if (!(population > 0) || Number.isNaN(fdep)) return 'unknown';
	if (!(need > 0)) return fte > 0 ? 'outside-priority' : 'no-need';
	if (!(fte > 0)) return 'none';
	if (fte >= need - FTE_EPSILON) return 'met';
	return fte >= need / 2 - FTE_EPSILON ? 'partial' : 'low';
}

/** FTE whose presence or absence makes a class "fragile". */
export const FRAGILE_FTE = 0.1;

/** True where 0.1 FTE more or less would change the class of a territory that has a need. */
export function isFragile(input: ClassInput): boolean {
	if (!(input.need > 0)) return false;
	const now = classOf(input);
	const less = input.fte - FRAGILE_FTE;
	return (
		classOf({ ...input, fte: input.fte + FRAGILE_FTE }) !== now ||
		// What rounding leaves of 0.1 − 0.1 is no FTE at all.
		classOf({ ...input, fte: less > FTE_EPSILON ? less : 0 }) !== now
	);
}
