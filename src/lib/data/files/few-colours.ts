/** The RGBA colours that most pixels have, `most` of them, as numbers: `kept` first; the same for the same pixels. */
function commonest(pixels: Uint32Array, most: number, kept: ReadonlySet<number>): number[] {
	const counts = new Map<number, number>();
	for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
	return [...counts]
		.sort(
			([one, times], [other, others]) =>
				Number(kept.has(other)) - Number(kept.has(one)) || others - times || one - other
		)
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

const packed = (rgba: Uint8ClampedArray) => new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);

/**
 * A picture, RGBA, in its `most` commonest colours: the others become the nearest of them. Those of `kept`, RGBA as well,
 * stay, however few pixels have them.
 */
export function inFewColours(
	rgba: Uint8ClampedArray,
	most: number,
	kept = new Uint8ClampedArray()
): Uint8ClampedArray {
	const pixels = packed(rgba);
	const palette = commonest(pixels, most, new Set(packed(kept)));
	const nearest = new Map(palette.map((colour) => [colour, colour]));
	const nearestTo = (colour: number) => {
		let found = nearest.get(colour);
		if (found === undefined) {
			found = palette.reduce((best, known) =>
				distance(known, colour) < distance(best, colour) ? known : best
			);
			nearest.set(colour, found);
		}
		return found;
	};
	return new Uint8ClampedArray(pixels.map(nearestTo).buffer);
}
