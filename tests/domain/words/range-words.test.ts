import { describe, expect, it } from 'vitest';
import { extentOf, intervalText, rangeText } from '../../../src/lib/domain/words/sensitivity-words';

describe('an interval over the presets', () => {
	it('is said with the present value first', () => {
		expect(intervalText({ kind: 'coverage', low: 0.24, high: 0.58, value: 0.31 })).toBe(
			'31\u202F%, de 24\u202F% à 58\u202F% selon les préréglages'
		);
		expect(intervalText({ kind: 'gap', low: -0.2, high: 3.44, value: 1.2 })).toBe(
			'1,2\u00A0ETP, de −0,2 à 3,4\u00A0ETP manquants selon les préréglages'
		);
	});

	it('is one value where its ends are shown alike', () => {
		expect(rangeText({ kind: 'coverage', low: 0.581, high: 0.583 })).toBe('58\u202F%');
		expect(rangeText({ kind: 'gap', low: 0.001, high: 0.002 })).toBe('0\u00A0ETP manquant');
	});

	it('says where some norm asks for nothing', () => {
		expect(intervalText({ kind: 'coverage', low: 0.7, high: 0.7, value: undefined })).toBe(
			'sans besoin, 70\u202F% selon les préréglages qui en donnent un'
		);
		expect(intervalText({ kind: 'coverage', low: NaN, high: NaN, value: undefined })).toBe(
			'sans besoin, quel que soit le préréglage'
		);
		expect(intervalText({ kind: 'coverage', low: NaN, high: NaN, value: 0.5 })).toBe(
			'50\u202F%, sans besoin selon les préréglages'
		);
	});

	it('is drawn from 0 to the need at least, to twice the need at most', () => {
		expect(extentOf({ kind: 'coverage', low: 0.2, high: 0.4, value: 0.3 })).toEqual([0, 1]);
		expect(extentOf({ kind: 'coverage', low: 0.2, high: 1.4, value: 0.3 })).toEqual([0, 1.4]);
		expect(extentOf({ kind: 'coverage', low: 0.2, high: 9, value: 0.3 })).toEqual([0, 2]);
		expect(extentOf({ kind: 'coverage', low: NaN, high: NaN, value: undefined })).toEqual([0, 1]);
	});

	it('is drawn with no gap in sight, the present norm included', () => {
		expect(extentOf({ kind: 'gap', low: 0.5, high: 2, value: 3 })).toEqual([0, 3]);
		expect(extentOf({ kind: 'gap', low: -1, high: -0.5, value: -0.7 })).toEqual([-1, 0]);
	});
});
