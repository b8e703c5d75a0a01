import { describe, expect, it } from 'vitest';
import { rasterSizeOf, screenOfBounds, zoomOf } from '../../../src/lib/map/first/first-file';

describe('the raster of a region', () => {
	it('has 680 pixels on its longer side, in Web Mercator', () => {
		// Ten degrees each way at the equator are nearly a square.
		expect(rasterSizeOf([0, -5, 10, 5])).toEqual({ width: 679, height: 680 });
		// At 60 degrees a degree of latitude is drawn twice as long as one of longitude.
		expect(rasterSizeOf([0, 59.95, 0.1, 60.05])).toEqual({ width: 340, height: 680 });
		expect(rasterSizeOf([0, -1, 10, 1])).toEqual({ width: 680, height: 136 });
	});

	it('is seen at the zoom where its bounds fill its width', () => {
		// The whole world over 512 pixels is zoom 0; an eighth of it over 512 pixels is zoom 3.
		expect(zoomOf(screenOfBounds([-180, -60, 180, 60], 512))).toBeCloseTo(0);
		expect(screenOfBounds([-180, 0, -135, 10], 512)).toMatchObject({ left: 0, scale: 4096 });
		expect(zoomOf(screenOfBounds([-180, 0, -135, 10], 512))).toBeCloseTo(3);
	});
});
