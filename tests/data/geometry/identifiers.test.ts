import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packIdentifiers, unpackIdentifiers } from '../../../src/lib/data/geometry/identifiers';

const raster = (...rows: number[][]) => ({
	pixels: Uint16Array.from(rows.flat()),
	width: rows[0]!.length,
	height: rows.length
});

describe('the raster of identifiers', () => {
	it('is four sizes, then one code a run, the numbers that stand nowhere above, and where each run ends', () => {
		const bytes = packIdentifiers(raster([0, 7, 7, 7], [0, 7, 7, 7]));
		// 4 × 2 pixels, 4 runs of which one is spelt out. First row: nothing above, so 2 pixels are expected of each.
		expect([...bytes]).toEqual([4, 2, 4, 1, 0, 3, 0, 0, 7, 1, 2, 0, 0]);
	});

	it('reads what it has written', () => {
		const size = fc.integer({ min: 1, max: 12 });
		fc.assert(
			fc.property(
				size,
				size,
				fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1 }),
				(width, height, ids) => {
					const pixels = Uint16Array.from({ length: width * height }, (_, i) => ids[(i * i) % ids.length]!);
					expect(
						unpackIdentifiers(packIdentifiers({ pixels, width, height }), { width, height })?.pixels
					).toEqual(pixels);
				}
			)
		);
	});

	it('is nothing where it is cut, too long, or of another size', () => {
		const size = { width: 4, height: 2 };
		const bytes = packIdentifiers(raster([0, 7, 7, 7], [0, 8, 8, 7]));
		expect(unpackIdentifiers(bytes, { width: 4, height: 3 })).toBeUndefined();
		expect(unpackIdentifiers(bytes.subarray(0, 6), size)).toBeUndefined();
		expect(unpackIdentifiers(Uint8Array.of(...bytes, 0), size)).toBeUndefined();
		expect(unpackIdentifiers(new TextEncoder().encode('<!doctype html>'), size)).toBeUndefined();
	});
});
