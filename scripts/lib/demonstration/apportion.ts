/**
 * Whole numbers whose sum is `total`, in proportion to `weights`: largest remainders (Hamilton), the first
 * one where two are equal.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
	const sum = weights.reduce((a, b) => a + b, 0);
	const exact = weights.map((weight) => (total * weight) / sum);
	const parts = exact.map(Math.floor);
	const left = total - parts.reduce((a, b) => a + b, 0);
	const byRemainder = exact
		.map((value, i) => ({ i, remainder: value - Math.floor(value) }))
		.sort((a, b) => b.remainder - a.remainder || a.i - b.i);
	for (const { i } of byRemainder.slice(0, left)) parts[i]!++;
	return parts;
}
