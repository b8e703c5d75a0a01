import { describe, expect, it } from 'vitest';
import { firstDay, isDay, isMonth, lastDay, today } from '../../../src/lib/domain/text/day';

describe('today', () => {
	it('is the reader’s own, an hour after midnight too', () => {
		expect(today(new Date(2025, 0, 5, 0, 59))).toBe('2025-01-05');
	});
});

describe('a month', () => {
	it('has a first and a last day', () => {
		expect(firstDay(2024, 2)).toBe('2024-02-01');
		expect(lastDay(2024, 2)).toBe('2024-02-29');
		expect(lastDay(2025, 12)).toBe('2025-12-31');
	});

	it('is a year and two digits', () => {
		expect(isMonth('2025-05')).toBe(true);
		expect(isMonth('2025-5')).toBe(false);
		expect(isMonth('2025-05-31')).toBe(false);
	});
});

describe('a day of the calendar', () => {
	it.each(['2025-12-31', '2024-02-29', '0001-01-01'])('%s is one', (text) => {
		expect(isDay(text)).toBe(true);
	});

	it.each([
		'2025-02-29',
		'2025-13-01',
		'2025-12-32',
		'2025-12-3',
		'31/12/2025',
		'x2025-12-31',
		'2025-12-31x',
		''
	])('%s is none', (text) => {
		expect(isDay(text)).toBe(false);
	});
});
