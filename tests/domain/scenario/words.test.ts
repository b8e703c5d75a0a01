import { describe, expect, it } from 'vitest';
import { allotmentsOf } from '../../../src/lib/domain/scenario/allotment';
import { postWorthOf } from '../../../src/lib/domain/scenario/search/measure';
import { reasonFor } from '../../../src/lib/domain/scenario/reasons';
import { frozenNorm } from '../../../src/lib/domain/scenario/setting';
import { DEFAULT_REACH } from '../../../src/lib/domain/scenario/candidates';
import { guaranteeWords, nothingToGain, questionWords } from '../../../src/lib/domain/scenario/words';
import { expectColumn } from '../../fixtures/close';
import { HAND_NORM } from '../../fixtures/hand-norm';
import { smallAtlas, smallCampaign } from '../../fixtures/small-atlas';
import { spaced } from '../../fixtures/spaced';

describe('how sure an answer is', () => {
	it('is never rounded up', () => {
		const said = (guarantee: number, candidates: number) =>
			spaced(guaranteeWords({ proved: false, guarantee }, candidates));
		expect(said(0.9499, 486)).toBe('Au pire 94,9 % du mieux possible parmi 486 postes types.');
		expect(said(0.9999, 1)).toBe('Au pire 99,9 % du mieux possible parmi 1 poste type.');
	});

	it('is said to be proved where it is', () => {
		expect(spaced(guaranteeWords({ proved: true, guarantee: 1 }, 12))).toBe(
			'Rien n’est mieux parmi 12 postes types : c’est prouvé.'
		);
		expect(spaced(nothingToGain(12))).toMatch(/^Rien à gagner : aucun des postes possibles \(parmi 12 /);
		expect(spaced(nothingToGain(0))).toBe(
			'Rien à gagner : là où la question le demande, aucun lieu ne manque d’au moins 0,05 ETP.'
		);
	});
});

describe('a question', () => {
	const asked = {
		objective: 'lowest',
		qpvWeight: 1,
		limit: { posts: 5 },
		sizes: [1],
		reach: DEFAULT_REACH
	} as const;

	it('is put as its planner would put it', () => {
		expect(spaced(questionWords(smallAtlas, asked))).toBe(
			'Avec 5 postes de plus, où placer les prochains postes ? Objectif : relever d’abord les plus mal couverts.'
		);
	});

	it('says its budget, what a QPV counts and where it keeps to', () => {
		const [code] = smallAtlas.territories.departement.codes;
		const [name] = smallAtlas.territories.departement.names;
		expect(
			spaced(
				questionWords(smallAtlas, {
					...asked,
					limit: { fte: 2.5, euros: 150_000 },
					qpvWeight: 3,
					only: [code!]
				})
			)
		).toBe(
			`Avec 2,5 ETP et 150 000 € par an de plus, où placer les prochains postes ? Objectif : relever d’abord les plus mal couverts ; un ETP dans un QPV y compte 3 fois ; seulement ${name!}.`
		);
	});
});

describe('what each post gives to each cell', () => {
	const posts = [
		{
			fte: 1,
			assignments: [
				{ level: 'qpv', code: 'QN06301M' },
				{ level: 'qpv', code: 'QN06302M' }
			]
		},
		{
			fte: 0.8,
			assignments: [
				{ level: 'commune', code: '63001', share: 0.5 },
				{ level: 'epci', code: '200000001' }
			]
		}
	] as const;

	it('follows the key', () => {
		const [first, second] = allotmentsOf(smallAtlas, posts, smallAtlas.cells.population);
		expect([Array.from(first!.cells), Array.from(second!.cells)]).toEqual([
			[2, 3, 5],
			[0, 1, 2, 3, 4]
		]);
		expectColumn(first!.fte, [0.75, 0.1875, 0.0625]);
		expectColumn(second!.fte, [0.4, 0, 0.16, 0.04, 0.2]);
	});

	it('is the same for each cell without one', () => {
		const [first, second] = allotmentsOf(smallAtlas, posts, undefined);
		expectColumn(first!.fte, [1 / 3, 1 / 3, 1 / 3]);
		expectColumn(second!.fte, [0.2, 0.2, 0.4 / 3, 0.4 / 3, 0.4 / 3]);
	});
});

describe('why a post is where it is', () => {
	/** Five places that lack 1 each; what a candidate brings to its own. */
	const brought = [0.5, 0.9, 0.5, 0.3, 0.7];
	const problem = {
		ids: ['a', 'b', 'c', 'd', 'e'],
		measure: postWorthOf(
			brought.map((fte, row): [number, number][] => [[row, fte]]),
			(row) => ({ room: 1, unit: row }),
			() => [{ slope: 1, width: 5 }]
		),
		limits: { budgets: [{ costs: new Float64Array(5).fill(1), most: 2 }] },
		least: new Int32Array(5),
		most: Int32Array.of(1, 1, 1, 1, 1)
	};

	it('is its gain, its rank among what could stand there, and the best of those', () => {
		const { gain, rank, tied, alternatives } = reasonFor(problem, Int32Array.of(1, 1, 0, 0, 0), 0);
		// b is taken; e would bring more, c as much.
		expect([gain, rank, tied]).toEqual([0.5, 2, 2]);
		expect(alternatives).toEqual([
			{ candidate: 4, gain: 0.7 },
			{ candidate: 2, gain: 0.5 },
			{ candidate: 3, gain: 0.3 }
		]);
	});

	it('is among what could stand there: not what has all its copies, and by the second objective where as good', () => {
		const second = postWorthOf(
			brought.map((_, row): [number, number][] => [[row, row / 10]]),
			(row) => ({ room: 1, unit: row }),
			() => [{ slope: 1, width: 5 }]
		);
		const copies = Int32Array.of(1, 0, 0, 0, 1);
		const same = { ...problem, second, most: Int32Array.of(1, 0, 1, 1, 1) };
		// e is taken, b may not be; c brings as much as a, and more of the second.
		expect(reasonFor(same, copies, 0).alternatives.map(({ candidate }) => candidate)).toEqual([2, 3]);
		expect(Array.from(copies)).toEqual([1, 0, 0, 0, 1]);
		const tied = { ...same, most: Int32Array.of(1, 0, 1, 1, 1), measure: second, second: problem.measure };
		expect(reasonFor(tied, copies, 0).alternatives.map(({ candidate }) => candidate)).toEqual([3, 2]);
	});

	it('names three others at most', () => {
		const { rank, tied, alternatives } = reasonFor(problem, Int32Array.of(0, 1, 0, 0, 0), 1);
		expect([rank, tied]).toEqual([1, 1]);
		expect(alternatives.map(({ candidate }) => candidate)).toEqual([4, 0, 2]);
	});
});

describe('the norm of a scenario', () => {
	it('has its funded envelope frozen at the FTE of the base campaign', () => {
		expect(frozenNorm({ ...HAND_NORM, envelope: 'funded' }, smallCampaign).envelope).toBeCloseTo(4.9, 9);
		expect(frozenNorm({ ...HAND_NORM, envelope: 7 }, smallCampaign).envelope).toBe(7);
		expect(frozenNorm(HAND_NORM, smallCampaign)).toBe(HAND_NORM);
	});
});
