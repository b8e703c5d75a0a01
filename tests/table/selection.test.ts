import { describe, expect, it } from 'vitest';
import type { Level } from '../../src/lib/domain/territory/atlas';
import { Selection } from '../../src/lib/table/selection.svelte';

describe('the selection', () => {
	it('ticks and unticks a row', () => {
		const selection = new Selection(() => 'commune');
		selection.toggle(3);
		selection.toggle(7);
		selection.toggle(3);
		expect([...selection.positions]).toEqual([7]);
	});

	it('ticks all the rows shown, then unticks them, and leaves the others as they are', () => {
		const selection = new Selection(() => 'commune');
		selection.replace([9, 1]);
		expect(selection.among([1, 2])).toBe('some');
		selection.toggleAll([1, 2]);
		expect([...selection.positions].sort()).toEqual([1, 2, 9]);
		expect(selection.among([1, 2])).toBe('all');
		selection.toggleAll([1, 2]);
		expect([...selection.positions]).toEqual([9]);
		expect(selection.among([1, 2])).toBe('none');
	});

	it('is empty where there is no row', () => {
		expect(new Selection(() => 'epci').among([])).toBe('none');
	});

	it('belongs to a level', () => {
		let level: Level = 'commune';
		const selection = new Selection(() => level);
		selection.replace([1, 2]);
		level = 'epci';
		selection.toggle(5);
		expect([...selection.positions]).toEqual([5]);
	});
});
