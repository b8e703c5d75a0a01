import type { RasterSize } from '$lib/data/geometry/raster';

/** Letters of nine rows of five pixels, from the top: no font is there when the pictures are made. */
const LETTERS: Readonly<Record<string, string>> = {
	A: '..... ..... .###. #...# #...# ##### #...# #...# #...#',
	D: '..... ..... ####. #...# #...# #...# #...# #...# ####.',
	E: '..... ..... ##### #.... #.... ####. #.... #.... #####',
	É: '...#. ..#.. ##### #.... #.... ####. #.... #.... #####',
	I: '..... ..... .###. ..#.. ..#.. ..#.. ..#.. ..#.. .###.',
	M: '..... ..... #...# ##.## #.#.# #.#.# #...# #...# #...#',
	N: '..... ..... #...# ##..# #.#.# #.#.# #..## #...# #...#',
	O: '..... ..... .###. #...# #...# #...# #...# #...# .###.',
	R: '..... ..... ####. #...# #...# ####. #.#.. #..#. #...#',
	S: '..... ..... .#### #.... #.... .###. ....# ....# ####.',
	T: '..... ..... ##### ..#.. ..#.. ..#.. ..#.. ..#.. ..#..',
	' ': '..... ..... ..... ..... ..... ..... ..... ..... .....'
};
const [COLUMNS, ROWS] = [6, 9];
/** Pixels of a pixel of a letter, and round the words. */
const [SCALE, PAD] = [3, 12];

export const NOTICE_HEIGHT = ROWS * SCALE + 2 * PAD;
const NOTICE = 'DONNÉES DE DÉMONSTRATION';
/** Those of the warnings of the site. */
export const NOTICE_GROUND = [0xff, 0xf4, 0xd6] as const;
export const NOTICE_INK = [0x4d, 0x35, 0x00] as const;

/** Writes that the posts are made up along the bottom of a picture (RGBA), which travels without its page. */
export function writeNotice(rgba: Uint8ClampedArray, { width, height }: RasterSize): void {
	const letters = Array.from(NOTICE, (letter) => LETTERS[letter]!.split(' '));
	const top = height - NOTICE_HEIGHT;
	for (let y = top; y < height; y++)
		for (let x = 0; x < width; x++) {
			const [column, row] = [x - PAD, y - top - PAD].map((at) => Math.floor(at / SCALE)) as [number, number];
			const inked = letters[Math.floor(column / COLUMNS)]?.[row]?.[column % COLUMNS] === '#';
			rgba.set([...(inked ? NOTICE_INK : NOTICE_GROUND), 255], 4 * (y * width + x));
		}
}
