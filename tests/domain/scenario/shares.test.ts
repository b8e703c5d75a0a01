import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundedShares } from '../../../src/lib/domain/scenario/shares';

const hundredths = (shares: readonly number[]) => shares.map((share) => Math.round(share * 100));

describe('rounded shares', () => {
	test('give what is left to the largest remainders', () => {
		// 33.3…, 33.3… and 33.3…: the first takes the hundredth that is left.
		expect(roundedShares([1, 1, 1])).toEqual([0.34, 0.33, 0.33]);
		// 16.67, 33.33 and 50: the first has the largest remainder.
		expect(roundedShares([1, 2, 3])).toEqual([0.17, 0.33, 0.5]);
		expect(roundedShares([0.29, 0.71])).toEqual([0.29, 0.71]);
		// 37.5 and 62.5, though 0.3 ÷ 0.8 is a hair less than 0.375: the first of a tie.
		expect(roundedShares([0.3, 0.5])).toEqual([0.38, 0.62]);
	});

	test('add up to exactly 100 hundredths, each within one of its exact share', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0.01, max: 5, noNaN: true }), { minLength: 1, maxLength: 12 }),
				(weights) => {
					const shares = roundedShares(weights);
					const total = weights.reduce((sum, weight) => sum + weight, 0);
					expect(hundredths(shares).reduce((sum, share) => sum + share, 0)).toBe(100);
					shares.forEach((share, i) => {
						expect(share).toBe(hundredths([share])[0]! / 100);
						expect(Math.abs(share - weights[i]! / total)).toBeLessThan(0.01 + 1e-9);
					});
				}
			)
		);
	});
});
