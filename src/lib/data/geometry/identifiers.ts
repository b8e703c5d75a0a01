import type { RasterSize } from './raster';

/** Which territory each pixel shows: 1 + its position, 0 for none, as `rasterOf` writes it. */
export interface Identifiers extends RasterSize {
	readonly pixels: Uint16Array;
}

/** Numbers of up to 32 bits as bytes, the low seven bits first. */
class Bytes {
	readonly #bytes: number[] = [];
	put(value: number) {
		for (; value > 127; value >>>= 7) this.#bytes.push((value & 127) | 128);
		this.#bytes.push(value);
	}
	get all(): readonly number[] {
		return this.#bytes;
	}
}

/** Small numbers of either sign as small numbers. */
const folded = (value: number) => (value < 0 ? -2 * value - 1 : 2 * value);
const unfolded = (value: number) => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

/** Longest shift looked for between a run and the one above that it continues. */
const REACH = 8;
/** Length that is expected of a run which continues nothing. */
const SHORT = 2;

/** What a run of a row has above its beginning: its identifiers there, next and before, and where those end. */
function rowAbove(pixels: Uint16Array, y: number, width: number) {
	const above = (x: number) => (y === 0 || x < 0 || x >= width ? 0 : pixels[(y - 1) * width + x]!);
	return {
		/** Identifiers that a run from `x` may have, the likeliest first. */
		likely(x: number): readonly [number, number, number] {
			const here = above(x);
			let next = x;
			while (next < width && above(next) === here) next++;
			let before = x;
			while (before >= 0 && above(before) === here) before--;
			return [here, above(next), above(before)];
		},
		/** Where a run of `id` from `x` is expected to end: where the one above it does. */
		end(x: number, id: number): number {
			let at = x;
			while (at < x + REACH && at < width && above(at) !== id) at++;
			if (y === 0 || at >= width || above(at) !== id) return x + SHORT;
			while (at < width && above(at) === id) at++;
			return at;
		}
	};
}

/** Code of a run whose identifier is spelt out. */
const SPELT = 3;

/**
 * Identifiers as bytes, a tenth of them and a thirtieth once a host has compressed them: for each run of a row where
 * its identifier stands above it, then those that stand nowhere, then how far each end is from the one above.
 */
export function packIdentifiers({ pixels, width, height }: Identifiers): Uint8Array {
	const codes = new Bytes();
	const ids = new Bytes();
	const ends = new Bytes();
	for (let y = 0; y < height; y++) {
		const above = rowAbove(pixels, y, width);
		for (let x = 0; x < width;) {
			const id = pixels[y * width + x]!;
			let end = x;
			while (end < width && pixels[y * width + end] === id) end++;
			const code = above.likely(x).indexOf(id);
			codes.put(code < 0 ? SPELT : code);
			if (code < 0) ids.put(id);
			ends.put(folded(end - above.end(x, id)));
			x = end;
		}
	}
	const head = new Bytes();
	for (const size of [width, height, codes.all.length, ids.all.length]) head.put(size);
	return Uint8Array.from([...head.all, ...codes.all, ...ids.all, ...ends.all]);
}

/** Reads the numbers that `Bytes` has written, from `at` on. */
function reader(bytes: Uint8Array, at = 0) {
	const read = () => {
		let value = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = bytes[at++] ?? 0;
			value |= (byte & 127) << shift;
			if (byte < 128) return value;
		}
	};
	return { read, at: () => at };
}

/** What `packIdentifiers` has written; `undefined` for anything else than this many pixels, as a cut file. */
export function unpackIdentifiers(bytes: Uint8Array, { width, height }: RasterSize): Identifiers | undefined {
	const head = reader(bytes);
	if (head.read() !== width || head.read() !== height) return undefined;
	const [codeCount, idCount] = [head.read(), head.read()];
	const codes = reader(bytes, head.at());
	const ids = reader(bytes, head.at() + codeCount);
	const ends = reader(bytes, head.at() + codeCount + idCount);
	const pixels = new Uint16Array(width * height);
	for (let y = 0; y < height; y++) {
		const above = rowAbove(pixels, y, width);
		for (let x = 0; x < width;) {
			const code = codes.read();
			const id = code === SPELT ? ids.read() : above.likely(x)[code];
			if (id === undefined) return undefined;
			const end = above.end(x, id) + unfolded(ends.read());
			if (end <= x || end > width) return undefined;
			pixels.fill(id, y * width + x, y * width + end);
			x = end;
		}
	}
	return ends.at() === bytes.length ? { pixels, width, height } : undefined;
}
