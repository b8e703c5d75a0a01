import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lackingGroups } from '../../../src/lib/domain/figures/groups';

/** Six territories in a row, 0 – 1 – 2 – 3 – 4 – 5, and a seventh apart. */
const row = (position: number) =>
	position === 6 ? [] : [position - 1, position + 1].filter((other) => other >= 0 && other <= 5);

describe('groups of neighbours that one post could serve', () => {
	it('takes neighbours whose missing FTE add up to the size, those that lack most first', () => {
		const groups = lackingGroups([0.3, 0.6, 0.2, 0, 0.5, 0.4, 0.9], row, { size: 0.8, least: 0.1 });
		expect(groups.map(({ members }) => members)).toEqual([
			[1, 0, 2],
			[4, 5]
		]);
		expect(groups[0]!.unmet).toBeCloseTo(1.1, 9);
		expect(groups[1]!.unmet).toBeCloseTo(0.9, 9);
	});

	it('leaves out what lacks the size alone, what lacks too little, and what does not pass', () => {
		const unmet = [0.6, 1.2, 0.6, 0.6, 0.05, 0.9, 0];
		expect(lackingGroups(unmet, row, { size: 1, least: 0.1 }).map(({ members }) => members)).toEqual([
			[2, 3]
		]);
		expect(lackingGroups(unmet, row, { size: 1, least: 0.1, passes: [1, 1, 1, 0, 1, 1, 1] })).toEqual([]);
	});

	it('cuts what lacks twice the size; what is left over joins the neighbour that lacks least', () => {
		const groups = lackingGroups([0.4, 0.3, 0.3, 0.3, 0.4, 0.3, 0], row, { size: 0.8, least: 0.1 });
		// From 0: 0.4 + 0.3 + 0.3; from 4: 0.4 + 0.3 (3, before 5 by position) + 0.3.
		expect(groups.map(({ members }) => members)).toEqual([
			[0, 1, 2],
			[4, 3, 5]
		]);
	});

	it('puts no territory in two groups, and each group lacks the size', () => {
		const lacks = fc.array(fc.double({ min: 0, max: 1.5, noNaN: true }), { minLength: 7, maxLength: 7 });
		fc.assert(
			fc.property(lacks, fc.constantFrom(0.5, 0.8, 1), (unmet, size) => {
				const groups = lackingGroups(unmet, row, { size, least: 0.1 });
				const members = groups.flatMap((group) => group.members);
				expect(new Set(members).size).toBe(members.length);
				for (const group of groups) {
					expect(group.unmet).toBeGreaterThanOrEqual(size - 1e-9);
					expect(group.members.every((i) => unmet[i]! >= 0.1 - 1e-9 && unmet[i]! < size)).toBe(true);
				}
			})
		);
	});
});
