import { describe, expect, it } from 'vitest';
import { nearestStop, stopsOf } from '../../../src/lib/ui/fields/slider-stops';

describe('the stops of a slider', () => {
	it('go by steps that may grow', () => {
		expect(
			stopsOf(1, [
				{ to: 3, step: 1 },
				{ to: 9, step: 2 }
			])
		).toEqual([1, 2, 3, 5, 7, 9]);
	});

	it('are decimals as one writes them', () => {
		expect(stopsOf(0, [{ to: 0.4, step: 0.1 }])).toEqual([0, 0.1, 0.2, 0.3, 0.4]);
	});

	it('hold the values that must be reached, in order and once', () => {
		expect(stopsOf(0, [{ to: 3, step: 1 }], [1.32, 2])).toEqual([0, 1, 1.32, 2, 3]);
	});

	it('show a value at the nearest one, and at the end beyond it', () => {
		const stops = [0, 1, 2, 5];
		expect([-7, 0, 0.4, 0.6, 3, 4, 99].map((value) => nearestStop(stops, value))).toEqual([
			0, 0, 0, 1, 2, 3, 3
		]);
	});
});
