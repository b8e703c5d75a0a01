import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../src/lib/domain/figures/figures';
import { fteText } from '../../../src/lib/domain/figures/catalogue/format';
import { tipLines } from '../../../src/lib/domain/words/sentences/tip';
import { BELLEVUE, CELLES, results, THIERS } from '../../panel/small-region';
import { HAND_NORM } from '../../fixtures/hand-norm';

const shown = results();
const lines = (position: number, indicator: Parameters<typeof tipLines>[1]) =>
	tipLines(figuresOf(shown, 'commune', position), indicator, HAND_NORM);

describe('an FTE as a figure', () => {
	test('is 0 where there is none, and never 0 for a little', () => {
		expect(fteText(0)).toBe('0');
		expect(fteText(0.002)).toBe('<\u202F0,01');
		expect(fteText(0.04)).toBe('0,04');
		expect(fteText(14.26)).toBe('14,3');
	});
});

describe('the tooltip', () => {
	test('says what is funded of what is required, with the plural of French', () => {
		expect(lines(THIERS, 'coverage')).toEqual([
			'1,40\u00A0ETP financé pour 1,22 requis',
			'11\u202F637\u00A0habitants'
		]);
	});

	test('says the class where no need can be compared', () => {
		expect(lines(BELLEVUE, 'coverage')[0]).toBe('Hors priorité (FDep 1–3)');
	});

	test('says how sure it is, of the part whose FTE are shown', () => {
		const figures = figuresOf(shown, 'commune', THIERS);
		const last = (...of: [Parameters<typeof tipLines>[1], ('whole' | 'outside')?]) =>
			tipLines(figures, of[0], HAND_NORM, 'sure-lack', of[1]).at(-1);
		expect(last('gap')).toBe('Manque sûr');
		expect(last('gap', 'outside')).toBe('Hors QPV\u202F: manque sûr');
		expect(last('coverage', 'outside')).toBe('Manque sûr');
	});

	test('does not say of an unknown need that how sure it is is unknown too', () => {
		const figures = figuresOf(shown, 'commune', THIERS);
		expect(tipLines(figures, 'coverage', HAND_NORM, 'unknown')).toEqual(lines(THIERS, 'coverage'));
	});

	test('begins with the indicator that is shown', () => {
		expect(lines(THIERS, 'fdep')[0]).toBe('FDep 1,24, quintile 5 (le plus défavorisé)');
		expect(lines(THIERS, 'fte-10k')[0]).toBe('1,20\u00A0ETP pour 10\u202F000 habitants');
		expect(lines(CELLES, 'gap')[0]).toBe('0,04\u00A0ETP manquant');
	});
});
