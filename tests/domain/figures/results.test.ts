import { describe, expect, it } from 'vitest';
import { presenceOf, profilesOf, resultsOf } from '../../../src/lib/domain/figures/results';
import { classColumn, figuresOf } from '../../../src/lib/domain/figures/figures';
import { coveredColumns, coveredIn, coveredOf } from '../../../src/lib/domain/figures/covered';
import { COVERAGE_CLASSES } from '../../../src/lib/domain/figures/classes';
import { expectColumn } from '../../fixtures/close';
import {
	campaign,
	post,
	silentAtlas,
	smallAtlas,
	smallCampaign,
	SMALL_FTE,
	SMALL_NEED
} from '../../fixtures/small-atlas';
import { smallTable } from '../../fixtures/small-table';
import { HAND_NORM } from '../../fixtures/hand-norm';

const profiles = profilesOf(smallAtlas);
const resultsFor = (posts: typeof smallCampaign) =>
	resultsOf(smallAtlas, profiles, presenceOf(smallAtlas, posts), HAND_NORM, 'population');
const results = () => resultsFor(smallCampaign);

describe('the results of a campaign', () => {
	it('start from the FTE and the need of each cell', () => {
		expectColumn(results().cellFte, SMALL_FTE);
		expectColumn(results().cellNeed, SMALL_NEED);
	});

	it('give all the figures of a commune', () => {
		const figures = figuresOf(results(), 'commune', 2);
		expect(figures).toMatchObject({
			level: 'commune',
			position: 2,
			code: '63001',
			name: 'Le Puy-Neuf',
			population: 30_000,
			qpvPopulation: 15_000,
			fdep: 1,
			quintile: 5,
			posts: 3,
			surplus: 0,
			coverageClass: 'partial',
			lacksInPlaces: false
		});
		expect(figures.fte).toBeCloseTo(1.9375, 9);
		expect(figures.ftePer10k).toBeCloseTo(0.645833333333, 9);
		expect(figures.need).toBeCloseTo(3.625, 9);
		expect(figures.gap).toBeCloseTo(1.6875, 9);
		expect(figures.unmet).toBeCloseTo(1.6875, 9);
		expect(figures.coverageRate).toBeCloseTo(0.534482758621, 9);
	});

	it('leave out what has no meaning, never writing zero for it', () => {
		expect(figuresOf(results(), 'commune', 4)).toMatchObject({
			fdep: undefined,
			quintile: undefined,
			need: 0,
			coverageRate: undefined,
			coverageClass: 'unknown',
			lacksInPlaces: false
		});
		expect(figuresOf(results(), 'commune', 1)).toMatchObject({
			population: 0,
			ftePer10k: undefined,
			coverageRate: undefined,
			coverageClass: 'unknown'
		});
	});

	it('show a surplus as a negative gap, beside the need that it does not meet', () => {
		const figures = figuresOf(results(), 'commune', 3);
		expect(figures.coverageClass).toBe('met');
		expect(figures.gap).toBeCloseTo(1 / 6 - 0.5125, 9);
		expect(figures.unmet).toBeCloseTo(1 / 6 - 0.1075, 9);
		expect(figures.surplus).toBeCloseTo(0.405, 9);
	});

	it('give every territory of a level its class', () => {
		const classes = (level: 'commune' | 'qpv' | 'epci') =>
			Array.from(classColumn(results(), level), (index) => COVERAGE_CLASSES[index]);
		expect(classes('commune')).toEqual(['partial', 'unknown', 'partial', 'met', 'unknown']);
		expect(classes('qpv')).toEqual(['partial', 'partial']);
		expect(classes('epci')).toEqual(['met', 'partial']);
	});

	it('tell what lies in QPVs from what lies outside, and add them up to the whole', () => {
		const { fte, need, unmet, qpv, outside } = figuresOf(results(), 'commune', 2);
		// QPVs 1 and 2: 1.15 of 2 and 0.2875 of 0.5; the rest: 0.5 of 1.125.
		expect([qpv.fte, qpv.need, qpv.unmet].map((value) => value.toFixed(4))).toEqual([
			'1.4375',
			'2.5000',
			'1.0625'
		]);
		expect([outside.fte, outside.need, outside.unmet]).toEqual([0.5, 1.125, 0.625]);
		expect(qpv.fte + outside.fte).toBeCloseTo(fte, 9);
		expect(qpv.need + outside.need).toBeCloseTo(need, 9);
		expect(qpv.unmet + outside.unmet).toBeCloseTo(unmet, 9);
	});

	it('mark what is covered in total, and lacks in one of its places what counts', () => {
		const marked = (attention: number) =>
			[0, 2, 3].map(
				(position) =>
					figuresOf({ ...results(), norm: { ...HAND_NORM, attention } }, 'commune', position).lacksInPlaces
			);
		// 63002 has 0.5125 for 1/6, and lacks 0.059 in its QPV.
		expect(marked(0.05)).toEqual([false, false, true]);
		expect(marked(0.1)).toEqual([false, false, false]);
	});
});

describe('what is covered', () => {
	const twoQpvs = () => resultsFor(campaign(smallCampaign.posts.slice(0, 1)));

	it('is the places that a post reaches, and who lives there', () => {
		expect(coveredOf(twoQpvs(), 'commune')).toEqual({
			count: 2,
			total: 5,
			population: 40_000,
			totalPopulation: 58_000
		});
		expect(coveredOf(twoQpvs(), 'qpv')).toEqual({
			count: 2,
			total: 2,
			population: 16_000,
			totalPopulation: 16_000
		});
	});

	it('may be asked of some places only', () => {
		expect(coveredOf(twoQpvs(), 'commune', [0, 2])).toEqual({
			count: 1,
			total: 2,
			population: 30_000,
			totalPopulation: 38_000
		});
	});

	it('is no share of inhabitants that nobody gives', () => {
		const silent = smallTable('qpv', {
			atlas: silentAtlas,
			campaign: campaign(smallCampaign.posts.slice(0, 1))
		}).results;
		const covered = { count: 2, total: 2, population: 12_000, totalPopulation: NaN };
		expect(coveredOf(silent, 'qpv')).toEqual(covered);
		expect(coveredIn(silent, Uint32Array.from(silentAtlas.cells.commune.keys()), 'qpv')).toEqual(covered);
		expect(coveredOf(silent, 'commune').totalPopulation).toBe(58_000);
	});

	it('is counted in each of several sets of cells, a QPV over two of them in both, each inhabitant once', () => {
		// One post in QPV 2, which has 3 000 of the 30 000 inhabitants of 63001 and 1 000 of the 10 000 of 63002.
		const one = resultsFor(campaign([post('one', 1, [{ level: 'qpv', code: 'QN06302M' }])]));
		const columns = (level: 'departement' | 'commune', place: 'commune' | 'qpv') =>
			coveredColumns(one, smallAtlas.cellsOf[level], place);
		expect(columns('departement', 'commune')).toEqual({
			count: Uint32Array.of(0, 2),
			total: Uint32Array.of(2, 3),
			population: Float64Array.of(0, 40_000),
			totalPopulation: Float64Array.of(8_000, 50_000)
		});
		expect(columns('departement', 'qpv')).toEqual({
			count: Uint32Array.of(0, 1),
			total: Uint32Array.of(0, 2),
			population: Float64Array.of(0, 4_000),
			totalPopulation: Float64Array.of(0, 16_000)
		});
		expect(columns('commune', 'qpv')).toEqual({
			count: Uint32Array.of(0, 0, 1, 1, 0),
			total: Uint32Array.of(0, 0, 2, 1, 0),
			population: Float64Array.of(0, 0, 3_000, 1_000, 0),
			totalPopulation: Float64Array.of(0, 0, 15_000, 1_000, 0)
		});
	});

	it('does not count a post without a place', () => {
		const lost = resultsFor(campaign([post('lost', 1, [{ level: 'commune', code: '99999' }])]));
		expect(coveredOf(lost, 'commune').count).toBe(0);
		expect(figuresOf(lost, 'region', 0)).toMatchObject({ posts: 0, fte: 0, coverageClass: 'none' });
	});
});
