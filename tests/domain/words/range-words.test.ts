import { describe, expect, it } from 'vitest';
import { extentOf, intervalText, endsText } from '../../../src/lib/domain/words/range-words';

describe('an interval over the variants', () => {
	it('is said with the present value first', () => {
		expect(intervalText({ kind: 'coverage', low: 0.24, high: 0.58, value: 0.31 })).toBe(
			'31\u202F%, de 24\u202F% à 58\u202F% selon l’hypothèse'
		);
		expect(intervalText({ kind: 'missing', low: -0.2, high: 3.44, value: 1.2 })).toBe(
			'1,20\u00A0ETP, de −0,20 à 3,44\u00A0ETP manquants selon l’hypothèse'
		);
	});

	it('is one value where its ends are shown alike', () => {
		expect(endsText({ kind: 'coverage', low: 0.581, high: 0.583 })).toBe('58\u202F%');
		expect(endsText({ kind: 'missing', low: 0, high: 0 })).toBe('0\u00A0ETP manquant');
	});

	it('says where some norm asks for nothing', () => {
		expect(intervalText({ kind: 'coverage', low: 0.7, high: 0.7, value: undefined })).toBe(
			'sans besoin, 70\u202F% selon les hypothèses qui en donnent un'
		);
		expect(intervalText({ kind: 'coverage', low: NaN, high: NaN, value: undefined })).toBe(
			'sans besoin, quelle que soit l’hypothèse'
		);
		expect(intervalText({ kind: 'coverage', low: NaN, high: NaN, value: 0.5 })).toBe(
			'50\u202F%, sans besoin selon d’autres hypothèses'
		);
	});

	it('is drawn from 0 to the need at least, to twice the need at most', () => {
		expect(extentOf({ kind: 'coverage', low: 0.2, high: 0.4, value: 0.3 })).toEqual([0, 1]);
		expect(extentOf({ kind: 'coverage', low: 0.2, high: 1.4, value: 0.3 })).toEqual([0, 1.4]);
		expect(extentOf({ kind: 'coverage', low: 0.2, high: 9, value: 0.3 })).toEqual([0, 2]);
		expect(extentOf({ kind: 'coverage', low: NaN, high: NaN, value: undefined })).toEqual([0, 1]);
	});

	it('is drawn with no gap in sight, the present norm included', () => {
		expect(extentOf({ kind: 'missing', low: 0.5, high: 2, value: 3 })).toEqual([0, 3]);
		expect(extentOf({ kind: 'missing', low: -1, high: -0.5, value: -0.7 })).toEqual([-1, 0]);
	});
});
