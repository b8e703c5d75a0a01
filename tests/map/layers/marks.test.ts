import { expect, it } from 'vitest';
import { markPattern } from '../../../src/lib/map/layers/marks';

it('draws two dots of the ink in each square of eight pixels, and nothing between them', () => {
	const { side, rgba } = markPattern('dots', 1);
	expect(side).toBe(8);
	const cover = (x: number, y: number) => rgba[4 * (y * side + x) + 3]!;
	// A dot stands where four pixels meet; its ink covers 55 % at most.
	expect(
		[cover(1, 1), cover(2, 2), cover(5, 5), cover(6, 6)].every((value) => value > 50 && value <= 141)
	).toBe(true);
	expect([cover(0, 0), cover(4, 4), cover(6, 2), cover(2, 6)]).toEqual([0, 0, 0, 0]);
	expect([...rgba.subarray(4 * (side + 1), 4 * (side + 1) + 3)]).toEqual([27, 36, 48]);
});

it('draws lines that go on from one square to the next, at every density', () => {
	for (const density of [1, 2]) {
		const { side, rgba } = markPattern('hatch', density);
		const cover = (x: number, y: number) => rgba[4 * ((y % side) * side + (x % side)) + 3]!;
		for (let x = 0; x < side; x++) expect(cover(x, side - 1 - x)).toBeGreaterThan(0);
	}
});
