import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How different the colour of a pixel may be, from 0 to 1: what smooths the edge of a letter is let pass. */
const COLOUR = 0.15;
/** Share of the pixels that may differ: a letter drawn otherwise by another Chromium, never a word. */
const SHARE = 0.002;

export interface Comparison {
	readonly same: boolean;
	/** Pixels that differ, and of how many. */
	readonly different: number;
	readonly of: number;
	/** Where they differ, in red, as a PNG; absent where the sizes differ. */
	readonly shown?: Buffer;
}

/** Compares two PNGs, pixel by pixel, with a tolerance. */
export function comparePictures(kept: Buffer, taken: Buffer): Comparison {
	const [before, now] = [PNG.sync.read(kept), PNG.sync.read(taken)];
	const { width, height } = before;
	const of = width * height;
	if (now.width !== width || now.height !== height) return { same: false, different: of, of };
	const shown = new PNG({ width, height });
	const different = pixelmatch(before.data, now.data, shown.data, width, height, { threshold: COLOUR });
	return { same: different <= of * SHARE, different, of, shown: PNG.sync.write(shown) };
}

/** The same PNG in fewer bytes, for the repository: without transparency, and unfiltered, as suits text. */
export const smallPicture = (taken: Buffer): Buffer =>
	PNG.sync.write(PNG.sync.read(taken), { colorType: 2, inputHasAlpha: true, filterType: 0, deflateLevel: 9 });
