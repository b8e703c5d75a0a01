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
