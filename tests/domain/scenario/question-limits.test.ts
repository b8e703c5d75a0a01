import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/lib/domain/scenario/candidates';
import type { PlacementQuestion } from '../../../src/lib/domain/scenario/question';
import { departementAt, limitsOf, mostCopies } from '../../../src/lib/domain/scenario/question-limits';
import { smallSetting } from '../../fixtures/small-setting';

/** One place of 2.4 missing FTE in the Puy-de-Dôme, and one of 0.5 in the Loire. */
const candidate = (size: number, missing: number, departement: number): Candidate => ({
	id: `${departement}:${size}`,
	size,
	assignments: [],
	seed: {
		level: 'commune',
		code: '00000',
		position: 0,
		cells: new Uint32Array(),
		missing,
		epci: -1,
		departement,
		lon: 0,
		lat: 0
	},
	km: 0,
	missing
});
const candidates = [candidate(1, 2.4, 1), candidate(0.5, 0.5, 0)];
const asked = (part: Partial<PlacementQuestion>): PlacementQuestion => ({
	objective: 'missing',
	qpvWeight: 1,
	limit: { posts: 3 },
	sizes: [0.5, 1],
	reach: { km: 20, qpvKm: 10, places: 1, sameEpci: false },
	...part
});
const limits = (part: Partial<PlacementQuestion>) => limitsOf(smallSetting, asked(part), candidates);
const LOCKED = [{ fte: 0.5, assignments: [] }];

describe('the limits of a question', () => {
	it('are what the locked posts leave, in posts, in FTE and in euros', () => {
		const { budgets, groups } = limits({
			limit: { posts: 3, fte: 2, euros: 100_000 },
			pricePerFte: 50_000,
			locked: LOCKED
		});
		expect(budgets.map(({ costs, most }) => [Array.from(costs), most])).toEqual([
			[[1, 1], 2],
			[[1, 0.5], 1.5],
			[[50_000, 25_000], 75_000]
		]);
		expect(groups).toBeUndefined();
	});

	it('allow the smallest post exactly', () => {
		expect(limits({ limit: { fte: 0.5 } }).budgets[0]!.most).toBe(0.5);
		expect(limits({ limit: { posts: 2 }, locked: LOCKED }).budgets[0]!.most).toBe(1);
		expect(limitsOf(smallSetting, asked({ limit: { posts: 0 } }), []).budgets[0]!.most).toBe(0);
	});

	it('count a locked post in the bounds of the département of its first place', () => {
		// One in the Puy-de-Dôme (63002), one in the Loire (42001), one nobody knows where.
		const locked = ['63002', '42001', '99999'].map((code) => ({
			fte: 0.5,
			assignments: [{ level: 'commune', code } as const]
		}));
		const { groups } = limits({
			limit: { posts: 6 },
			locked,
			departements: { '63': { least: 3, most: 4 }, '42': { least: 1, most: 1 } }
		});
		expect([Array.from(groups!.least), Array.from(groups!.most)]).toEqual([
			[0, 2],
			[0, 3]
		]);
		expect(() => limits({ limit: { posts: 6 }, locked, departements: { '42': { most: 0 } } })).toThrow(
			'Département 42\u202F: 1 poste verrouillé dépasse le maximum (0). Relevez-le, ou déverrouillez.'
		);
	});

	it.each<[string, Partial<PlacementQuestion>, RegExp]>([
		['no limit', { limit: {} }, /^Une limite est attendue/],
		['euros without a price', { limit: { euros: 1e6 } }, /^Le prix d’un ETP est nécessaire/],
		['a price of 0', { limit: { euros: 1e6 }, pricePerFte: 0 }, /^Le prix d’un ETP est nécessaire/],
		[
			'less than one post',
			{ limit: { posts: 0 } },
			/^La limite \(0.poste\) est inférieure au plus petit poste \(1.poste\)/
		],
		[
			'less than the smallest post',
			{ limit: { fte: 0.4 } },
			/^La limite \(0,4.ETP\) est inférieure au plus petit poste \(0,5.ETP\)/
		],
		[
			'locked posts that take it all',
			{ limit: { posts: 2 }, locked: [...LOCKED, ...LOCKED] },
			/^Les postes verrouillés prennent 2.postes sur 2.postes.: il ne reste pas de quoi créer le plus petit poste \(1.poste\)\.$/
		],
		[
			'a département of elsewhere',
			{ departements: { '99': { least: 1 } } },
			/^Le département «.99.» n’est pas dans la région. Départements possibles.: 42, 63\.$/
		],
		[
			'more at least than at most',
			{ departements: { '63': { least: 3, most: 2 } } },
			/^Département 63.: le minimum \(3\) dépasse le maximum \(2\)\.$/
		],
		[
			'more than a département lacks',
			{ limit: { posts: 9 }, departements: { '63': { least: 4 } } },
			/^Département 63.: il ne manque pas assez d’ETP pour y créer 4 postes\.$/
		],
		[
			'more in all than the limit',
			{ limit: { posts: 3 }, departements: { '63': { least: 3 }, '42': { least: 1 } } },
			/^Les minimums des départements \(4 postes\) dépassent la limite.: relevez-la, ou baissez-les\.$/
		]
	])('with %s are a sentence', (_, part, said) => {
		expect(() => limits(part)).toThrow(said);
	});

	it('say one post in the singular', () => {
		const one = asked({ departements: { '63': { least: 1 } } });
		expect(() => limitsOf(smallSetting, one, [])).toThrow(
			'Département 63\u202F: il ne manque pas assez d’ETP pour y créer 1 poste.'
		);
	});

	it('have the bounds of départements, as many posts as they lack included', () => {
		const { groups } = limits({ departements: { '63': { least: 3, most: 5 }, '42': {} } });
		expect(groups).toEqual({
			of: Uint32Array.of(1, 0),
			least: Float64Array.of(0, 3),
			most: Float64Array.of(Infinity, 5)
		});
		expect(departementAt(smallSetting, '42')).toBe(0);
	});

	it('hold the posts that départements are due against each limit, at the cost of the cheapest', () => {
		// Two of 0.5 FTE in the Loire; nothing is lacking in the Puy-de-Dôme.
		const loire = [candidate(0.5, 1, 0)];
		const due = (fte: number) =>
			limitsOf(
				smallSetting,
				asked({ limit: { posts: 9, fte }, departements: { '42': { least: 2, most: 2 } } }),
				loire
			);
		expect(due(1).groups!.least).toEqual(Float64Array.of(2, 0));
		expect(() => due(0.9)).toThrow('Les minimums des départements (2 postes) dépassent la limite');
	});

	it('let a place have as many posts as it lacks, one at least', () => {
		expect(
			[candidate(1, 2.4, 0), candidate(1, 2, 0), candidate(0.5, 2.4, 0), candidate(0.5, 0.1, 0)].map(
				mostCopies
			)
		).toEqual([3, 2, 5, 1]);
	});
});
