import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { circleSizes } from '../../../src/lib/domain/choropleth/circle-sizes';

describe('the sizes of a legend of circles', () => {
	test('are round, from about the largest value down to a tenth of it', () => {
		expect(circleSizes(14.3)).toEqual([10, 3, 1]);
		expect(circleSizes(25.2)).toEqual([25, 8, 2.5]);
		expect(circleSizes(3.9)).toEqual([3, 1, 0.3]);
	});

	test('are none where there is nothing to draw', () => {
		expect(circleSizes(0)).toEqual([]);
		expect(circleSizes(Number.NaN)).toEqual([]);
	});

	test('never go above the largest value, and always go down', () => {
		fc.assert(
			fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (largest) => {
				const sizes = circleSizes(largest);
				expect(sizes.length).toBeGreaterThan(0);
				expect(sizes[0]).toBeLessThanOrEqual(largest);
				for (let i = 1; i < sizes.length; i++) expect(sizes[i]).toBeLessThan(sizes[i - 1]!);
			})
		);
	});
});
