import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../src/lib/domain/territory/atlas';
import type { Assignment } from '../../../src/lib/domain/campaign/campaign';
import {
	allPostCounts,
	postsReaching,
	placementOf,
	structureCounts
} from '../../../src/lib/domain/campaign/placement';
import { campaign, CELL, post, smallAtlas, smallCampaign } from '../../fixtures/small-atlas';

const placed = () => placementOf(smallAtlas, smallCampaign);
const placementOfOne = (fte: number, ...assignments: Assignment[]) =>
	placementOf(smallAtlas, campaign([post('one', fte, assignments)]));

describe('the reach of a campaign', () => {
	it('funds every FTE, located or not', () => {
		expect(placed().fundedFte).toBeCloseTo(4.9, 9);
	});

	it('names the posts that have no place, with the codes that are not known', () => {
		expect(placed().unlocated).toEqual([
			{ post: 4, fte: 0.6, codes: ['commune:99999'] },
			{ post: 5, fte: 0.75, codes: [] }
		]);
	});

	it('lists each cell of a post once, in order', () => {
		expect(placed().cellsOfPost.map((cells) => Array.from(cells))).toEqual([
			[2, 3, 5],
			[0, 1, 2, 3, 4],
			[1],
			[2, 3, 4, 5, 6, 7],
			[],
			[5, 6]
		]);
	});

	it('shares all of a post among the known targets, and still names the unknown one', () => {
		const { portions, unlocated } = placementOfOne(
			1,
			{ level: 'qpv', code: 'QN06301M' },
			{ level: 'qpv', code: 'QP063001' }
		);
		expect(portions).toEqual([{ post: 0, fte: 1, cells: Uint32Array.of(CELL.qpv1) }]);
		expect(unlocated).toEqual([{ post: 0, fte: 0, codes: ['qpv:QP063001'] }]);
	});

	it('loses the share declared for an unknown code, and only that', () => {
		const { portions, unlocated } = placementOfOne(
			1,
			{ level: 'commune', code: '42001' },
			{ level: 'epci', code: '999999999', share: 0.25 }
		);
		expect(portions.map(({ fte }) => fte)).toEqual([0.75]);
		expect(unlocated).toEqual([{ post: 0, fte: 0.25, codes: ['epci:999999999'] }]);
	});

	it('does not count as lost what the rounding of shares leaves', () => {
		const { portions, unlocated } = placementOfOne(
			1,
			{ level: 'commune', code: '42001', share: 0.7 },
			{ level: 'commune', code: '42002', share: 0.2 },
			{ level: 'commune', code: '63003', share: 0.1 }
		);
		expect(portions).toHaveLength(3);
		expect(unlocated).toEqual([]);
	});

	it('does not reach a target whose declared share is 0', () => {
		const { cellsOfPost, portions } = placementOfOne(
			1,
			{ level: 'commune', code: '42001', share: 0 },
			{ level: 'commune', code: '63003' }
		);
		expect(cellsOfPost.map((cells) => Array.from(cells))).toEqual([[CELL.c63003]]);
		expect(portions.map(({ fte }) => fte)).toEqual([1]);
	});

	it('reaches a commune outside its QPVs, whole where it has none', () => {
		const { cellsOfPost } = placementOf(
			smallAtlas,
			campaign([
				post('rest', 1, [{ level: 'hors-qpv', code: '63001' }]),
				post('whole', 1, [{ level: 'hors-qpv', code: '42001' }]),
				post('commune', 1, [{ level: 'commune', code: '63001' }])
			])
		);
		expect(cellsOfPost.map((cells) => Array.from(cells))).toEqual([
			[CELL.rest63001],
			[CELL.c42001],
			[CELL.qpv1, CELL.qpv2in63001, CELL.rest63001]
		]);
	});

	it('reaches a target by its declared share, in the order of the cells', () => {
		const { cellsOfPost, fundedFte } = placementOfOne(
			0.8,
			{ level: 'commune', code: '63003' },
			{ level: 'commune', code: '63002', share: 0.25 },
			{ level: 'qpv', code: 'QN06302M' }
		);
		expect(cellsOfPost.map((cells) => Array.from(cells))).toEqual([
			[CELL.qpv2in63001, CELL.qpv2in63002, CELL.rest63002, CELL.c63003]
		]);
		expect(fundedFte).toBe(0.8);
	});

	it('shares nothing over a target without a share once the declared ones take all', () => {
		const { cellsOfPost, portions, unlocated } = placementOfOne(
			1,
			{ level: 'commune', code: '63003', share: 1 },
			{ level: 'commune', code: '42001' }
		);
		expect(portions).toEqual([{ post: 0, fte: 1, cells: Uint32Array.of(CELL.c63003) }]);
		expect(cellsOfPost.map((cells) => Array.from(cells))).toEqual([[CELL.c42001, CELL.c63003]]);
		expect(unlocated).toEqual([]);
	});

	it('has nothing for a campaign without posts', () => {
		expect(placementOf(smallAtlas, campaign([]))).toMatchObject({
			portions: [],
			unlocated: [],
			fundedFte: 0
		});
	});
});

describe('posts and structures', () => {
	it('are counted once a territory, whatever the number of cells that they reach', () => {
		const counts = allPostCounts(smallAtlas, placed());
		expect(Array.from(counts.commune)).toEqual([1, 2, 3, 3, 1]);
		expect(Array.from(counts.qpv)).toEqual([3, 4]);
		expect(Array.from(counts.epci)).toEqual([2, 4]);
		expect(Array.from(counts.departement)).toEqual([2, 4]);
		expect(Array.from(counts.region)).toEqual([5]);
	});

	it('are found from the cells of a territory', () => {
		expect(postsReaching(placed(), itemsOf(smallAtlas.cellsOf.commune, 1))).toEqual([1, 2]);
		expect(postsReaching(placed(), itemsOf(smallAtlas.cellsOf.commune, 4))).toEqual([3]);
	});

	it('overlap where two structures are on one cell', () => {
		// A: QPVs 1 and 2, and 42002. B: 42001, 42002, 63001. C: the département 63.
		expect(Array.from(structureCounts(smallAtlas, placed()))).toEqual([1, 2, 3, 3, 2, 2, 1, 1]);
	});
});
