import { expect, it } from 'vitest';
import { withResolution } from '../../../src/lib/data/files/png';

it('a PNG of 300 dots an inch says 11 811 a metre, right after its first chunk', () => {
	// A PNG of one pixel.
	const png = Uint8Array.from(
		atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
		(sign) => sign.charCodeAt(0)
	);
	const written = withResolution(png, 300);
	expect(written.length).toBe(png.length + 21);
	expect([...written.subarray(0, 33)]).toEqual([...png.subarray(0, 33)]);
	expect([...written.subarray(33, 54)]).toEqual([
		0, 0, 0, 9, 0x70, 0x48, 0x59, 0x73, 0, 0, 0x2e, 0x23, 0, 0, 0x2e, 0x23, 1, 0x78, 0xa5, 0x3f, 0x76
	]);
	expect([...written.subarray(54)]).toEqual([...png.subarray(33)]);
});
