/** Least, middle and greatest of repeated measures, in the unit of the measures. */
export interface Spread {
	readonly least: number;
	readonly median: number;
	readonly greatest: number;
	readonly count: number;
}

/** Middle value; the mean of the two middle ones where their number is even. */
export function median(values: readonly number[]): number {
	if (values.length === 0) throw new RangeError('no measure');
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export function spreadOf(values: readonly number[]): Spread {
	return {
		least: Math.min(...values),
		median: median(values),
		greatest: Math.max(...values),
		count: values.length
	};
}
