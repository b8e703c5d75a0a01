import { median } from 'd3-array';
import { FTE_EPSILON } from './coverage';

/** Where one territory stands among all those of its level. */
export interface Standing {
	/** Territories that have a value, and those that have none. */
	readonly defined: number;
	readonly undefinedCount: number;
	readonly min: number;
	readonly median: number;
	readonly max: number;
	/** Absent where the territory has no value. */
	readonly own?: {
		readonly value: number;
		/** 1 for the highest; those that are equal share the best rank. */
		readonly rank: number;
		/** Others with the same value. */
		readonly ties: number;
	};
}

/** Two values are the same where only the order of a sum parts them. */
const same = (a: number, b: number) => Math.abs(a - b) <= FTE_EPSILON;

/** `undefined` where no territory has a value. */
export function standingOf(values: Float64Array, position: number): Standing | undefined {
	const defined = values.filter((value) => !Number.isNaN(value));
	const middle = median(defined);
	if (middle === undefined) return undefined;
	const own = values[position]!;
	const known = {
		defined: defined.length,
		undefinedCount: values.length - defined.length,
		min: defined.reduce((a, b) => Math.min(a, b)),
		median: middle,
		max: defined.reduce((a, b) => Math.max(a, b))
	};
	if (Number.isNaN(own)) return known;
	const ties = defined.reduce((count, value) => count + (same(value, own) ? 1 : 0), 0) - 1;
	const above = defined.reduce((count, value) => count + (value > own && !same(value, own) ? 1 : 0), 0);
	return { ...known, own: { value: own, rank: above + 1, ties } };
}
