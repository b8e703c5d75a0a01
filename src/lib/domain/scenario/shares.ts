import { addingUp } from '../text/rounding';

/**
 * Shares of a whole in proportion to `weights`, in hundredths that add up to 1 (largest remainder; ties: the first):
 * what a list of posts shows is what is computed. No weight is 0 or less; there are 100 at most.
 */
export function roundedShares(weights: readonly number[]): number[] {
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	return addingUp(
		weights.map((weight) => weight / total),
		2,
		1
	);
}
