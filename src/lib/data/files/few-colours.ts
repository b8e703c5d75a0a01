/** Colours that a palette is made of, at most: of smooth edges there are thousands, each on a few pixels. */
const CANDIDATES = 400;

/**
 * `most` RGBA colours of a picture, as numbers: the commonest, those of `kept`, then each time the one that takes its
 * pixels nearest to what they are; the same for the same pixels.
 */
function paletteOf(pixels: Uint32Array, most: number, kept: ReadonlySet<number>): number[] {
	const counts = new Map<number, number>();
	for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
	const commonest = [...counts].sort(([one, times], [other, others]) => others - times || one - other);
	const colours = commonest
		.slice(0, CANDIDATES)
		.map(([colour, times]) => ({ colour, times, axes: axesOf(colour), off: Infinity }));
	const palette: number[] = [];
	const take = (taken: number) => {
		palette.push(taken);
		const there = axesOf(taken);
		for (const one of colours) one.off = Math.min(one.off, distance(one.axes, there));
	};
	const gainOf = (there: Axes) =>
		colours.reduce((sum, { axes, times, off }) => sum + times * Math.max(0, off - distance(axes, there)), 0);
	for (const [i, [colour]] of commonest.entries())
		if ((i === 0 || kept.has(colour)) && palette.length < most) take(colour);
	while (palette.length < most) {
		const [best] = colours
			.map(({ colour, axes }) => ({ colour, gain: gainOf(axes) }))
			.sort((one, other) => other.gain - one.gain);
		if (!best?.gain) break;
		take(best.colour);
	}
	return palette;
}

/** Light, two of hue, and opacity: a grey that becomes a colour is seen more than one that becomes another grey. */
type Axes = readonly [light: number, one: number, other: number, opacity: number];

function axesOf(colour: number): Axes {
	const [red, green, blue] = [colour & 255, (colour >>> 8) & 255, (colour >>> 16) & 255];
	return [(red + green + blue) / 3, HUE * (red - green), HUE * (green - blue), colour >>> 24];
}

const HUE = 1.2;

const distance = (one: Axes, other: Axes) =>
	(one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2 + (one[3] - other[3]) ** 2;

const packed = (rgba: Uint8ClampedArray) => new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);

/**
 * A picture, RGBA, in `most` of its colours: the others become the nearest of them. Those of `kept`, RGBA as well, stay,
 * however few pixels have them.
 */
export function inFewColours(
	rgba: Uint8ClampedArray,
	most: number,
	kept = new Uint8ClampedArray()
): Uint8ClampedArray {
	const pixels = packed(rgba);
	const palette = paletteOf(pixels, most, new Set(packed(kept))).map((colour) => ({
		colour,
		axes: axesOf(colour)
	}));
	const nearest = new Map(palette.map(({ colour }) => [colour, colour]));
	const nearestTo = (colour: number) => {
		let found = nearest.get(colour);
		if (found === undefined) {
			const axes = axesOf(colour);
			found = palette.reduce((best, known) =>
				distance(known.axes, axes) < distance(best.axes, axes) ? known : best
			).colour;
			nearest.set(colour, found);
		}
		return found;
	};
	return new Uint8ClampedArray(pixels.map(nearestTo).buffer);
}
