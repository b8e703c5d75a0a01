import sharp from 'sharp';
import { inFewColours } from '$lib/data/files/few-colours';

interface Size {
	readonly width: number;
	readonly height: number;
}

const rawOf = (rgba: Uint8ClampedArray, { width, height }: Size) =>
	sharp(rgba, { raw: { width, height, channels: 4 } });

/** A picture, RGBA, row by row, in its `most` commonest colours, as a WebP that loses nothing more. */
export const webpOf = (rgba: Uint8ClampedArray, size: Size, most: number): Promise<Uint8Array> =>
	rawOf(inFewColours(rgba, most), size).webp({ lossless: true, exact: true }).toBuffer();

/** The same as a PNG that has a palette, for what reads no WebP. */
export const pngOf = (rgba: Uint8ClampedArray, size: Size, most: number): Promise<Uint8Array> =>
	rawOf(inFewColours(rgba, most), size)
		.png({ palette: true, colours: most, dither: 0, compressionLevel: 9, effort: 10 })
		.toBuffer();
