import { describe, expect, it } from 'vitest';
import { explain, postsHere } from '../../../src/lib/domain/figures/explanation';
import { sumOf } from '../../fixtures/close';
import { assembleAtlas } from '../../../src/lib/domain/territory/atlas';
import { campaign, CELL, post, smallAtlas, smallCampaign, smallParts } from '../../fixtures/small-atlas';
import { presenceOf, resultsOf } from '../../../src/lib/domain/figures/results';
import { smallProfiles, smallResults } from '../../fixtures/small-results';
import { HAND_NORM } from '../../fixtures/hand-norm';

describe('why a territory has its need', () => {
	const cells = () => explain(smallResults(), 'commune', 2);

	it('is said cell by cell, most needed first', () => {
		expect(cells().map(({ cell }) => cell)).toEqual([CELL.qpv1, CELL.rest63001, CELL.qpv2in63001]);
		expect(cells().map(({ qpv }) => qpv?.name)).toEqual(['Les Tours', undefined, 'La Plaine']);
	});

	it('has the most inhabited first where the need is the same', () => {
		// Outside QPVs 63002 (9 000) and 63003 (10 000) need nothing.
		expect(explain(smallResults(), 'departement', 1).map(({ cell }) => cell)).toEqual([
			CELL.qpv1,
			CELL.rest63001,
			CELL.qpv2in63001,
			CELL.qpv2in63002,
			CELL.c63003,
			CELL.rest63002
		]);
	});

	it('puts the numbers in the formula: inhabitants ÷ ratio × weight', () => {
		expect(cells().map(({ population, ratio, weight, need }) => [population, ratio, weight, need])).toEqual([
			[12_000, 6_000, 1, 2],
			[15_000, 40_000, 3, 1.125],
			[3_000, 6_000, 1, 0.5]
		]);
		for (const { population, ratio, weight, baseNeed } of cells())
			expect((population / ratio) * weight).toBeCloseTo(baseNeed, 9);
	});

	it('shows what the floors add', () => {
		// QPV 2 needs 0.5 + 1/6; a floor of 0.8 makes it 0.6 + 0.2.
		const raised = explain(smallResults({ ...HAND_NORM, floorFte: 0.8 }), 'qpv', 1);
		expect(raised.map(({ communeName }) => communeName)).toEqual(['Le Puy-Neuf', "L'Isle-d'Aval"]);
		expect(raised[0]!.floor).toBeCloseTo(0.1, 9);
		expect(raised[1]!.floor).toBeCloseTo(1 / 30, 9);
	});

	it('multiplies the weights of deprivation, access and density, and leaves QPVs at 1', () => {
		// Q4 in a rural commune of few GPs: 2.28 × 2 × 1.5 = 6.84; 8 000 ÷ 40 000 × 6.84.
		const far = assembleAtlas({ ...smallParts, apl: Float64Array.of(1, 1, 1, 1, 1) });
		const norm = {
			...HAND_NORM,
			access: { ...HAND_NORM.access, enabled: true },
			densityWeights: { rural: 1.5, dispersed: 1 }
		};
		const results = resultsOf(far, smallProfiles, presenceOf(far, smallCampaign), norm, 'population');
		const [cell] = explain(results, 'commune', 0);
		expect(cell!.weights).toEqual({ fdep: 2.28, access: 2, density: 1.5 });
		expect(cell!.weight).toBeCloseTo(6.84, 9);
		expect(cell!.need).toBeCloseTo(1.368, 9);
		expect(explain(results, 'qpv', 0)[0]).toMatchObject({ ratio: 6_000, weight: 1, need: 2 });
	});

	it('shows what the envelope takes', () => {
		// 4.2476… FTE of needs, scaled to half of them: QPV 1 keeps 1 of its 2.
		const half = explain(smallResults({ ...HAND_NORM, envelope: (0.456 + 3.625 + 1 / 6) / 2 }), 'qpv', 0);
		expect(half[0]!.floor).toBe(0);
		expect(half[0]!.envelope).toBeCloseTo(-1, 9);
		expect(half[0]!.need).toBeCloseTo(1, 9);
	});

	it('has a weight of 0 below the priority and without index', () => {
		const [remainder] = explain(smallResults(), 'commune', 3).filter(({ qpv }) => !qpv);
		expect(remainder).toMatchObject({ quintile: 3, weight: 0, need: 0 });
		expect(explain(smallResults(), 'commune', 4)[0]).toMatchObject({ quintile: 0, weight: 0, need: 0 });
	});
});

describe('the posts of a territory', () => {
	it('come with the FTE that they bring there, the greatest first', () => {
		const posts = postsHere(smallResults(), 'commune', 2);
		expect(posts.map(({ post }) => post.id)).toEqual(['two-qpvs', 'overlapping', 'share-and-rest']);
		[0.9375, 0.6, 0.4].forEach((fte, i) => expect(posts[i]!.fteHere).toBeCloseTo(fte, 9));
	});

	it('come by identifier where they bring as much', () => {
		const here = [{ level: 'commune', code: '63001' }] as const;
		const three = campaign([post('b', 1, here), post('c', 1, here), post('a', 1, here)]);
		const results = resultsOf(
			smallAtlas,
			smallProfiles,
			presenceOf(smallAtlas, three),
			HAND_NORM,
			'population'
		);
		expect(postsHere(results, 'commune', 2).map((one) => one.post.id)).toEqual(['a', 'b', 'c']);
	});

	it('bring what the territory is said to have, whatever the key', () => {
		for (const key of ['population', 'need', 'equal'] as const) {
			const results = smallResults(HAND_NORM, key);
			for (const position of [0, 1, 2, 3, 4])
				expect(sumOf(postsHere(results, 'commune', position).map(({ fteHere }) => fteHere))).toBeCloseTo(
					results.coverage.commune.fte[position]!,
					9
				);
		}
	});
});
