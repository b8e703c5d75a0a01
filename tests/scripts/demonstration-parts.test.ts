import { describe, expect, it } from 'vitest';
import { apportion } from '../../scripts/lib/demonstration/apportion';
import { coveredBy } from '../../scripts/lib/demonstration/coverage';
import { readDocumentedSources } from '../../scripts/lib/demonstration/documented';
import type { DemonstrationGeography } from '../../scripts/lib/demonstration/geography';
import { documents, qpvs, type PlannedStructure } from '../../scripts/lib/demonstration/plan';
import { someOf } from '../../scripts/lib/demonstration/posts';
import { drawsOf, oneOf } from '../../scripts/lib/demonstration/random';
import type { Assignment } from '../../src/lib/domain/campaign/campaign';

describe('apportion', () => {
	it('gives whole numbers that add up, the left-over to the largest remainders', () => {
		expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
		expect(apportion(7, [5, 3, 1])).toEqual([4, 2, 1]);
		expect(apportion(0, [1, 2])).toEqual([0, 0]);
	});
});

describe('draws', () => {
	it('are the same each time, and do not depend on each other', () => {
		const first = drawsOf('DEMO-01-1 etp');
		const second = drawsOf('DEMO-01-1 etp');
		expect([first(), first(), first()]).toEqual([second(), second(), second()]);
		expect(drawsOf('DEMO-01-2 etp')()).not.toBe(drawsOf('DEMO-01-1 etp')());
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
	it('are the most deprived ones, those without an index last', () => {
		const codes = (count: number) =>
			someOf('P', ['A', 'B', 'C'], GEOGRAPHY.quintiles, count).map(({ code }) => code);
		expect([codes(0), codes(1), codes(2), codes(3)]).toEqual([[], ['B'], ['A', 'B'], ['A', 'B', 'C']]);
	});

	it('cannot be more than there are', () => {
		expect(() => someOf('P', ['A'], GEOGRAPHY.quintiles, 2)).toThrow(
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

describe('the documented sources', () => {
	const input = (text: string) =>
		({ file: 'structures.csv', text, source: {} }) as Parameters<typeof readDocumentedSources>[0];
	const planned = (from: string, year: string, place: string): PlannedStructure => ({
		id: 'S',
		name: 'Structure',
		type: 'association',
		posts: [{ from, places: [], documents: documents(year, place) }]
	});
	const text = 'structure,commune,year,source_url\nStructure,Vienne,2021,https://exemple.fr\n';

	it('give a post the address that documents it', () => {
		const structure = planned('2021-01-01', '2021', 'Vienne');
		expect(readDocumentedSources(input(text), [structure]).sourceOf(structure, 0)).toBe('https://exemple.fr');
	});

	it('stop at a post that no row documents, that starts too early, and at a row without a post', () => {
		const read = (structure: PlannedStructure) => () => readDocumentedSources(input(text), [structure]);
		expect(read(planned('2021-01-01', '2021', 'Lyon'))).toThrow('ligne absente pour le poste S-1');
		expect(read(planned('2020-12-31', '2021', 'Vienne'))).toThrow('le poste S-1 commence avant sa source');
		expect(() => readDocumentedSources(input(text), [])).toThrow('lignes sans poste de démonstration');
	});
});
