import { describe, expect, test } from 'vitest';
import { activeAfter } from '../../../src/lib/ui/fields/listbox-keys';

describe('the keys of a listbox', () => {
	test('the arrows go round', () => {
		expect(activeAfter('ArrowDown', 0, 3)).toBe(1);
		expect(activeAfter('ArrowDown', 2, 3)).toBe(0);
		expect(activeAfter('ArrowUp', 0, 3)).toBe(2);
		expect(activeAfter('ArrowUp', 2, 3)).toBe(1);
	});

	test('from no active option, the arrows go to the first and to the last', () => {
		expect(activeAfter('ArrowDown', -1, 3)).toBe(0);
		expect(activeAfter('ArrowUp', -1, 3)).toBe(2);
	});

	test('Home and End go to the ends', () => {
		expect(activeAfter('Home', 1, 3)).toBe(0);
		expect(activeAfter('End', 1, 3)).toBe(2);
	});

	test('other keys are the field’s, and all are where there is no option', () => {
		expect(activeAfter('a', 1, 3)).toBeUndefined();
		expect(activeAfter('ArrowLeft', 1, 3)).toBeUndefined();
		expect(activeAfter('ArrowDown', -1, 0)).toBeUndefined();
	});
});
