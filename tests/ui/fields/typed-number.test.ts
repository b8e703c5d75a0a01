import { describe, expect, it } from 'vitest';
import { parseTyped, rangeWords, readTyped } from '../../../src/lib/ui/fields/typed-number';

const RATIO = { min: 500, max: 50_000 };
const QUINTILE = { min: 1, max: 5, whole: true };
const ENVELOPE = { min: 0, max: 100, above: true };

describe('a number that a person types', () => {
	it('may have a comma, a point, spaces of any kind, a sign', () => {
		expect(
			['7500', '7 500', '7\u202F500', '7\u00A0500', '2,5', '2.5', ',5', '3,', '+3', '−3', '-3', '−0'].map(
				parseTyped
			)
		).toEqual([7500, 7500, 7500, 7500, 2.5, 2.5, 0.5, 3, 3, -3, -3, 0]);
	});

	it('is not a word, nor two numbers, nor another base', () => {
		for (const text of ['', 'abc', '1,2,3', '12 ETP', '0x10', '1e3', 'Infinity', '--3', ','])
			expect(parseTyped(text), text).toBeNaN();
	});

	it('is taken within its range, ends included', () => {
		expect(readTyped('500', RATIO)).toEqual({ value: 500 });
		expect(readTyped(' 50 000 ', RATIO)).toEqual({ value: 50_000 });
		expect(readTyped('0,01', ENVELOPE)).toEqual({ value: 0.01 });
	});

	it('is refused in a sentence that says what is expected', () => {
		const problem = (text: string, range: Parameters<typeof readTyped>[1]) => {
			const read = readTyped(text, range);
			return 'problem' in read ? read.problem : undefined;
		};
		expect(problem('', RATIO)).toBe('Ce champ est vide\u202F: indiquez un nombre de 500 à 50\u202F000.');
		expect(problem('abc', RATIO)).toBe(
			'«\u202Fabc\u202F» n’est pas un nombre\u202F: indiquez un nombre de 500 à 50\u202F000.'
		);
		expect(problem('99999', RATIO)).toBe(
			'99\u202F999 est hors des bornes\u202F: indiquez un nombre de 500 à 50\u202F000.'
		);
		expect(problem('-1', QUINTILE)).toBe('−1 est hors des bornes\u202F: indiquez un nombre entier de 1 à 5.');
		expect(problem('2,5', QUINTILE)).toBe(
			'2,5 n’est pas un nombre entier\u202F: indiquez un nombre entier de 1 à 5.'
		);
		expect(problem('0', ENVELOPE)).toBe(
			'0 est hors des bornes\u202F: indiquez un nombre au-dessus de 0, jusqu’à 100.'
		);
	});

	it('has a range that reads as one says it', () => {
		expect(rangeWords(RATIO)).toBe('de 500 à 50\u202F000');
		expect(rangeWords(ENVELOPE)).toBe('au-dessus de 0, jusqu’à 100');
	});
});
