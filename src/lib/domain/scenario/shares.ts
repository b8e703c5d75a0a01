/** Hundredths that shares are rounded to: what a list of posts shows is what is computed. */
const HUNDREDTHS = 100;

/**
 * Shares of a whole in proportion to `weights`, rounded to hundredths by largest remainder (ties: the first), so
 * that their hundredths add up to exactly 100. No weight is 0 or less; there are 100 at most.
 */
export function roundedShares(weights: readonly number[]): number[] {
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const exact = weights.map((weight) => (weight / total) * HUNDREDTHS);
	// A hair is added so that 0.29 × 100 = 28.999999999999996 is 29.
	const hundredths = exact.map((value) => Math.floor(value + 1e-9));
	const left = HUNDREDTHS - hundredths.reduce((sum, value) => sum + value, 0);
	const order = exact
		.map((value, i) => ({ i, rest: value - hundredths[i]! }))
		.sort((a, b) => b.rest - a.rest || a.i - b.i);
	for (const { i } of order.slice(0, left)) hundredths[i]!++;
	return hundredths.map((value) => value / HUNDREDTHS);
}
