import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALLOCATION_KEYS } from '../../../src/lib/domain/campaign/allocation';
import type { Campaign } from '../../../src/lib/domain/campaign/campaign';
import { COVERAGE_CLASSES } from '../../../src/lib/domain/figures/classes';
import { classColumn, figuresFrom, figuresOf, figuresOfCells } from '../../../src/lib/domain/figures/figures';
import { indicatorColumn } from '../../../src/lib/domain/figures/indicator';
import { jointFigures } from '../../../src/lib/domain/figures/peers';
import { presenceOf, resultsOf } from '../../../src/lib/domain/figures/results';
import { sumsAt, sumsOf, type Sums } from '../../../src/lib/domain/figures/sums';
import type { Norm } from '../../../src/lib/domain/norm/norm';
import { unionOf } from '../../../src/lib/domain/table/union';
import { itemsOf, LEVELS } from '../../../src/lib/domain/territory/atlas';
import { cellsAmong } from '../../../src/lib/domain/territory/containment';
import { anyCampaign, anyCells, anyNorm } from '../../fixtures/arbitraries';
import { smallAtlas } from '../../fixtures/small-atlas';
import { smallProfiles, smallResults } from '../../fixtures/small-results';
import { smallTable } from '../../fixtures/small-table';

const anyKey = fc.constantFrom(...ALLOCATION_KEYS);
const results = (campaign: Campaign, norm: Norm, key: (typeof ALLOCATION_KEYS)[number]) =>
	resultsOf(smallAtlas, smallProfiles, presenceOf(smallAtlas, campaign), norm, key);

const ADDED = ['population', 'qpvPopulation', 'fte', 'need', 'unmet', 'surplus'] as const;

/** Close for sums of any size: to 1e-9, or to 1e-12 of the number where an envelope makes it large. */
const expectClose = (actual: number, expected: number) =>
	expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Math.max(1e-9, 1e-12 * Math.abs(expected)));

describe('the sums of a set of cells', () => {
	it('are those of the cells, the index weighed by the inhabitants', () => {
		// The QPV parts of 63001 (12 000 and 3 000) and 63002 (1 000), whose indexes are 1 and 0.1.
		const { qpv } = smallAtlas.cells;
		const cells = Uint32Array.from(qpv.keys()).filter((cell) => qpv[cell]! >= 0);
		const sums = sumsOf(smallResults(), cells);
		expect(sums.population).toBe(16_000);
		expect(sums.qpvPopulation).toBe(16_000);
		// (15 000 × 1 + 1 000 × 0.1) ÷ 16 000
		expect(sums.fdep).toBeCloseTo(0.94375, 12);
		expect(sums.quintile).toBe(5);
		// 16 000 ÷ 6 000
		expect(sums.need).toBeCloseTo(2.6666666667, 9);
	});

	it('of nothing are 0, without an index, and make figures without a meaning', () => {
		const sums = sumsOf(smallResults(), new Uint32Array());
		expect(sums).toEqual({
			population: 0,
			qpvPopulation: 0,
			fdep: NaN,
			quintile: 0,
			fte: 0,
			need: 0,
			unmet: 0,
			surplus: 0,
			qpv: { fte: 0, need: 0, unmet: 0 },
			outside: { fte: 0, need: 0, unmet: 0 }
		});
		expect(figuresFrom(sums, { attention: 0.1 })).toMatchObject({
			fdep: undefined,
			quintile: undefined,
			ftePer10k: undefined,
			coverageRate: undefined,
			coverageClass: 'unknown',
			lacksInPlaces: false
		});
	});

	it('make the figures by hand', () => {
		const sums: Sums = {
			population: 20_000,
			qpvPopulation: 5_000,
			fdep: 0.5,
			quintile: 4,
			fte: 0.5,
			need: 2,
			unmet: 1.75,
			surplus: 0.25,
			qpv: { fte: 0.5, need: 0.25, unmet: 0 },
			outside: { fte: 0, need: 1.75, unmet: 1.75 }
		};
		expect(figuresFrom(sums, { attention: 0.1 })).toEqual({
			population: 20_000,
			qpvPopulation: 5_000,
			fdep: 0.5,
			quintile: 4,
			fte: 0.5,
			ftePer10k: 0.25,
			need: 2,
			gap: 1.5,
			unmet: 1.75,
			surplus: 0.25,
			qpv: { fte: 0.5, need: 0.25, unmet: 0 },
			outside: { fte: 0, need: 1.75, unmet: 1.75 },
			coverageRate: 0.25,
			coverageClass: 'low',
			lacksInPlaces: false
		});
	});
});

describe('for any campaign, norm and key', () => {
	it('the columns that one pass fills are the sums of each territory’s cells', () => {
		fc.assert(
			fc.property(anyCampaign, anyNorm, anyKey, (campaign, norm, key) => {
				const all = results(campaign, norm, key);
				for (const level of LEVELS) {
					const classes = classColumn(all, level);
					const columns = {
						coverage: indicatorColumn(all, level, 'coverage'),
						'fte-10k': indicatorColumn(all, level, 'fte-10k')
					};
					for (let i = 0; i < smallAtlas.territories[level].count; i++) {
						const sums = sumsOf(all, itemsOf(smallAtlas.cellsOf[level], i));
						const column = sumsAt(all, level, i);
						for (const name of ADDED) expectClose(column[name], sums[name]);
						const figures = figuresFrom(sums, norm);
						for (const part of ['qpv', 'outside'] as const)
							for (const name of ['fte', 'need', 'unmet'] as const)
								expectClose(column[part][name], sums[part][name]);
						expect(COVERAGE_CLASSES[classes[i]!]).toBe(figures.coverageClass);
						expect(figuresOf(all, level, i).lacksInPlaces).toBe(figures.lacksInPlaces);
						expect(columns.coverage[i]).toBe(figures.coverageRate ?? NaN);
						expect(columns['fte-10k'][i]).toBe(figures.ftePer10k ?? NaN);
						// A commune has the index that is published, even where nobody lives.
						if (level === 'commune') continue;
						expect(column.fdep).toBe(sums.fdep);
						expect(column.quintile).toBe(sums.quintile);
					}
				}
			})
		);
	});

	it('the sums of two halves of a set add up to those of the set', () => {
		fc.assert(
			fc.property(anyCampaign, anyNorm, anyKey, anyCells, fc.nat(), (campaign, norm, key, cells, cut) => {
				const all = results(campaign, norm, key);
				const at = cells.length === 0 ? 0 : cut % cells.length;
				const [first, second] = [sumsOf(all, cells.subarray(0, at)), sumsOf(all, cells.subarray(at))];
				const whole = sumsOf(all, cells);
				for (const name of ADDED) expectClose(first[name] + second[name], whole[name]);
			})
		);
	});

	it('what is missing less the surplus is the gap, and the rate is what is not missing', () => {
		fc.assert(
			fc.property(anyCampaign, anyNorm, anyKey, anyCells, (campaign, norm, key, cells) => {
				const { unmet, surplus, gap, fte, need, coverageRate } = figuresOfCells(
					results(campaign, norm, key),
					cells
				);
				expect(unmet).toBeGreaterThanOrEqual(0);
				expect(surplus).toBeGreaterThanOrEqual(0);
				expect(Math.abs(unmet - surplus - gap)).toBeLessThanOrEqual(Math.max(1e-9, 1e-12 * need));
				if (coverageRate !== undefined) expectClose(coverageRate * need, fte);
			})
		);
	});

	it('territories together, in the table or as peers, are the union of their cells', () => {
		fc.assert(
			fc.property(
				anyCampaign,
				anyNorm,
				fc.subarray(Array.from(smallAtlas.territories.commune.codes.keys())),
				(campaign, norm, communes) => {
					const table = smallTable('commune', { campaign, norm });
					const figures = figuresOfCells(table.results, cellsAmong(smallAtlas, 'commune', communes));
					expect(unionOf(table, communes)).toMatchObject(figures);
					expect(jointFigures(table.results, 'commune', communes)).toEqual(figures);
				}
			),
			{ numRuns: 50 }
		);
	});
});
