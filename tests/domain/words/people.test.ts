import { expect, test } from 'vitest';
import { inhabitantsFact } from '../../../src/lib/domain/words/identity';
import { inhabitantsText } from '../../../src/lib/domain/words/sentences/people';

test('a QPV without a figure has inhabitants that nobody gives; a commune may have none', () => {
	expect(inhabitantsText('qpv', 0)).toBe('habitants inconnus');
	expect(inhabitantsFact('qpv', 0)).toBe('habitants inconnus');
	expect(inhabitantsText('qpv', 3_828)).toBe('3\u202F828\u00A0habitants');
	expect(inhabitantsFact('qpv', 3_828)).toBe('3\u202F828\u00A0hab.');
	expect(inhabitantsText('commune', 0)).toBe('0\u00A0habitant');
	expect(inhabitantsFact('commune', 0)).toBe('0\u00A0hab.');
});
