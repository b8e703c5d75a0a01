import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addingUp } from '../../../src/lib/domain/text/rounding';

describe('parts of a whole as they are printed', () => {
	it('give what rounding lost to the largest remainders', () => {
		// 0.334 × 3 = 1.002, printed 1.00: each alone would be 0.33, together 0.99.
		expect(addingUp([0.334, 0.335, 0.333], 2)).toEqual([0.33, 0.34, 0.33]);
		expect(addingUp([0.4, 0.4, 0.2], 0)).toEqual([1, 0, 0]);
	});

	it('take what is negative, and leave 0 at 0', () => {
		expect(addingUp([0.09, 0.113, -0.042, 0], 2)).toEqual([0.09, 0.11, -0.04, 0]);
		expect(addingUp([0, 0.05, 0.05], 1)).toEqual([0, 0.1, 0]);
	});

	it('add up to a whole that was rounded among others', () => {
		// 0.999, printed 1.01 beside what it adds up with: 0.333 each, and two units more.
		expect(addingUp([0.333, 0.333, 0.333], 2, 1.01)).toEqual([0.34, 0.34, 0.33]);
		expect(addingUp([0.25, 0.5], 2, 0.75)).toEqual([0.25, 0.5]);
	});

	it('add up to the whole as printed, none further than a unit from what it is', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { minLength: 1 }), (parts) => {
				const printed = addingUp(parts, 2);
				const whole = parts.reduce((sum, part) => sum + part, 0);
				expect(Math.abs(printed.reduce((sum, part) => sum + part, 0) - whole)).toBeLessThan(0.00501);
				printed.forEach((part, i) => expect(Math.abs(part - parts[i]!)).toBeLessThan(0.01001));
			})
		);
	});
});
