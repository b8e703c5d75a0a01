import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readInstance } from '../../../scripts/lib/suggest/instance';
import { solveInstance } from '../../../scripts/lib/suggest/solve-instance';
import { loadSolver } from '../../../scripts/lib/suggest/solver';
import type { Solve } from '../../../src/lib/domain/scenario/solve/linear-model';
import {
	bestValue,
	harmOfEnding,
	holdsLimits,
	leastHarm,
	worthOfChoice,
	type EndingFile,
	type PlacingFile
} from './brute-force';

let solve: Solve;
beforeAll(async () => {
	solve = await loadSolver();
});

const solved = (file: unknown) => solveInstance(readInstance(JSON.stringify(file), 'petit.json'), solve);
const placed = (file: unknown) =>
	solved(file) as { value: number; bound: number; proved: boolean; chosen: string[] };
const ended = (file: unknown) => solved(file) as { harm: number; ended: string[] };

const CELLS = ['a', 'b', 'c', 'd'];
const hundredths = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((n) => n / 100);
const anyAlloc = fc.dictionary(fc.constantFrom(...CELLS), hundredths(1), { maxKeys: 4 });
const anyPlacing: fc.Arbitrary<PlacingFile> = fc.record({
	cells: fc.tuple(
		...CELLS.map((id) =>
			fc.record({ id: fc.constant(id), unmet: hundredths(2), weight: fc.constantFrom(1, 1, 3) })
		)
	),
	candidates: fc
		.array(fc.record({ size: fc.constantFrom(0.1, 0.3, 0.5, 0.8, 1), alloc: anyAlloc }), { maxLength: 6 })
		.map((all) => all.map((one, i) => ({ id: `p${i}`, ...one }))),
	limit: fc.oneof(
		fc.integer({ min: 0, max: 4 }).map((posts) => ({ posts })),
		fc.integer({ min: 0, max: 25 }).map((tenths) => ({ fte: tenths / 10 })),
		fc.record({
			posts: fc.integer({ min: 0, max: 4 }),
			fte: fc.integer({ min: 0, max: 25 }).map((n) => n / 10)
		})
	),
	copies: fc.constantFrom(1, 1, 2)
});
const anyEnding: fc.Arbitrary<EndingFile> = fc
	.record({
		cells: fc.tuple(...CELLS.map((id) => fc.record({ id: fc.constant(id), need: hundredths(2) }))),
		posts: fc
			.array(fc.record({ alloc: anyAlloc }), { minLength: 1, maxLength: 7 })
			.map((all) => all.map((one, i) => ({ id: `p${i}`, ...one }))),
		end: fc.nat({ max: 7 })
	})
	.map((file) => ({ ...file, end: Math.min(file.end, file.posts.length) }));

describe('a small problem', () => {
	test('comes out at the best of all choices, proved, within its limits', () => {
		fc.assert(
			fc.property(anyPlacing, (file) => {
				const { value, bound, proved, chosen } = placed(file);
				expect(value).toBeCloseTo(bestValue(file), 7);
				expect(value).toBeCloseTo(worthOfChoice(file, chosen), 9);
				expect(holdsLimits(file, chosen)).toBe(true);
				expect(proved).toBe(true);
				expect(bound - value).toBeLessThanOrEqual(1e-6);
				expect(bound).toBeGreaterThanOrEqual(value);
			}),
			{ numRuns: 100 }
		);
	}, 60_000);

	test('ends the set of posts that is least harmful together', () => {
		fc.assert(
			fc.property(anyEnding, (file) => {
				const { harm, ended: posts } = ended(file);
				expect(posts).toHaveLength(file.end);
				expect(harm).toBeCloseTo(leastHarm(file), 7);
				expect(harm).toBeCloseTo(harmOfEnding(file, posts), 9);
			}),
			{ numRuns: 100 }
		);
	}, 60_000);

	test('repeats the identifier of a post that is created twice', () => {
		const file = {
			name: 'deux fois',
			cells: [{ id: 'a', unmet: 1.5 }],
			candidates: [{ id: 'p', size: 1, alloc: { a: 1 } }],
			limit: { posts: 3 },
			copies: 3
		};
		expect(placed(file)).toEqual({ value: 1.5, bound: 1.5, proved: true, chosen: ['p', 'p'] });
		expect(placed({ ...file, copies: undefined })).toEqual({
			value: 1,
			bound: 1,
			proved: true,
			chosen: ['p']
		});
	});

	test('takes copies without end for as many as the limits hold', () => {
		const file = {
			name: '',
			cells: [{ id: 'a', unmet: 10 }],
			candidates: [{ id: 'p', size: 0.1, alloc: { a: 0.1 } }],
			limit: { fte: 0.3 },
			copies: 1e12
		};
		expect(placed(file)).toMatchObject({ proved: true, chosen: ['p', 'p', 'p'] });
	});

	test('takes a lack and a limit without end', () => {
		const file = {
			cells: [{ id: 'a', unmet: 1e300 }],
			candidates: [{ id: 'p', size: 1, alloc: { a: 1 } }],
			limit: { posts: 1e300 }
		};
		expect(placed(file)).toEqual({ value: 1, bound: 1, proved: true, chosen: ['p'] });
	});

	test('does not spend what a tolerance would let through', () => {
		// Two halves are over the limit by 2e-8: one of them and the small one are the best.
		const file = {
			cells: [
				{ id: 'a', unmet: 1 },
				{ id: 'b', unmet: 1 },
				{ id: 'c', unmet: 1 }
			],
			candidates: [
				{ id: 'half-a', size: 0.50000001, alloc: { a: 0.5 } },
				{ id: 'half-b', size: 0.50000001, alloc: { b: 0.5 } },
				{ id: 'small', size: 0.2, alloc: { c: 0.2 } }
			],
			limit: { fte: 1 }
		};
		const { value, chosen } = placed(file);
		expect(value).toBeCloseTo(0.7, 9);
		expect(chosen).toHaveLength(2);
		expect(chosen).toContain('small');
		// Three times 0.1 is 0.30000000000000004, and is within 0.3.
		const thirds = {
			cells: [{ id: 'a', unmet: 1 }],
			candidates: [{ id: 't', size: 0.1, alloc: { a: 0.1 } }],
			limit: { fte: 0.3 },
			copies: 5
		};
		expect(placed(thirds).chosen).toEqual(['t', 't', 't']);
	});

	test('beats what greedy by ratio would choose', () => {
		// By ratio: the small one (2 for 1), then the large one (10 for 10) no longer fits.
		const file = {
			cells: [
				{ id: 'a', unmet: 0.2 },
				{ id: 'b', unmet: 1 }
			],
			candidates: [
				{ id: 'small', size: 0.1, alloc: { a: 0.2 } },
				{ id: 'large', size: 1, alloc: { b: 1 } }
			],
			limit: { fte: 1 }
		};
		expect(placed(file)).toMatchObject({ value: 1, chosen: ['large'] });
	});

	test('has an answer where there is nothing to choose, or nothing to gain', () => {
		expect(placed({ cells: [], candidates: [], limit: { posts: 3 } })).toEqual({
			value: 0,
			bound: 0,
			proved: true,
			chosen: []
		});
		const met = {
			cells: [{ id: 'a', unmet: 0 }],
			candidates: [{ id: 'p', size: 1, alloc: { a: 1 } }],
			limit: { posts: 1 }
		};
		expect(placed(met)).toMatchObject({ value: 0, proved: true, chosen: [] });
		expect(ended({ cells: [{ id: 'a', need: 1 }], posts: [], end: 0 })).toEqual({ harm: 0, ended: [] });
	});
});

describe('an instance that cannot be read', () => {
	const sound = {
		cells: [{ id: 'a', unmet: 1 }],
		candidates: [{ id: 'p', size: 1, alloc: { a: 1 } }],
		limit: { posts: 1 }
	};
	test.each<[string, unknown, string]>([
		['no object', [], 'Fichier « petit.json » : un objet est attendu.'],
		['no cells', { ...sound, cells: undefined }, ', à l’endroit « cells » : une liste est attendue.'],
		[
			'no limit',
			{ ...sound, limit: {} },
			', à l’endroit « limit » : une limite est attendue, en « posts » ou en « fte ».'
		],
		[
			'a negative lack',
			{ ...sound, cells: [{ id: 'a', unmet: -1 }] },
			', à l’endroit « cells[0].unmet » : un nombre positif ou nul est attendu.'
		],
		[
			'a number as a text',
			{ ...sound, cells: [{ id: 'a', unmet: '1' }] },
			', à l’endroit « cells[0].unmet » : un nombre positif ou nul est attendu.'
		],
		[
			'a post without a size',
			{ ...sound, candidates: [{ id: 'p', alloc: {} }] },
			', à l’endroit « candidates[0].size » : un nombre supérieur à 0 est attendu.'
		],
		[
			'an unknown cell',
			{ ...sound, candidates: [{ id: 'p', size: 1, alloc: { z: 1 } }] },
			', à l’endroit « candidates[0].alloc.z » : la maille « z » n’est pas dans la liste « cells ».'
		],
		[
			'the same identifier twice',
			{
				...sound,
				cells: [
					{ id: 'a', unmet: 1 },
					{ id: 'a', unmet: 1 }
				]
			},
			', à l’endroit « cells[1].id » : l’identifiant « a » est déjà pris.'
		],
		[
			'half a copy',
			{ ...sound, copies: 1.5 },
			', à l’endroit « copies » : un nombre entier supérieur ou égal à 0 est attendu.'
		],
		[
			'more to end than there are',
			{ cells: [], posts: [], end: 1 },
			', à l’endroit « end » : la liste « posts » a 0 poste, et 1 doivent prendre fin.'
		],
		[
			'a number that is too great for a solver',
			{ ...sound, candidates: [{ id: 'p', size: 1e300, alloc: {} }] },
			', à l’endroit « candidates[0].size » : un nombre d’au plus 1 000 000 est attendu.'
		],
		[
			'more copies than can be searched through',
			{ ...sound, limit: { posts: 10_001 }, copies: 10_001 },
			', à l’endroit « copies » : chaque poste peut être créé 10 000 fois au plus dans les limites.'
		],
		['two questions', { ...sound, posts: [] }, 'une seule de ces questions est attendue.']
	])('says in French what is wrong, and where: %s', (_, file, sentence) => {
		let said = '';
		try {
			readInstance(JSON.stringify(file), 'petit.json');
		} catch (error) {
			said = error instanceof Error ? error.message.replace(/[\u202F\u00A0]/g, ' ') : '';
		}
		expect(said).toContain(sentence);
	});

	test('is said to be no JSON, and where', () => {
		expect(() => readInstance('{', 'petit.json')).toThrow('n’est pas du JSON valide');
		expect(() => readInstance('{\n"posts": ,', 'petit.json')).toThrow('petit.json, ligne 2, colonne 10');
	});
});
