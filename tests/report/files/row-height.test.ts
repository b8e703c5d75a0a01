import { expect, it } from 'vitest';
import { rowHeight } from '../../../src/lib/report/files/row-height';

it('a row is as high as the text that takes most lines, fifteen points each', () => {
	expect(rowHeight(['Norme', 'Un ETP pour 6 000 habitants'], [36, 110])).toBe(15);
	// « Personnes » and « accompagnées », of 9 and 12 characters, in 14.
	expect(rowHeight(['ETP', 'Personnes accompagnées'], [9, 14])).toBe(30);
	expect(rowHeight(['', ''], [10, 10])).toBe(15);
});

it('a word that no line holds is cut, as an address is', () => {
	// « Source : » on a line, then 25 characters of 10 a line.
	expect(rowHeight([`Source : ${'a'.repeat(25)}`], [10])).toBe(60);
	expect(rowHeight(['a'.repeat(20)], [10])).toBe(30);
});

it('no row is higher than Excel has them', () => {
	expect(rowHeight(['a'.repeat(1_000)], [10])).toBe(409);
});
