import { describe, expect, it } from 'vitest';
import { blendCircles, type ScreenCircles } from '../../../src/lib/map/underlay/circles';

const size = { width: 9, height: 9 };
const one = (parts: Partial<ScreenCircles> = {}): ScreenCircles => ({
	x: [4.5],
	y: [4.5],
	radius: [3],
	fill: ['#ff0000'],
	stroke: '#000000',
	strokeWidth: 0,
	opacity: 1,
	order: [0],
	...parts
});

/** Red, green and blue of pixels on a white page after circles were drawn. */
function drawn(circles: ScreenCircles, density = 1) {
	const out = new Uint8ClampedArray(9 * 9 * 4).fill(255);
	blendCircles(out, size, density, circles);
	return (x: number, y: number) => [...out.subarray((y * 9 + x) * 4, (y * 9 + x) * 4 + 3)];
}
const [WHITE, RED, BLUE, BLACK] = [[255, 255, 255], [255, 0, 0], [0, 0, 255], [0, 0, 0]]; // prettier-ignore

describe('circles over a still map', () => {
	it('are filled up to a pixel from their edge, and touch nothing beyond', () => {
		const at = drawn(one());
		// The centre of pixel 4 is the circle's; that of pixel 6 is 2 away, where the edge begins to fade.
		expect([at(4, 4), at(6, 4), at(4, 2)]).toEqual([RED, RED, RED]);
		expect([at(7, 4), at(0, 0)]).toEqual([WHITE, WHITE]);
	});

	it('let what is below through', () => {
		// 60 % of red over white: 255 × 0.4 of the rest.
		expect(drawn(one({ opacity: 0.6 }))(4, 4)).toEqual([255, 102, 102]);
	});

	it('have their stroke outside, no wider than a fifth of the radius', () => {
		// A radius of 2 and a stroke of 0.4: black only shows between them.
		const at = drawn(one({ radius: [2], strokeWidth: 5 }));
		expect(at(4, 4)).toEqual(RED);
		expect(at(6, 4)[0]).toBeLessThan(255);
		expect(at(7, 4)).toEqual(WHITE);
		const wide = drawn(one({ x: [0], y: [4.5], radius: [6], strokeWidth: 1 }));
		// 6 from the centre at 0: its pixels end at 5.5, where the stroke is whole.
		expect(wide(6, 4)[1]).toBeLessThan(255);
		expect(wide(3, 4)).toEqual(RED);
	});

	it('are drawn in their order, the first below', () => {
		const both = { x: [4.5, 4.5], y: [4.5, 4.5], radius: [3, 3], fill: ['#ff0000', '#0000ff'] };
		expect(drawn(one({ ...both, order: [0, 1] }))(4, 4)).toEqual(BLUE);
		expect(drawn(one({ ...both, order: [1, 0] }))(4, 4)).toEqual(RED);
		expect(drawn(one({ ...both, order: [1] }))(4, 4)).toEqual(BLUE);
	});

	it('are none where the radius is 0, and may be cut by the edge of the screen', () => {
		expect(drawn(one({ radius: [0] }))(4, 4)).toEqual(WHITE);
		const at = drawn(one({ x: [0], y: [0], fill: ['#000000'] }));
		expect([at(0, 0), at(4, 4)]).toEqual([BLACK, WHITE]);
	});

	it('are larger on a denser screen', () => {
		const at = drawn(one({ x: [2.25], y: [2.25], radius: [1.5] }), 2);
		expect([at(4, 4), at(6, 4), at(7, 4)]).toEqual([RED, RED, WHITE]);
	});
});
