import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { comparePictures } from '../../../scripts/lib/pictures/compare';

/** A white picture of 100 × 100 with a black band as high as `rows`. */
function banded(rows: number, width = 100): Buffer {
	const png = new PNG({ width, height: 100 });
	png.data.fill(255);
	for (let row = 0; row < rows; row++)
		for (let x = 0; x < width; x++) png.data.fill(0, (row * width + x) * 4, (row * width + x) * 4 + 3);
	return PNG.sync.write(png);
}

it('the same picture is the same', () => {
	expect(comparePictures(banded(40), banded(40))).toMatchObject({ same: true, different: 0, of: 10_000 });
});

it('a band that has moved by a row is another picture, and its row is shown', () => {
	const { same, different, shown } = comparePictures(banded(40), banded(41));
	expect([same, different]).toEqual([false, 100]);
	expect(PNG.sync.read(shown!).width).toBe(100);
});

it('a few pixels in ten thousand are let pass', () => {
	const png = PNG.sync.read(banded(0));
	for (let x = 0; x < 20; x++) png.data.fill(0, x * 5 * 4, x * 5 * 4 + 3);
	expect(comparePictures(banded(0), PNG.sync.write(png)).same).toBe(true);
});

it('another size is another picture', () => {
	expect(comparePictures(banded(40), banded(40, 90))).toEqual({ same: false, different: 10_000, of: 10_000 });
});
