import { describe, expect, it } from 'vitest';
import {
	classOf,
	COVERAGE_CLASSES,
	lackCounts,
	lacksInPlaces,
	type ClassInput
} from '../../../src/lib/domain/figures/classes';

/** A place of one cell: what is missing is the need less the FTE. */
const place = (fte: number, need: number, more: Partial<ClassInput> = {}): ClassInput => ({
	population: 1_000,
	fdep: 0.5,
	fte,
	need,
	unmet: Math.max(0, need - fte),
	...more
});
const classAt = (fte: number, need: number, more?: Partial<ClassInput>, attention = 0.1) =>
	classOf(place(fte, need, more), attention);

describe('the class of a territory', () => {
	it('is "very-low" under a quarter of the need, "low" under half, "partial" under all of it, then "met"', () => {
		expect([0.01, 0.499, 0.5, 0.999, 1, 1.5, 1.899, 2, 5].map((fte) => classAt(fte, 2))).toEqual([
			'very-low',
			'very-low',
			'low',
			'low',
			'partial',
			'partial',
			'partial',
			'met',
			'met'
		]);
	});

	it('is "minor" where less is missing than the threshold of attention, with FTE or without', () => {
		expect(classAt(1.95, 2)).toBe('minor');
		expect(classAt(0, 0.05)).toBe('minor');
		expect(classAt(1.9, 2)).toBe('partial');
		expect(classAt(0, 0.1)).toBe('none');
	});

	it('is never "minor" with a threshold of 0', () => {
		expect(classAt(0, 0.001, {}, 0)).toBe('none');
		expect(classAt(1.999, 2, {}, 0)).toBe('partial');
	});

	it('does not depend on the noise of sums', () => {
		expect(0.7 + 0.1).toBeLessThan(0.8);
		expect(classAt(0.7 + 0.1, 0.8)).toBe('met');
		expect(classAt(0.45 - 1e-12, 0.9)).toBe('partial');
		expect(classAt(0.45 - 1e-6, 0.9)).toBe('low');
		expect(lackCounts(0.3 - 0.2, 0.1)).toBe(true);
		expect(lackCounts(0, 0)).toBe(false);
	});

	it('tells no need from a presence outside the priority', () => {
		expect(classAt(0, 0)).toBe('no-need');
		expect(classAt(0.3, 0)).toBe('outside-priority');
	});

	it('is "unknown" without inhabitants or without index, whatever the FTE', () => {
		expect(classAt(0, 0, { population: 0 })).toBe('unknown');
		expect(classAt(1, 2, { fdep: NaN })).toBe('unknown');
	});

	it('is one of nine, from what calls for action to what does not', () => {
		expect(COVERAGE_CLASSES).toEqual([
			'none',
			'very-low',
			'low',
			'partial',
			'minor',
			'met',
			'outside-priority',
			'no-need',
			'unknown'
		]);
	});
});

describe('a territory covered in total', () => {
	it('is marked where one of its places lacks what counts all the same', () => {
		// A surplus of 1 here, 0.4 missing there.
		expect(lacksInPlaces(place(3, 2.4, { unmet: 0.4 }), 0.1)).toBe(true);
		expect(lacksInPlaces(place(3, 2.4, { unmet: 0.05 }), 0.1)).toBe(false);
		expect(lacksInPlaces(place(3, 2.4, { unmet: 0.4 }), 0)).toBe(false);
		expect(lacksInPlaces(place(1, 2.4, { unmet: 1.4 }), 0.1)).toBe(false);
	});
});
