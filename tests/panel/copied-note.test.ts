import { describe, expect, it } from 'vitest';
import { withNote } from '../../src/lib/panel/copied-note';

const copied = (text: string) => withNote(text, 'Fictif.');

describe('what is copied from a page of made-up figures', () => {
	it('says so', () => {
		expect(copied('Aucun médiateur n’intervient ici.')).toBe('Aucun médiateur n’intervient ici.\n\nFictif.');
	});

	it('says so however short it is, where it says how much', () => {
		expect(copied('1,47\u00A0ETP')).toBe('1,47\u00A0ETP\n\nFictif.');
		expect(copied('34\u202F%')).toBe('34\u202F%\n\nFictif.');
		expect(copied('2 postes')).toBe('2 postes\n\nFictif.');
	});

	it('leaves a name, a code, and what says it already', () => {
		expect(copied('Thiers (63430)')).toBeUndefined();
		expect(copied('')).toBeUndefined();
		expect(copied('Données du jour. Fictif. Et la suite de la page.')).toBeUndefined();
	});
});
