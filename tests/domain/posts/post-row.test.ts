import { describe, expect, test } from 'vitest';
import { placesOf, postRows } from '../../../src/lib/domain/posts/post-row';
import { sortedPosts } from '../../../src/lib/domain/posts/sort';
import { postTotals, structureTotals } from '../../../src/lib/domain/posts/totals';
import { postTable } from '../../../src/lib/report/tables/post-tables';
import { silentAtlas, smallAtlas, post } from '../../fixtures/small-atlas';
import { smallTable } from '../../fixtures/small-table';
import { fundedResults, fundedRows, row } from './small-posts';

describe('what is said of a post', () => {
	test('it reaches the inhabitants of its cells, of a QPV its own alone', () => {
		// QPV 1 has 12 000; QPV 2 has 3 000 in 63001 and 1 000 in 63002.
		const { reach, departements } = row('two-qpvs');
		expect(reach.population).toBe(16_000);
		expect(reach.communes).toEqual([2, 3]);
		expect(reach.qpvs).toEqual([0, 1]);
		// 2 + 0.5 + 1 000 ÷ 6 000.
		expect(reach.need).toBeCloseTo(2.6667, 4);
		expect(departements).toEqual([1]);
	});

	test('the inhabitants of a QPV that nobody gives are left out, and said to be', () => {
		const rows = postRows(smallTable('qpv', { atlas: silentAtlas }).results);
		const reach = (id: string) => rows.find(({ post }) => post.id === id)!.reach;
		expect(reach('two-qpvs')).toMatchObject({ population: 12_000, silentQpvs: 1, uncountedQpvs: 1 });
		// The whole of 63: they are counted in the rest of the communes.
		expect(reach('overlapping')).toMatchObject({ population: 50_000, silentQpvs: 1, uncountedQpvs: 0 });
		const sorted = sortedPosts(rows, { by: 'habitants', down: true }).map(({ post }) => post.id);
		expect(sorted.at(-1)).toBe('two-qpvs');
		const at = postTable(smallTable('qpv').results, []).columns.findIndex(({ name }) => name === 'habitants');
		const { results } = smallTable('qpv', { atlas: silentAtlas });
		expect(postTable(results, rows.slice(0, 1)).rows[0]?.[at]).toBeUndefined();
	});

	test('the other structures on its cells are named, its own is not', () => {
		expect(row('two-qpvs').others).toEqual(['B', 'C']);
		// Only A stands in 42002, with B through the EPCI.
		expect(row('nobody-there').others).toEqual(['B']);
		expect(row('unknown-code').others).toEqual([]);
	});

	test('people are given per FTE, and stay unknown where they are not counted', () => {
		expect(row('share-and-rest').peoplePerFte).toBe(100);
		expect(row('nobody-there').peoplePerFte).toBeUndefined();
	});

	test('euros are the sum of the amounts given, unknown where none is', () => {
		expect(row('share-and-rest').euros).toBe(40_000);
		expect(row('nobody-there').euros).toBe(8_000);
		expect(row('unknown-code').euros).toBeUndefined();
	});

	test('FTE without a known place are counted', () => {
		expect(row('quarter-declared').unlocated).toBeCloseTo(0.75, 9);
		expect(row('unknown-code').unlocated).toBeCloseTo(0.6, 9);
		expect(row('two-qpvs').unlocated).toBe(0);
	});

	test('the need met is shared between the posts of a cell, as their FTE are', () => {
		// 63002 outside its QPV needs nothing; in 42001, 0.4 FTE of share-and-rest meet 0.4 of 0.456; in 63001 it has
		// 0.16 of 1.15 FTE for 2, 0.04 of 0.2875 for 0.5, 0.2 of 0.5 for 1.125: all of them are of use.
		expect(row('share-and-rest').needMet).toBeCloseTo(0.8, 9);
		// 0.025 of the 0.1075 FTE in QPV 2 of 63002, all of use; the 0.225 outside it meet no need.
		expect(row('quarter-declared').needMet).toBeCloseTo(0.025, 9);
	});

	test('over all posts, the need met is the need less what is missing', () => {
		const { need, unmet } = fundedResults.coverage.region;
		const met = fundedRows.reduce((sum, { needMet }) => sum + needMet, 0);
		expect(met).toBeCloseTo(need[0]! - unmet[0]!, 9);
	});

	test('a place outside QPVs has the name of its commune; an unknown code has none', () => {
		const [outside, unknown] = placesOf(
			smallAtlas,
			post('x', 1, [
				{ level: 'hors-qpv', code: '63001', share: 0.5 },
				{ level: 'commune', code: '99999' }
			])
		);
		expect(outside).toEqual({
			target: 'hors-qpv',
			level: 'commune',
			code: '63001',
			name: 'Le Puy-Neuf',
			share: 0.5
		});
		expect(unknown?.name).toBeUndefined();
	});
});

describe('posts together', () => {
	test('each inhabitant, commune and QPV counts once', () => {
		const totals = postTotals(fundedResults, fundedRows);
		expect(totals.posts).toBe(6);
		expect(totals.structures).toBe(4);
		expect(totals.fte).toBeCloseTo(4.9, 9);
		expect(totals.euros).toBe(158_000);
		expect(totals.fundedPosts).toBe(5);
		expect(totals.reach.population).toBe(58_000);
		expect(totals.reach.communes).toEqual([0, 1, 2, 3, 4]);
		expect(totals.communePopulation).toBe(58_000);
		expect(totals.qpvPopulation).toBe(16_000);
		expect(totals.unlocated).toBeCloseTo(1.35, 9);
		expect(totals.overlapping).toBe(5);
	});

	test('people per FTE leave out the posts that do not count them', () => {
		// 150 + 80 + 300 over 1 + 0.8 + 1.
		const { caseload } = postTotals(fundedResults, fundedRows);
		expect(caseload?.people).toBe(530);
		expect(caseload?.perFte).toBeCloseTo(189.29, 2);
	});

	test('the structures have all the posts, those with most FTE first', () => {
		const structures = structureTotals(fundedResults, fundedRows);
		expect(structures.map(({ structure, posts }) => [structure, posts])).toEqual([
			['C', 2],
			['A', 2],
			['B', 1],
			['D', 1]
		]);
		expect(structures.reduce((sum, { fte }) => sum + fte, 0)).toBeCloseTo(4.9, 9);
	});

	test('no post reaches nobody', () => {
		const none = postTotals(fundedResults, []);
		expect([none.posts, none.reach.population, none.caseload]).toEqual([0, 0, undefined]);
	});
});
