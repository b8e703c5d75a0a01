import { describe, expect, it } from 'vitest';
import {
	classOf,
	COVERAGE_CLASSES,
	isFragile,
	type ClassInput
} from '../../../src/lib/domain/figures/classes';

const place = (fte: number, need: number, more: Partial<ClassInput> = {}): ClassInput => ({
	population: 1_000,
	fdep: 0.5,
	fte,
	need,
	...more
});
const classAt = (fte: number, need: number, more?: Partial<ClassInput>) => classOf(place(fte, need, more));

describe('the class of a territory', () => {
	it('is "low" under half of the need, "partial" from half, "met" from all of it', () => {
		expect([0.01, 0.999, 1, 1.5, 1.999, 2, 5].map((fte) => classAt(fte, 2))).toEqual([
			'low',
			'low',
			'partial',
			'partial',
			'partial',
			'met',
			'met'
		]);
	});

	it('does not depend on the noise of sums', () => {
		expect(0.7 + 0.1).toBeLessThan(0.8);
		expect(classAt(0.7 + 0.1, 0.8)).toBe('met');
		expect(classAt(0.45 - 1e-12, 0.9)).toBe('partial');
		expect(classAt(0.45 - 1e-6, 0.9)).toBe('low');
	});

	it('is "none" where there is a need and no FTE', () => {
		expect(classAt(0, 0.2)).toBe('none');
	});

	it('tells no need from a presence outside the priority', () => {
		expect(classAt(0, 0)).toBe('no-need');
		expect(classAt(0.3, 0)).toBe('outside-priority');
	});

	it('is "unknown" without inhabitants or without index, whatever the FTE', () => {
		expect(classAt(0, 0, { population: 0 })).toBe('unknown');
		expect(classAt(1, 2, { fdep: NaN })).toBe('unknown');
	});

	it('is one of seven', () => {
		expect(COVERAGE_CLASSES).toEqual([
			'none',
			'low',
			'partial',
			'met',
			'outside-priority',
			'no-need',
			'unknown'
		]);
	});
});

describe('a fragile class', () => {
	it('is one that 0.1 FTE more would change', () => {
		expect(isFragile(place(0, 5))).toBe(true); // none → low
		expect(isFragile(place(0.95, 2))).toBe(true); // low → partial
		expect(isFragile(place(1.9, 2))).toBe(true); // partial → met, exactly
	});

	it('is one that 0.1 FTE less would change', () => {
		expect(isFragile(place(0.1, 5))).toBe(true); // low → none
		expect(isFragile(place(0.8 - 0.7, 5))).toBe(true); // the same, with the noise of a subtraction
		expect(isFragile(place(1.05, 2))).toBe(true); // partial → low
		expect(isFragile(place(2.05, 2))).toBe(true); // met → partial
	});

	it('is not one that stays what it is on both sides', () => {
		expect(isFragile(place(0.5, 2))).toBe(false);
		expect(isFragile(place(1.5, 2))).toBe(false);
		expect(isFragile(place(1.1, 2))).toBe(false); // 1.0 is half still
		expect(isFragile(place(2.1, 2))).toBe(false); // 2.0 is all of it still
	});

	it('is for places with a need and a known population only', () => {
		expect(isFragile(place(0, 0))).toBe(false);
		expect(isFragile(place(0.05, 0))).toBe(false);
		expect(isFragile(place(0, 2, { fdep: NaN }))).toBe(false);
	});
});
