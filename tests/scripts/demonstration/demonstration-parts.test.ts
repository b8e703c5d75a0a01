import { describe, expect, it } from 'vitest';
import { apportion } from '../../../scripts/lib/demonstration/apportion';
import { coveredBy } from '../../../scripts/lib/demonstration/coverage';
import type { DemonstrationGeography } from '../../../scripts/lib/demonstration/geography';
import { qpvs, structure } from '../../../scripts/lib/demonstration/plan';
import { someOf } from '../../../scripts/lib/demonstration/posts';
import { drawsOf, oneOf, seedOf } from '../../../scripts/lib/demonstration/random';
import type { Assignment } from '../../../src/lib/domain/campaign/campaign';

describe('apportion', () => {
	it('gives whole numbers that add up, the left-over to the largest remainders', () => {
		expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
		expect(apportion(7, [5, 3, 1])).toEqual([4, 2, 1]);
		expect(apportion(0, [1, 2])).toEqual([0, 0]);
	});
});

describe('draws', () => {
	it('are the same each time, and do not depend on each other', () => {
		const post = seedOf('DEMO-01-1');
		const first = drawsOf(post, 'etp');
		const second = drawsOf(post, 'etp');
		expect([first(), first(), first()]).toEqual([second(), second(), second()]);
		expect(drawsOf(seedOf('DEMO-01-2'), 'etp')()).not.toBe(drawsOf(post, 'etp')());
	});

	it('of a post are those of its structure, drawn further', () => {
		expect(seedOf('-1', seedOf('DEMO-01'))).toBe(seedOf('DEMO-01-1'));
	});

	it('choose by weight, the last one at the very end', () => {
		const choices = [
			['a', 1],
			['b', 3]
		] as const;
		expect([0, 0.24, 0.25, 0.99, 1].map((draw) => oneOf(draw, choices))).toEqual(['a', 'a', 'b', 'b', 'b']);
	});
});

/** Two communes in an EPCI, a third one alone; Q1 lies over A and B. */
const GEOGRAPHY: DemonstrationGeography = {
	communes: new Map([
		['A', 100],
		['B', 200],
		['C', 300]
	]),
	quintiles: new Map([
		['A', 3],
		['B', 5]
	]),
	epcis: new Map([['E', ['A', 'B']]]),
	qpvs: new Map([
		['Q1', { population: 10, communes: ['A', 'B'] }],
		['Q2', { population: 20, communes: ['A'] }]
	]),
	qpvsOfCommune: new Map([
		['A', ['Q1', 'Q2']],
		['B', ['Q1']]
	]),
	departementOf: new Map([
		['A', '01'],
		['B', '01'],
		['C', '03']
	])
};

describe('what is covered', () => {
	it.each<[string, Assignment, string[], string[]]>([
		['a QPV, with all its communes', { level: 'qpv', code: 'Q1' }, ['A', 'B'], ['Q1']],
		['a commune, with its QPVs', { level: 'commune', code: 'A' }, ['A'], ['Q1', 'Q2']],
		['an EPCI, with both', { level: 'epci', code: 'E' }, ['A', 'B'], ['Q1', 'Q2']],
		['a département', { level: 'departement', code: '03' }, ['C'], []]
	])('by a post on %s', (_, assignment, communes, qpvCodes) => {
		const covered = coveredBy([{ assignments: [assignment] }], GEOGRAPHY);
		expect([...covered.communes]).toEqual(communes);
		expect([...covered.qpvs]).toEqual(qpvCodes);
	});

	it('by a code that nobody knows stops the script', () => {
		const posts = [{ assignments: [{ level: 'epci', code: 'X' }] as const }];
		expect(() => coveredBy(posts, GEOGRAPHY)).toThrow('territoire inconnu dans le plan de la démonstration');
	});
});

describe('some communes of an EPCI', () => {
	const POST = { seed: 1, id: 'P' };

	it('are the most deprived ones, those without an index last', () => {
		const codes = (count: number) =>
			someOf(POST, ['A', 'B', 'C'], GEOGRAPHY.quintiles, count).map(({ code }) => code);
		expect([codes(0), codes(1), codes(2), codes(3)]).toEqual([[], ['B'], ['A', 'B'], ['A', 'B', 'C']]);
	});

	it('cannot be more than there are', () => {
		expect(() => someOf(POST, ['A'], GEOGRAPHY.quintiles, 2)).toThrow(
			'nombre de communes impossible pour le poste P'
		);
	});
});

it('a place of the plan may declare the share of the post', () => {
	expect(qpvs('QN04212M:0.5 QN04214M')).toEqual([
		{ level: 'qpv', code: 'QN04212M', share: 0.5 },
		{ level: 'qpv', code: 'QN04214M' }
	]);
});

describe('a structure of the demonstration', () => {
	it('is named for its number, and its posts with it', () => {
		const { id, name, seed } = structure(7, 'association', []);
		expect([id, name]).toEqual(['DEMO-07', 'Structure de démonstration 07']);
		expect(seed).toBe(seedOf('DEMO-07'));
	});

	it('keeps its draws under another number', () => {
		expect(structure(44, 'association', [], 0x5a67e494).seed).toBe(0x5a67e494);
	});
});
