import { expect, test } from 'vitest';
import { inhabitantsFact } from '../../../src/lib/domain/words/identity';
import { inhabitantsFigure } from '../../../src/lib/domain/words/figure-words';
import { inhabitantsText } from '../../../src/lib/domain/words/sentences/known-people';

const said = (population: number, uncountedQpvs: number) =>
	[inhabitantsText, inhabitantsFact, inhabitantsFigure].map((words) => words({ population, uncountedQpvs }));

test('who lives somewhere, in a sentence, in a line and in a column', () => {
	expect(said(3_828, 0)).toEqual(['3\u202F828\u00A0habitants', '3\u202F828\u00A0hab.', '3\u202F828']);
	expect(said(0, 0)).toEqual(['0\u00A0habitant', '0\u00A0hab.', '0']);
});

test('inhabitants that nobody gives are not none', () => {
	expect(said(0, 1)).toEqual(['habitants inconnus', 'habitants inconnus', 'inconnus']);
	expect(said(3_828, 2)).toEqual([
		'3\u202F828\u00A0habitants (inconnus dans 2\u00A0QPV)',
		'3\u202F828\u00A0hab. (inconnus dans 2\u00A0QPV)',
		'≥\u00A03\u202F828'
	]);
});
