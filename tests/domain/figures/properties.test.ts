import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALLOCATION_KEYS } from '../../../src/lib/domain/campaign/allocation';
import { itemsOf, LEVELS, type Level } from '../../../src/lib/domain/territory/atlas';
import type { Campaign } from '../../../src/lib/domain/campaign/campaign';
import { classOf, COVERAGE_CLASSES, lacksInPlaces } from '../../../src/lib/domain/figures/classes';
import type { Norm } from '../../../src/lib/domain/norm/norm';
import { choroplethOf } from '../../../src/lib/domain/choropleth/choropleth';
import { INDICATORS } from '../../../src/lib/domain/figures/indicator';
import { presenceOf, resultsOf } from '../../../src/lib/domain/figures/results';
import { figuresOf } from '../../../src/lib/domain/figures/figures';
import { coveredIn, coveredOf } from '../../../src/lib/domain/figures/covered';
import { anyCampaign, anyNorm } from '../../fixtures/arbitraries';
import { sumOf } from '../../fixtures/close';
import { smallAtlas } from '../../fixtures/small-atlas';
import { smallProfiles } from '../../fixtures/small-results';

const anyKey = fc.constantFrom(...ALLOCATION_KEYS);
const results = (campaign: Campaign, norm: Norm, key: (typeof ALLOCATION_KEYS)[number]) =>
	resultsOf(smallAtlas, smallProfiles, presenceOf(smallAtlas, campaign), norm, key);

/** Levels that hold every cell of the small atlas. */
const PARTITIONS: readonly Level[] = ['commune', 'arrondissement', 'departement', 'region'];

/** Close for sums of any size: to 1e-9, or to 1e-12 of the number where an envelope makes it large. */
function expectClose(actual: number, expected: number): void {
	expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Math.max(1e-9, 1e-12 * Math.abs(expected)));
}

describe('for any campaign, norm and key', () => {
	it('located and unlocated FTE add up to the funded FTE', () => {
		fc.assert(
			fc.property(anyCampaign, anyNorm, anyKey, (campaign, norm, key) => {
				const { cellFte, presence } = results(campaign, norm, key);
				const funded = sumOf(campaign.posts.map(({ fte }) => fte));
				const unlocated = sumOf(presence.placement.unlocated.map(({ fte }) => fte));
				expectClose(sumOf(cellFte) + unlocated, funded);
				expect(cellFte.every((fte) => fte >= 0)).toBe(true);
			})
		);
	});

	it('the figures of a territory are the sums of its cells', () => {
		fc.assert(
			fc.property(anyCampaign, anyNorm, anyKey, (campaign, norm, key) => {
				const all = results(campaign, norm, key);
				for (const level of LEVELS)
					for (let i = 0; i < smallAtlas.territories[level].count; i++) {
						const cells = Array.from(itemsOf(smallAtlas.cellsOf[level], i));
						const { fte, need } = figuresOf(all, level, i);
						expectClose(fte, sumOf(cells.map((cell) => all.cellFte[cell]!)));
						expectClose(need, sumOf(cells.map((cell) => all.cellNeed[cell]!)));
					}
			})
		);
	});

	it('the levels that hold every cell have the same totals', () => {
		fc.assert(
			fc.property(anyCampaign, anyNorm, anyKey, (campaign, norm, key) => {
				const { coverage } = results(campaign, norm, key);
				for (const level of PARTITIONS)
					for (const column of ['fte', 'need', 'unmet', 'surplus'] as const)
						expectClose(sumOf(coverage[level][column]), coverage.region[column][0]!);
			})
		);
	});

	it('people are counted once', () => {
		for (const level of PARTITIONS) expect(sumOf(smallProfiles[level].population)).toBe(58_000);
		expect(sumOf(smallProfiles.qpv.population)).toBe(16_000);
	});

	it('what is unmet minus what is too much is the gap', () => {
		fc.assert(
			fc.property(anyCampaign, anyNorm, anyKey, (campaign, norm, key) => {
				const all = results(campaign, norm, key);
				for (const level of LEVELS)
					for (let i = 0; i < smallAtlas.territories[level].count; i++) {
						const { unmet, surplus, gap, need } = figuresOf(all, level, i);
						expect(Math.abs(unmet - surplus - gap)).toBeLessThanOrEqual(Math.max(1e-9, 1e-12 * need));
					}
			})
		);
	});

	it('no QPV or EPCI with a need is under the floor, unless an envelope says so', () => {
		fc.assert(
			fc.property(anyCampaign, anyNorm, (campaign, norm) => {
				const { coverage } = results(campaign, { ...norm, envelope: 'none' }, 'population');
				for (const level of ['qpv', 'epci'] as const)
					for (const need of coverage[level].need)
						expect(need === 0 || need >= norm.floorFte - 1e-9).toBe(true);
			})
		);
	});

	it('needs add up to the envelope', () => {
		fc.assert(
			fc.property(
				anyCampaign,
				anyNorm,
				fc.double({ min: 0.01, max: 1e5, noNaN: true }),
				(campaign, norm, envelope) => {
					const { cellNeed } = results(campaign, { ...norm, envelope }, 'population');
					expectClose(sumOf(cellNeed), envelope);
				}
			)
		);
	});

	it('every territory has a class, a choropleth and figures', () => {
		fc.assert(
			fc.property(anyCampaign, anyNorm, anyKey, (campaign, norm, key) => {
				const all = results(campaign, norm, key);
				for (const level of LEVELS) {
					for (const indicator of INDICATORS) {
						const { classes, classOf } = choroplethOf(all, level, indicator);
						expect(classOf.every((index) => index < classes.length)).toBe(true);
					}
					for (let i = 0; i < smallAtlas.territories[level].count; i++)
						expect(COVERAGE_CLASSES).toContain(figuresOf(all, level, i).coverageClass);
				}
			}),
			{ numRuns: 50 }
		);
	});

	it('a place is covered where a post reaches it, and never more people than there are', () => {
		fc.assert(
			fc.property(anyCampaign, anyNorm, (campaign, norm) => {
				const all = results(campaign, norm, 'population');
				for (const level of ['commune', 'qpv'] as const) {
					const covered = coveredOf(all, level);
					// Places counted whole, or cell by cell: one definition.
					const cells = Uint32Array.from({ length: all.atlas.cells.count }, (_, cell) => cell);
					const byCell = coveredIn(all, cells, level);
					expect([byCell.count, byCell.total]).toEqual([covered.count, covered.total]);
					expect(byCell.population).toBeCloseTo(covered.population, 6);
					expect(byCell.totalPopulation).toBeCloseTo(covered.totalPopulation, 6);
					expect(covered.count).toBe(all.presence.posts[level].filter((posts) => posts > 0).length);
					expect(covered.population).toBeLessThanOrEqual(covered.totalPopulation);
				}
			})
		);
	});
});

describe('for any number at all', () => {
	it('there is a class, and asking where it lacks never throws', () => {
		const anyNumber = fc.double();
		fc.assert(
			fc.property(
				fc.tuple(anyNumber, anyNumber, anyNumber, anyNumber, anyNumber),
				fc.double({ min: 0, max: 2, noNaN: true }),
				([population, fdep, fte, need, unmet], attention) => {
					const input = { population, fdep, fte, need, unmet };
					expect(COVERAGE_CLASSES).toContain(classOf(input, attention));
					expect(lacksInPlaces(input, attention)).toBeTypeOf('boolean');
				}
			)
		);
	});
});
