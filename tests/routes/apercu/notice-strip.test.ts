import { expect, it } from 'vitest';
import { NOTICE_GROUND, NOTICE_INK, writeNotice } from '../../../src/routes/apercu/notice-strip';

it('writes along the bottom of a picture that its posts are made up, and leaves the rest', () => {
	const size = { width: 800, height: 420 };
	const rgba = new Uint8ClampedArray(size.width * size.height * 4);
	writeNotice(rgba, size);
	const at = (x: number, y: number) => [...rgba.subarray(4 * (y * 800 + x), 4 * (y * 800 + x) + 3)];
	// Nine rows of three pixels and twice twelve: it begins at row 369; the D at 12, 369 + 12 + 6.
	expect(at(0, 368)).toEqual([0, 0, 0]);
	expect(at(0, 369)).toEqual([...NOTICE_GROUND]);
	expect(at(12, 387)).toEqual([...NOTICE_INK]);
	// Right of its curve; then the left stroke of the O, and the room after the last letter.
	expect(at(26, 387)).toEqual([...NOTICE_GROUND]);
	expect(at(30, 390)).toEqual([...NOTICE_INK]);
	expect(at(12 + 24 * 18, 390)).toEqual([...NOTICE_GROUND]);
});
