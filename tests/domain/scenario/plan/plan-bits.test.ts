import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitsText, textOfBits } from '../../../../src/lib/domain/scenario/plan/plan-bits';

describe('a text in bits', () => {
	test('has four bits a digit: 1, 2 and 3 are 0001 0010 0011, in two characters', () => {
		// 000100 100011: the fifth and the thirty-sixth digit.
		expect(bitsText('123')).toBe('Ej');
		expect(textOfBits('Ej')).toBe('123');
	});

	test('has four bits for what stands before a place, so that a place is shorter than its text', () => {
		// 1010 0010 0001 1000: 101000 100001 1000(11).
		expect(bitsText(',h218')).toBe('ohj');
	});

	test('comes back whatever it holds of ASCII', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
				expect(textOfBits(bitsText(text))).toBe(text);
			})
		);
	});

	test('is no text where a character holds no bits', () => {
		expect(textOfBits('E%')).toBeUndefined();
	});
});
