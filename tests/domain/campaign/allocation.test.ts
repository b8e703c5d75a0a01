import { describe, expect, it } from 'vitest';
import {
	allocate,
	fteOfPost,
	keyColumn,
	type AllocationKey
} from '../../../src/lib/domain/campaign/allocation';
import { itemsOf } from '../../../src/lib/domain/territory/atlas';
import type { Assignment } from '../../../src/lib/domain/campaign/campaign';
import { placementOf } from '../../../src/lib/domain/campaign/placement';
import { expectColumn, sumOf } from '../../fixtures/close';
import { campaign, post, smallAtlas, smallCampaign, SMALL_FTE, SMALL_NEED } from '../../fixtures/small-atlas';

const need = Float64Array.from(SMALL_NEED);
const column = (key: AllocationKey) => keyColumn(smallAtlas, key, need);

function allocated(key: AllocationKey, posts = smallCampaign): Float64Array {
	return allocate(placementOf(smallAtlas, posts), smallAtlas.cells.count, column(key));
}

const onePost = (fte: number, ...assignments: Assignment[]) => campaign([post('one', fte, assignments)]);

describe('the FTE of a cell', () => {
	it('is shared by inhabitants by default', () => {
		expectColumn(allocated('population'), SMALL_FTE);
	});

	it('is shared equally with the key "equal"', () => {
		// two-qpvs: thirds. share-and-rest: 0.4 in thirds, 0.4 in halves. overlapping: sixths. quarter: halves.
		expectColumn(allocated('equal'), [0.2, 0.7, 19 / 30, 19 / 30, 0.3, 0.625, 7 / 24, 1 / 6]);
	});

	it('is shared by need with the key "need", equally where nothing is needed', () => {
		expectColumn(allocated('need'), [
			0.4, // all of the EPCI's 0.4: nobody needs anything in 42002
			0.5, // nobody-there: no need, one cell
			0.75 + (0.4 * 2) / 3.625 + 48 / 91,
			0.1875 + (0.4 * 0.5) / 3.625 + 12 / 91,
			(0.4 * 1.125) / 3.625 + 27 / 91,
			0.0625 + 4 / 91 + 0.25,
			0,
			0
		]);
	});

	it('adds up to the located FTE whatever the key', () => {
		for (const key of ['population', 'need', 'equal'] as const)
			expect(sumOf(allocated(key))).toBeCloseTo(3.55, 9);
	});

	it('is shared equally over a target where the key is 0 everywhere', () => {
		// 63002 outside its QPV and 63003 need nothing, but both QPV parts do: the key is not 0 everywhere.
		const rest = onePost(1, { level: 'commune', code: '42002' }, { level: 'commune', code: '63003' });
		expectColumn(allocated('need', rest), [0, 0.5, 0, 0, 0, 0, 0, 0.5]);
		expectColumn(allocated('population', rest), [0, 0, 0, 0, 0, 0, 0, 1]);
	});

	it('gives declared shares first, and the rest to the targets without one', () => {
		const posts = onePost(
			1,
			{ level: 'qpv', code: 'QN06301M', share: 0.6 },
			{ level: 'qpv', code: 'QN06302M', share: 0.2 },
			{ level: 'commune', code: '42001' }
		);
		// QPV 2: 0.2 by 3 000 and 1 000 inhabitants.
		expectColumn(allocated('population', posts), [0.2, 0, 0.6, 0.15, 0, 0.05, 0, 0]);
	});

	it('counts a cell twice only where one of the targets declares a share', () => {
		const posts = onePost(
			1,
			{ level: 'qpv', code: 'QN06301M', share: 0.5 },
			{ level: 'commune', code: '63001' },
			{ level: 'epci', code: '200000002' }
		);
		// 0.5 to QPV 1, then 0.5 over the 40 000 of the EPCI: 12, 3, 15, 1, 9.
		expectColumn(allocated('population', posts), [0, 0, 0.65, 0.0375, 0.1875, 0.0125, 0.1125, 0]);
	});

	it('keeps its sum where the key is next to nothing', () => {
		const key = new Float64Array(8).fill(Number.MIN_VALUE);
		const placement = placementOf(smallAtlas, onePost(0.4, { level: 'departement', code: '63' }));
		expect(sumOf(allocate(placement, 8, key))).toBeCloseTo(0.4, 9);
	});
});

describe('the FTE that one post brings to a place', () => {
	const placement = placementOf(smallAtlas, smallCampaign);
	const of63001 = itemsOf(smallAtlas.cellsOf.commune, 2);

	it('is its part of the same shares', () => {
		const each = smallCampaign.posts.map((_, i) => fteOfPost(placement, i, of63001, column('population')));
		expectColumn(each, [0.9375, 0.4, 0, 0.6, 0, 0]);
	});

	it('is shared equally without a key', () => {
		expect(fteOfPost(placement, 3, of63001, undefined)).toBeCloseTo(0.5, 9);
	});
});
