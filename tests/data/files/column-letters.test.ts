import { expect, test } from 'vitest';
import { columnLetters } from '../../../src/lib/data/files/column-letters';

test.each([
	[0, 'A'],
	[25, 'Z'],
	[26, 'AA'],
	[51, 'AZ'],
	[702, 'AAA'],
	[16_383, 'XFD']
])('column %i is %s', (column, letters) => {
	expect(columnLetters(column)).toBe(letters);
});
