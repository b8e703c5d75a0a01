import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Post } from '../../../src/lib/domain/campaign/campaign';
import { placesDiffer, postMoves } from '../../../src/lib/domain/posts/moves';
import { campaign, post } from '../../fixtures/small-atlas';

const at = (id: string, structure: string, codes: readonly string[], fte = 1): Post =>
	post(
		id,
		fte,
		codes.map((code) => ({ level: 'commune', code })),
		{ structure }
	);
const moves = (before: readonly Post[], after: readonly Post[]) =>
	postMoves(campaign(before), campaign(after));
const ids = (posts: readonly Post[]) => posts.map(({ id }) => id);

describe('what became of the posts', () => {
	test('one that has its identifier on both sides stays, with what changed of it', () => {
		const found = moves(
			[at('1', 'A', ['42001']), at('2', 'A', ['42001']), at('3', 'A', ['42001'])],
			[at('1', 'A', ['42001']), at('2', 'A', ['42001'], 0.5), at('3', 'A', ['63001'])]
		);
		expect(found.same.map(({ after }) => after.id)).toEqual(['1']);
		expect(found.changed.map((kept) => [kept.after.id, placesDiffer(kept)])).toEqual([
			['2', false],
			['3', true]
		]);
		expect([found.arrived, found.left]).toEqual([[], []]);
	});

	test('one with another identifier is known by its structure and places', () => {
		const found = moves(
			[at('old', 'Médiation', ['42001', '63001'])],
			[at('new', 'mediation', ['63001', '42001'])]
		);
		// The structure is written otherwise: the post changed, and neither came nor left.
		expect([...found.same, ...found.changed]).toMatchObject([{ renamed: true, after: { id: 'new' } }]);
		expect(found.arrived).toEqual([]);
		expect(found.left).toEqual([]);
	});

	test('one whose identifier and places are both new has come, and the other has left', () => {
		const found = moves([at('old', 'A', ['42001'])], [at('new', 'A', ['63001'])]);
		expect([ids(found.arrived), ids(found.left)]).toEqual([['new'], ['old']]);
	});

	test('several that may be the same are said to be doubtful, and neither come nor leave', () => {
		const found = moves(
			[at('old', 'A', ['42001'])],
			[at('new-1', 'A', ['42001']), at('new-2', 'A', ['42001'])]
		);
		expect(found.doubtful.map(({ before, after }) => [ids(before), ids(after)])).toEqual([
			[['old'], ['new-1', 'new-2']]
		]);
		expect([found.arrived, found.left, found.same]).toEqual([[], [], []]);
	});

	test('each post is in exactly one of the lists', () => {
		const list = fc.uniqueArray(
			fc.record({
				id: fc.integer({ min: 0, max: 12 }),
				structure: fc.constantFrom('A', 'B'),
				code: fc.constantFrom('1', '2')
			}),
			{ selector: ({ id }) => id, maxLength: 8 }
		);
		fc.assert(
			fc.property(list, list, (before, after) => {
				const of = (posts: typeof before) =>
					posts.map(({ id, structure, code }) => at(String(id), structure, [code]));
				const found = moves(of(before), of(after));
				const kept = [...found.same, ...found.changed];
				const old = [
					...ids(found.left),
					...kept.map((one) => one.before.id),
					...found.doubtful.flatMap((one) => ids(one.before))
				];
				const now = [
					...ids(found.arrived),
					...kept.map((one) => one.after.id),
					...found.doubtful.flatMap((one) => ids(one.after))
				];
				expect(old.sort()).toEqual(before.map(({ id }) => String(id)).sort());
				expect(now.sort()).toEqual(after.map(({ id }) => String(id)).sort());
			})
		);
	});
});
