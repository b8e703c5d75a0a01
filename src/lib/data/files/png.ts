import { zlibSync } from 'fflate';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const big = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

function crc32(bytes: Iterable<number>): number {
	let crc = ~0;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ~crc >>> 0;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
	const named = Uint8Array.from([...new TextEncoder().encode(type), ...content]);
	return Uint8Array.from([...big(content.length), ...named, ...big(crc32(named))]);
}

/** Bytes of the signature and of the first chunk (`IHDR`), after which the resolution may stand. */
const HEAD = 33;

/** The same PNG, which says how many dots an inch it is to be printed at (`pHYs`, PNG 1.2, 4.2.4.2). */
export function withResolution(png: Uint8Array, dotsPerInch: number): Uint8Array<ArrayBuffer> {
	const perMetre = Math.round(dotsPerInch / 0.0254);
	const physical = chunk('pHYs', Uint8Array.from([...big(perMetre), ...big(perMetre), 1]));
	const written = new Uint8Array(png.length + physical.length);
	written.set(png.subarray(0, HEAD));
	written.set(physical, HEAD);
	written.set(png.subarray(HEAD), HEAD + physical.length);
	return written;
}

/** The RGBA colours that most pixels have, `most` of them, as numbers; the same for the same pixels. */
function commonest(pixels: Uint32Array, most: number): number[] {
	const counts = new Map<number, number>();
	for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
	return [...counts]
		.sort(([one, times], [other, others]) => others - times || one - other)
		.slice(0, most)
		.map(([colour]) => colour);
}

const channelsOf = (colour: number) => [
	colour & 255,
	(colour >>> 8) & 255,
	(colour >>> 16) & 255,
	colour >>> 24
];

const distance = (one: number, other: number) => {
	const channels = channelsOf(other);
	return channelsOf(one).reduce((sum, value, channel) => sum + (value - channels[channel]!) ** 2, 0);
};

/**
 * A picture as a PNG that has a palette (W3C, PNG 3, 11.2) of its `most` commonest colours, 256 at most; the others
 * become the nearest. RGBA, row by row; the same pixels give the same bytes. `packed` is false for a picture inside a
 * text that is compressed as a whole: that does better with what is not compressed yet.
 */
export function palettePng(
	rgba: Uint8ClampedArray,
	{ width, height }: { readonly width: number; readonly height: number },
	most: number,
	{ packed = true } = {}
): Uint8Array {
	const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
	const palette = commonest(pixels, most);
	const indices = new Map(palette.map((colour, index) => [colour, index]));
	const indexOf = (colour: number) => {
		let index = indices.get(colour);
		if (index === undefined) {
			const nearest = palette.reduce((best, known) =>
				distance(known, colour) < distance(best, colour) ? known : best
			);
			indices.set(colour, (index = indices.get(nearest)!));
		}
		return index;
	};
	const rows = new Uint8Array(height * (width + 1));
	pixels.forEach((pixel, i) => {
		// Each row begins with its filter: none.
		rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = indexOf(pixel);
	});
	const chunks = [
		Uint8Array.from(SIGNATURE),
		chunk('IHDR', Uint8Array.of(...big(width), ...big(height), 8, 3, 0, 0, 0)),
		chunk('PLTE', Uint8Array.from(palette.flatMap((colour) => channelsOf(colour).slice(0, 3)))),
		chunk(
			'tRNS',
			Uint8Array.from(palette, (colour) => colour >>> 24)
		),
		chunk('IDAT', zlibSync(rows, { level: packed ? 9 : 0 })),
		chunk('IEND', new Uint8Array())
	];
	return Uint8Array.from(chunks.flatMap((bytes) => [...bytes]));
}
