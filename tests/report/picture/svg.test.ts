import { expect, it } from 'vitest';
import { wrapped } from '../../../src/lib/report/picture/svg';

it('words go to the next line, and an address without a space is cut where the line ends', () => {
	// 10 pixels a letter of 5.6: ten letters in 56 pixels.
	expect(wrapped('un deux trois', 10, 56)).toEqual(['un deux', 'trois']);
	expect(wrapped('voir abcdefghijklmno', 10, 56)).toEqual(['voir', 'abcdefghij', 'klmno']);
	expect(wrapped('', 10, 56)).toEqual([]);
});
