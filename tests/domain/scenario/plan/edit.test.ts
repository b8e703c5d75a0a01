import { describe, expect, test } from 'vitest';
import {
	canSplit,
	lockedPosts,
	settledPart,
	splitInTwo,
	withExisting,
	withLock,
	withProposal
} from '../../../../src/lib/domain/scenario/plan/edit';
import type { Change, Plan } from '../../../../src/lib/domain/scenario/plan/plan';

const thiers: Change = { kind: 'add', fte: 1, assignments: [{ level: 'commune', code: '63430' }] };
const roanne: Change = { kind: 'add', fte: 0.5, assignments: [{ level: 'commune', code: '42187' }] };
const end: Change = { kind: 'end', id: 'P-1' };
const plan: Plan = [thiers, end, roanne];

describe('a plan and a proposal', () => {
	test('a proposal replaces the new posts that are not locked, and nothing else', () => {
		const locked = withLock(plan, 2, true);
		expect(settledPart(locked)).toEqual([end, { ...roanne, locked: true }]);
		expect(lockedPosts(locked)).toEqual([{ ...roanne, locked: true }]);
		expect(lockedPosts(withLock(plan, 1, true))).toEqual([]);
		expect(withProposal(locked, [{ fte: 1, assignments: [{ level: 'qpv', code: 'QN06301M' }] }])).toEqual([
			end,
			{ ...roanne, locked: true },
			{ kind: 'add', fte: 1, assignments: [{ level: 'qpv', code: 'QN06301M' }] }
		]);
	});

	test('a lock that is taken off leaves no trace', () => {
		expect(withLock(withLock(plan, 0, true), 0, false)).toEqual(plan);
	});

	test('what becomes of an existing post replaces what was said of it before', () => {
		expect(withExisting(plan, 'P-1', { kind: 'edit', id: 'P-1', fte: 0.8 })).toEqual([
			thiers,
			roanne,
			{ kind: 'edit', id: 'P-1', fte: 0.8 }
		]);
		expect(withExisting([end, { kind: 'end', id: 'P-2' }], 'P-1')).toEqual([{ kind: 'end', id: 'P-2' }]);
	});
});

describe('a post in two', () => {
	test('shares its places and its size, in tenths', () => {
		const post = {
			fte: 0.7,
			assignments: [
				{ level: 'commune' as const, code: '42001', share: 0.5 },
				{ level: 'commune' as const, code: '42002', share: 0.3 },
				{ level: 'commune' as const, code: '42003', share: 0.2 }
			]
		};
		expect(splitInTwo(post)).toEqual([
			{ fte: 0.3, assignments: [{ level: 'commune', code: '42001', share: 1 }] },
			{
				fte: 0.4,
				assignments: [
					{ level: 'commune', code: '42002', share: 0.6 },
					{ level: 'commune', code: '42003', share: 0.4 }
				]
			}
		]);
	});

	test('leaves the first ones up to half of what is shared out, and one place to the second at least', () => {
		const cut = (...shares: (number | undefined)[]) =>
			splitInTwo({
				fte: 1,
				assignments: shares.map((share, i) => ({
					level: 'commune' as const,
					code: `4200${i}`,
					...(share !== undefined && { share })
				}))
			}).map(({ assignments }) => assignments.map(({ code, share }) => [code.at(-1), share]));
		expect(cut(0.3, 0.3, 0.2, 0.2)).toEqual([
			[
				['0', 0.5],
				['1', 0.5]
			],
			[
				['2', 0.5],
				['3', 0.5]
			]
		]);
		expect(cut(0.2, 0.2, 0.6).map((places) => places.length)).toEqual([2, 1]);
		expect(cut(0.1, 0.9)).toEqual([[['0', 1]], [['1', 1]]]);
		// Places without a share count for as much, and get none.
		expect(cut(undefined, undefined, undefined)).toEqual([
			[
				['0', undefined],
				['1', undefined]
			],
			[['2', undefined]]
		]);
		expect(cut(0.4, 0.1, undefined)).toEqual([
			[
				['0', 0.8],
				['1', 0.2]
			],
			[['2', undefined]]
		]);
	});

	test('stays where it is with one place, and is not possible for a tenth', () => {
		expect(splitInTwo(thiers)).toEqual([
			{ fte: 0.5, assignments: thiers.assignments },
			{ fte: 0.5, assignments: thiers.assignments }
		]);
		expect(canSplit({ fte: 0.2, assignments: [] })).toBe(true);
		expect(canSplit({ fte: 0.1, assignments: [] })).toBe(false);
	});
});
