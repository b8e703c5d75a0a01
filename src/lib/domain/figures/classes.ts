import { FTE_EPSILON } from './coverage';

/** Classes of coverage, from what calls for action to what does not, then those where coverage has no meaning. */
export const COVERAGE_CLASSES = [
	'none',
	'very-low',
	'low',
	'partial',
	'minor',
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
	/** Σ over cells of max(0, need − FTE). */
	readonly unmet: number;
}

/** True where a lack is large enough to act on: missing FTE from the threshold of attention on, and some at all. */
export const lackCounts = (unmet: number, attention: number): boolean =>
	unmet > FTE_EPSILON && unmet >= attention - FTE_EPSILON;

/** Class of a territory (DOMAIN.md, the first that fits); `attention`: FTE under which a lack is minor, 0 for none. */
export function classOf(
	{ population, fdep, fte, need, unmet }: ClassInput,
	attention: number
): CoverageClass {
	if (!(population > 0) || Number.isNaN(fdep)) return 'unknown';
	if (!(need > 0)) return fte > 0 ? 'outside-priority' : 'no-need';
	if (fte >= need - FTE_EPSILON) return 'met';
	if (!lackCounts(unmet, attention)) return 'minor';
	if (!(fte > 0)) return 'none';
	if (fte < need / 4 - FTE_EPSILON) return 'very-low';
	return fte < need / 2 - FTE_EPSILON ? 'low' : 'partial';
}

/** True of a territory covered in total where FTE are missing all the same, in one of its places. */
export const lacksInPlaces = (input: ClassInput, attention: number): boolean =>
	classOf(input, attention) === 'met' && attention > 0 && lackCounts(input.unmet, attention);
