import { describe, expect, it } from 'vitest';
import { centresOf, circleAt, circleOnScreen, type Circles } from '../../../src/lib/map/layers/circles';
import { mercatorX, mercatorY, screenOf } from '../../../src/lib/data/geometry/mercator';

// A screen of one pixel a thousandth of the world, whose corner is the world's.
const SCREEN = { scale: 1000, left: 0, top: 0 };
const circles = (...list: [x: number, y: number, radius: number][]): Circles => ({
	x: Float64Array.from(list, ([x]) => x / 1000),
	y: Float64Array.from(list, ([, y]) => y / 1000),
	radius: list.map(([, , radius]) => radius),
	size: 1
});

describe('the circle under a point', () => {
	it('is the small one that is drawn over a big one', () => {
		const two = circles([100, 100, 30], [110, 100, 5]);
		expect(circleAt(two, SCREEN, { x: 111, y: 101 }, 3)).toBe(1);
		expect(circleAt(two, SCREEN, { x: 90, y: 100 }, 3)).toBe(0);
	});

	it('is the one that holds the point rather than one that is near', () => {
		expect(circleAt(circles([100, 100, 10], [112, 100, 2]), SCREEN, { x: 109, y: 100 }, 14)).toBe(0);
	});

	it('is the nearest within reach of a finger, and none beyond', () => {
		const two = circles([100, 100, 4], [120, 100, 4]);
		expect(circleAt(two, SCREEN, { x: 112, y: 100 }, 14)).toBe(1);
		expect(circleAt(two, SCREEN, { x: 100, y: 119 }, 14)).toBeUndefined();
		expect(circleAt(two, SCREEN, { x: 112, y: 100 }, 3)).toBeUndefined();
	});

	it('is never one that is not drawn', () => {
		expect(circleAt(circles([100, 100, 0]), SCREEN, { x: 100, y: 100 }, 14)).toBeUndefined();
		expect(circleOnScreen(circles([100, 100, 0]), SCREEN, 0)).toBeUndefined();
	});

	it('has the size of the zoom', () => {
		expect(circleOnScreen({ ...circles([100, 100, 8]), size: 0.5 }, SCREEN, 0)).toEqual({
			x: 100,
			y: 100,
			radius: 4
		});
	});
});

describe('the projection', () => {
	it('puts the origin of degrees in the middle of the world', () => {
		expect([mercatorX(0), mercatorY(0)]).toEqual([0.5, 0.5]);
		expect(mercatorY(45)).toBeCloseTo(0.359725, 6);
	});

	it('puts the centre in the middle of the screen', () => {
		const { scale, left, top } = screenOf(7, { lng: 4.5, lat: 45.5 }, 800, 600);
		const { x, y } = centresOf({ lon: new Float64Array([4.5]), lat: new Float64Array([45.5]) });
		expect((x[0]! - left) * scale).toBeCloseTo(400, 6);
		expect((y[0]! - top) * scale).toBeCloseTo(300, 6);
	});
});
