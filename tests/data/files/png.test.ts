import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { palettePng } from '../../../src/lib/data/files/png';

const RED = [255, 0, 0, 255];
const ALMOST_RED = [250, 0, 0, 255];
const CLEAR = [0, 0, 0, 0];

/** The chunks of a PNG by their type. */
function chunksOf(bytes: Uint8Array): ReadonlyMap<string, Buffer> {
	const png = Buffer.from(bytes);
	const chunks = new Map<string, Buffer>();
	for (let at = 8; at < png.length;) {
		const length = png.readUInt32BE(at);
		chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
		at += 12 + length;
	}
	return chunks;
}

it('writes the commonest colours, transparent ones too, and the nearest for the others', () => {
	const rgba = Uint8ClampedArray.from([CLEAR, RED, RED, CLEAR, CLEAR, ALMOST_RED].flat());
	const chunks = chunksOf(palettePng(rgba, { width: 3, height: 2 }, 2));
	expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
	expect([...chunks.get('PLTE')!]).toEqual([0, 0, 0, 255, 0, 0]);
	expect([...chunks.get('tRNS')!]).toEqual([0, 255]);
	// Each row: no filter, then the place of each colour in the palette.
	expect([...inflateSync(chunks.get('IDAT')!)]).toEqual([0, 0, 1, 1, 0, 0, 0, 1]);
});

it('gives the same pixels uncompressed, for a text that is compressed as a whole', () => {
	const rgba = Uint8ClampedArray.from([...Array.from({ length: 400 }, () => RED), CLEAR].flat());
	const size = { width: 401, height: 1 };
	const [packed, held] = [palettePng(rgba, size, 2), palettePng(rgba, size, 2, { packed: false })];
	expect(inflateSync(chunksOf(held).get('IDAT')!)).toEqual(inflateSync(chunksOf(packed).get('IDAT')!));
	expect(packed.length).toBeLessThan(150);
	expect(held.length).toBeGreaterThan(401);
});
