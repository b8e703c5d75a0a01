import { expect, it } from 'vitest';
import { MAX_QR, qrPath } from '../../../src/lib/ui/paper/qr-code';

it('a short address is a square of 25 modules and a white border of two', () => {
	const code = qrPath('https://maillage.example/');
	expect(code?.size).toBe(29);
	// The corner of the first finder pattern is black, two modules inside the border.
	expect(code?.path.startsWith('M2,2h1v1h-1z')).toBe(true);
});

it('an address too long for a code of two centimetres has none, and nothing is thrown', () => {
	expect(qrPath('a'.repeat(MAX_QR))).toBeDefined();
	expect(qrPath('a'.repeat(MAX_QR + 1))).toBeUndefined();
	expect(qrPath('é'.repeat(MAX_QR))).toBeDefined();
});
