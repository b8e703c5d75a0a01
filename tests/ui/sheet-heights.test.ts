import { describe, expect, test } from 'vitest';
import { besideHeight, heightsIn, settledHeight } from '../../src/lib/ui/sheet-heights';

describe('a sheet on a screen 844 pixels high', () => {
	test('has three heights', () => {
		expect(heightsIn(844, 788)).toEqual({ peek: 96, half: 380, full: 788 });
	});

	test('leaves what stands under the header in sight, and never less of itself than its smallest height', () => {
		expect(heightsIn(844, 640).full).toBe(640);
		expect(heightsIn(844, 60).full).toBe(96);
	});

	test('settles on the nearest one when it is let go gently', () => {
		expect(settledHeight(120, 0, 844, 788)).toBe('peek');
		expect(settledHeight(300, 0, 844, 788)).toBe('half');
		expect(settledHeight(600, 0, 844, 788)).toBe('full');
	});

	test('goes where a flick sends it, past the nearest one', () => {
		expect(settledHeight(400, 1.2, 844, 788)).toBe('full');
		expect(settledHeight(700, -1.2, 844, 788)).toBe('half');
		expect(settledHeight(370, -1.2, 844, 788)).toBe('peek');
	});

	test('a flick beyond the ends stays at the ends', () => {
		expect(settledHeight(788, 2, 844, 788)).toBe('full');
		expect(settledHeight(96, -2, 844, 788)).toBe('peek');
	});

	test('the arrows go one height up or down', () => {
		expect(besideHeight('peek', 1)).toBe('half');
		expect(besideHeight('full', 1)).toBe('full');
		expect(besideHeight('half', -1)).toBe('peek');
		expect(besideHeight('peek', -1)).toBe('peek');
	});
});
