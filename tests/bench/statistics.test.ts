import { expect, test } from 'vitest';
import { median, spreadOf } from '../../scripts/lib/bench/statistics';

test('the median is the middle value, or the mean of the two middle ones', () => {
	expect(median([5, 1, 3])).toBe(3);
	expect(median([4, 1, 3, 2])).toBe(2.5);
	expect(() => median([])).toThrow(RangeError);
});

test('a spread keeps the least and the greatest measure', () => {
	expect(spreadOf([2, 9, 4])).toEqual({ least: 2, median: 4, greatest: 9, count: 3 });
});
