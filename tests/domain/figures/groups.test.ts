import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eligibleOf, lackingGroups } from '../../../src/lib/domain/figures/groups';

/** Six territories in a row, 0 – 1 – 2 – 3 – 4 – 5, and a seventh apart. */
const row = (position: number) =>
	position === 6 ? [] : [position - 1, position + 1].filter((other) => other >= 0 && other <= 5);

/** Territories in a row, in this order. */
const chain = (order: readonly number[]) => (position: number) => {
	const at = order.indexOf(position);
	return [order[at - 1], order[at + 1]].filter((other) => other !== undefined);
};

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

	it('cuts at twice the size exactly, into groups of the size exactly', () => {
		const groups = lackingGroups([0.4, 0.4, 0.4, 0.4], row, { size: 0.8, least: 0.1 });
		expect(groups.map(({ members, unmet }) => [members, unmet])).toEqual([
			[[0, 1], 0.8],
			[[2, 3], 0.8]
		]);
	});

	it('gives what is left over to the neighbouring group that lacks least', () => {
		// 0 + 1: 1.1; 3 + 4: 0.9; 2 is between them.
		const groups = lackingGroups([0.6, 0.5, 0.15, 0.5, 0.4, 0], row, { size: 0.8, least: 0.1 });
		expect(groups.map(({ members }) => members)).toEqual([
			[0, 1],
			[3, 4, 2]
		]);
		expect(groups[1]!.unmet).toBeCloseTo(1.05, 9);
	});

	it('gives what is left over to a neighbour, though another group lacks less', () => {
		// From 1: 0.7 + 0.5 (2 lacks more than 0); from 3: 0.9; 0 is next to 1 only.
		const groups = lackingGroups([0.15, 0.7, 0.5, 0.3, 0.3, 0.3], row, { size: 0.8, least: 0.1 });
		expect(groups.map(({ members }) => members)).toEqual([
			[1, 2, 0],
			[3, 4, 5]
		]);
	});

	it('keeps together what is left over, where one of it is a neighbour', () => {
		// From 2: 0.7 + 0.5; from 4: 0.6 + 0.4; 1 and 0 lack 0.45 together, and 1 is next to 2.
		const groups = lackingGroups([0.2, 0.25, 0.7, 0.5, 0.6, 0.4], row, { size: 0.8, least: 0.1 });
		expect(groups.map(({ members }) => members)).toEqual([
			[2, 3, 1, 0],
			[4, 5]
		]);
	});

	it('takes the first of two neighbours that lack as much', () => {
		const groups = lackingGroups([0, 0.35, 0.5, 0.35, 0.35, 0.35], row, { size: 0.8, least: 0.1 });
		expect(groups.map(({ members }) => members)).toEqual([
			[3, 4, 5],
			[2, 1]
		]);
	});

	it('takes of two that lack as much the first by position, whichever neighbour it was met from', () => {
		// 5 + 6 + 4: 1.15; 3 + 2 lack 0.9, then 4, next to 3, and 1, next to 2, lack 0.2 each.
		const line = chain([1, 2, 3, 4, 5, 6]);
		const same = lackingGroups([0, 0.2, 0.3, 0.6, 0.2, 0.55, 0.4], line, { size: 1, least: 0.1 });
		expect(same.map(({ members }) => members)).toEqual([
			[5, 6, 4],
			[3, 2, 1]
		]);
		// 5 + 6 alone: 1.05; 4 lacks more than 1: 3 + 2 + 4, and 1 is left over.
		const more = lackingGroups([0, 0.2, 0.3, 0.6, 0.25, 0.7, 0.35], line, { size: 1, least: 0.1 });
		expect(more.map(({ members }) => members)).toEqual([
			[3, 2, 4, 1],
			[5, 6]
		]);
	});

	it('begins by position where two lack as much, however they are joined', () => {
		// 1 and 3 lack 0.6 each: 1 takes 2, which 3 would have taken, and 3 is left with 0.
		const groups = lackingGroups([0.45, 0.6, 0.5, 0.6], chain([0, 3, 2, 1]), { size: 1, least: 0.1 });
		expect(groups.map(({ members }) => members)).toEqual([
			[1, 2],
			[3, 0]
		]);
	});

	it('names those that lack as much by position, and the group whose first is first', () => {
		expect(
			lackingGroups([0, 0.2, 0.5, 0.2], chain([2, 3, 1]), { size: 0.8, least: 0.1 }).map(
				({ members }) => members
			)
		).toEqual([[2, 1, 3]]);
		// 0.8 each: 5 and 0, 1 and 2.
		const pairs = (position: number) => [5, 2, 1, 4, 3, 0].slice(position, position + 1);
		expect(
			lackingGroups([0.3, 0.5, 0.3, 0, 0, 0.5], pairs, { size: 0.8, least: 0.1 }).map(
				({ members }) => members
			)
		).toEqual([
			[1, 2],
			[5, 0]
		]);
	});

	it('has the group that lacks most first, and none that lacks less than the size', () => {
		const groups = lackingGroups([0.5, 0.4, 0, 0.5, 0.6, 0], row, { size: 0.8, least: 0.1 });
		expect(groups.map(({ members }) => members)).toEqual([
			[4, 3],
			[0, 1]
		]);
		expect(lackingGroups([0.3, 0.3, 0, 0, 0, 0], row, { size: 0.8, least: 0.1 })).toEqual([]);
	});

	it('leaves out by the bounds themselves: what lacks the least takes part, what lacks the size does not', () => {
		expect(eligibleOf([0, 0.1, 0.8, 0.79, 0.05], { size: 0.8, least: 0.1 })).toEqual([1, 3]);
		expect(eligibleOf([0, 0.3, 0.4], { size: 0.8, least: 0, passes: [1, 1, 0] })).toEqual([1]);
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
