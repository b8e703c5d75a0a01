import sharp from 'sharp';
import { expect, it } from 'vitest';
import { pngOf, webpOf } from '../../src/routes/premiere-vue/encode.server';

const SIZE = { width: 3, height: 2 };
const RED = [255, 0, 0, 255];
const GREEN = [0, 128, 0, 128];
const WHITE = [255, 255, 255, 255];
const CLEAR = [0, 0, 0, 0];

it.each([
	{ format: 'webp', encode: (rgba: Uint8ClampedArray) => webpOf(rgba, SIZE, 3, []), ground: CLEAR },
	{ format: 'png', encode: (rgba: Uint8ClampedArray) => pngOf(rgba, SIZE, 3), ground: WHITE }
])('writes a $format of which each pixel is read again as it was', async ({ format, encode, ground }) => {
	const pixels = [ground, RED, GREEN, ground, ground, RED].flat();
	const read = sharp(await encode(Uint8ClampedArray.from(pixels)));
	expect(await read.metadata()).toMatchObject({ format, ...SIZE });
	expect([...(await read.ensureAlpha().raw().toBuffer())]).toEqual(pixels);
});
