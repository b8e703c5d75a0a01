import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE_LEVELS } from '../../../src/lib/domain/territory/atlas';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { resultsOf } from '../../../src/lib/domain/figures/results';
import { geographyOf } from '../../../src/lib/domain/territory/geography';
import { tableOf } from '../../../src/lib/domain/table/table';
import { sumOverUnion, unionOf } from '../../../src/lib/domain/table/union';
import { anyCampaign, anyNorm } from '../../fixtures/arbitraries';
import { sumOf } from '../../fixtures/close';
import { smallTable } from '../../fixtures/small-table';
import { HAND_NORM } from '../../fixtures/hand-norm';

describe('the totals of several territories', () => {
	// 63001 and 63002: the two communes that share QPV 2.
	const table = smallTable('commune');
	const union = unionOf(table, [2, 3]);

	it('add up what is on their cells', () => {
		expect(union.territories).toBe(2);
		expect(union.population).toBe(40_000);
		expect(union.qpvPopulation).toBe(16_000);
		// 1.9375 + 0.5125, and 3.625 + 1 ÷ 6.
		expect(union.fte).toBeCloseTo(2.45, 9);
		expect(union.need).toBeCloseTo(3.7916666667, 9);
		expect(union.gap).toBeCloseTo(1.3416666667, 9);
		expect(union.coverageRate).toBeCloseTo(0.6461538462, 9);
		expect(union.ftePer10k).toBeCloseTo(0.6125, 9);
	});

	it('keep what is missing on a cell and what is too much on another apart', () => {
		// 0.85 + 0.2125 + 0.625 + 0.0591666667 are missing; the remainder of 63002 has 0.405 too much.
		expect(union.unmet).toBeCloseTo(1.7466666667, 9);
		expect(union.surplus).toBeCloseTo(0.405, 9);
	});

	it('count a post, a structure and a shared QPV once', () => {
		const { posts } = table.results.presence;
		expect([posts.commune[2], posts.commune[3]]).toEqual([3, 3]);
		// two-qpvs, share-and-rest, overlapping and quarter-declared, of structures A, B and C.
		expect(union.posts).toBe(4);
		expect(union.structures).toBe(3);
		expect(Array.from(table.covered('qpv').total.subarray(2, 4))).toEqual([2, 1]);
		expect(union.qpvs).toEqual({ count: 2, total: 2, population: 16_000, totalPopulation: 16_000 });
		expect(union.communes).toEqual({ count: 2, total: 2, population: 40_000, totalPopulation: 40_000 });
	});

	it('weigh the index by the inhabitants', () => {
		// (30 000 × 1 + 10 000 × 0.1) ÷ 40 000
		expect(union.fdep).toBeCloseTo(0.775, 9);
		expect(union.quintile).toBe(4);
	});

	it('have no index where none of them has one, and no rate where nothing is needed', () => {
		const alone = unionOf(table, [4]);
		expect(alone.fdep).toBeUndefined();
		expect(alone.quintile).toBeUndefined();
		expect(alone.coverageRate).toBeUndefined();
	});

	it('are nothing for no territory', () => {
		expect(unionOf(table, [])).toMatchObject({ territories: 0, population: 0, posts: 0, fte: 0, gap: 0 });
	});

	it('count only the part of a QPV that is inside', () => {
		const half = unionOf(table, [3]);
		expect(half.qpvs).toEqual({ count: 1, total: 1, population: 1_000, totalPopulation: 1_000 });
	});

	it('add up where two structures work', () => {
		// All of 63001 (A, B, C); in 63002 the QPV part only (A, C).
		expect(table.sumOfCells(table.cellOverlap())[2]).toBe(30_000);
		expect(sumOverUnion(union, table.cellOverlap())).toBe(31_000);
	});

	it('of all the communes are those of the region, whatever the campaign and the norm', () => {
		fc.assert(
			fc.property(anyCampaign, anyNorm, (campaign, norm) => {
				const communes = smallTable('commune', { campaign, norm });
				const all = unionOf(communes, [0, 1, 2, 3, 4]);
				const region = communes.results.coverage.region;
				expect(all.fte).toBeCloseTo(region.fte[0]!, 9);
				expect(all.need).toBeCloseTo(region.need[0]!, 9);
				expect(all.unmet).toBeCloseTo(region.unmet[0]!, 9);
				expect(all.surplus).toBeCloseTo(region.surplus[0]!, 9);
				expect(all.posts).toBe(communes.results.presence.posts.region[0]);
			}),
			{ numRuns: 50 }
		);
	});
});

describe('the totals of the published bundle', () => {
	const { manifest, atlas, profiles, presence } = readBundle('static/data/84');
	const here = presence(manifest.campaigns.at(-1)!.id);
	const results = resultsOf(atlas, profiles, here, HAND_NORM, 'population');
	const tables = BASE_LEVELS.map((level) => tableOf(results, geographyOf(atlas, level)));

	it('are the same for all the communes, all the départements and the region', () => {
		for (const table of tables.filter(({ level }) => level !== 'qpv')) {
			const all = unionOf(
				table,
				Array.from({ length: table.count }, (_, i) => i)
			);
			expect(all.population).toBeCloseTo(manifest.population, 6);
			expect(all.qpvPopulation).toBeCloseTo(manifest.qpvPopulation, 6);
			expect(all.posts).toBe(85);
			expect(all.communes.count).toBe(1_083);
			expect(all.qpvs).toMatchObject({ count: 102, total: 145 });
			expect(all.fte).toBeCloseTo(results.coverage.region.fte[0]!, 6);
		}
	});

	it('count a post over several QPVs once, where the column counts it in each', () => {
		const qpvs = tables[1]!;
		const all = unionOf(
			qpvs,
			Array.from({ length: qpvs.count }, (_, i) => i)
		);
		expect(all.territories).toBe(145);
		expect(all.posts).toBeLessThan(sumOf(here.posts.qpv));
		expect(all.population).toBeCloseTo(all.qpvPopulation, 6);
	});
});
