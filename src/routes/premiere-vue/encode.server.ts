import sharp from 'sharp';
import { inFewColours } from '$lib/data/files/few-colours';
import type { ChoroplethClass } from '$lib/domain/choropleth/palette';
import { channels } from '$lib/map/layers/styles';

interface Size {
	readonly width: number;
	readonly height: number;
}

const rawOf = (rgba: Uint8ClampedArray, { width, height }: Size) =>
	sharp(rgba, { raw: { width, height, channels: 4 } });

/** A picture, RGBA, row by row, in the colours of its classes and others of its own, `most` in all, as a lossless WebP. */
export const webpOf = (
	rgba: Uint8ClampedArray,
	size: Size,
	most: number,
	classes: readonly ChoroplethClass[]
): Promise<Uint8Array> => {
	const fills = Uint8ClampedArray.from(classes.flatMap(({ fill }) => [...channels(fill), 255]));
	return rawOf(inFewColours(rgba, most, fills), size)
		.webp({ lossless: true, exact: true })
		.toBuffer();
};

/** A picture in `most` of its colours as a PNG that has a palette, for what reads no WebP. */
export const pngOf = (rgba: Uint8ClampedArray, size: Size, most: number): Promise<Uint8Array> =>
	rawOf(inFewColours(rgba, most), size)
		.png({ palette: true, colours: most, dither: 0, compressionLevel: 9, effort: 10 })
		.toBuffer();
