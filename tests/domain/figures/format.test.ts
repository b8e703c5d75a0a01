import { describe, expect, it } from 'vitest';
import { hasMeaningAt } from '../../../src/lib/domain/figures/catalogue/catalogue';
import {
	FORMATS,
	fteText,
	isFigure,
	preciseFte,
	reachesFte,
	screenText
} from '../../../src/lib/domain/figures/catalogue/format';

describe('FTE in words', () => {
	it('are a plain 0 where there is none, and never 0,00 where there is a little', () => {
		expect([0, 1e-10, -1e-10].map(fteText)).toEqual(['0', '0', '0']);
		expect([0.004, -0.004].map(fteText)).toEqual(['<\u202F0,01', '>\u202F−0,01']);
		expect([0.02, 3.44, -3.44].map(fteText)).toEqual(['0,02', '3,4', '−3,4']);
	});

	it('are rounded up from the half on: 0,01 from 0.005, 10,0 from 9.995', () => {
		expect([0.005, -0.005].map(fteText)).toEqual(['0,01', '−0,01']);
		expect([0.005, 9.995].map(preciseFte)).toEqual(['0,01', '10,0']);
	});

	it('have two decimals under ten where they are of one territory', () => {
		expect([0.004, 0.02, 3.44, 9.99, 9.996, -9.996, 12.34].map(preciseFte)).toEqual([
			'<\u202F0,01',
			'0,02',
			'3,44',
			'9,99',
			'10,0',
			'−10,0',
			'12,3'
		]);
	});

	it('reach what a column prints of them: 0,3 is no less than 0.3', () => {
		expect([0.24, 0.26, 0.3 - 1e-10, 0.3, 0.34].map((fte) => reachesFte(fte, 0.3))).toEqual([
			false,
			true,
			true,
			true,
			true
		]);
		// More than it is printed is still more.
		expect(reachesFte(0.34, 0.34)).toBe(true);
		// Under 0.095, two decimals: 0,09 and 0,08; from there on one, 0,1.
		expect([0.084, 0.086].map((fte) => reachesFte(fte, 0.09))).toEqual([false, true]);
		expect([0.094, 0.096].map((fte) => reachesFte(fte, 0.1))).toEqual([false, true]);
	});
});

describe('a kind of value', () => {
	it('is a figure where it is a number', () => {
		expect((Object.keys(FORMATS) as (keyof typeof FORMATS)[]).filter((format) => !isFigure(format))).toEqual([
			'text',
			'date'
		]);
	});

	it('is empty on the screen where it has no meaning', () => {
		expect(screenText('fte', undefined)).toBe('');
		expect(screenText('fte', NaN)).toBe('');
		expect(screenText('rate', 0)).toBe('0');
		expect(screenText('rate', 0.456)).toBe('0,46');
	});
});

it('a figure has a meaning at the levels that it names, and at all where it names none', () => {
	expect([hasMeaningAt('commune', 'qpv'), hasMeaningAt('commune', 'epci')]).toEqual([true, false]);
	expect(hasMeaningAt('population', 'region')).toBe(true);
});
