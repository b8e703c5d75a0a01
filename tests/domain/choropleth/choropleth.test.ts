import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../../src/lib/domain/territory/atlas';
import { choroplethOf, qpvRadius, radiusScale, tallyOf } from '../../../src/lib/domain/choropleth/choropleth';
import { INDICATORS } from '../../../src/lib/domain/figures/indicator';
import { presenceOf, resultsOf } from '../../../src/lib/domain/figures/results';
import { expectColumn, sumOf } from '../../fixtures/close';
import { campaign, post, smallAtlas } from '../../fixtures/small-atlas';
import { smallProfiles, smallResults } from '../../fixtures/small-results';
import { HAND_NORM } from '../../fixtures/hand-norm';

const results = smallResults();
const labelsOf = (indicator: 'coverage' | 'fte-10k' | 'fdep') => {
	const { classes, classOf } = choroplethOf(results, 'commune', indicator);
	return Array.from(classOf, (index) => classes[index]!.label);
};

describe('a choropleth', () => {
	it('gives every territory of every level one of its classes, for every indicator', () => {
		for (const level of LEVELS)
			for (const indicator of INDICATORS) {
				const { classes, classOf } = choroplethOf(results, level, indicator);
				expect(classOf).toHaveLength(smallAtlas.territories[level].count);
				expect(Math.max(...classOf)).toBeLessThan(classes.length);
			}
	});

	it('tallies every territory and every inhabitant once', () => {
		for (const level of LEVELS)
			for (const indicator of INDICATORS) {
				const { population } = smallProfiles[level];
				const tally = tallyOf(choroplethOf(results, level, indicator), population);
				expect(sumOf(tally.map(({ territories }) => territories))).toBe(population.length);
				expect(sumOf(tally.map((of) => of.population))).toBeCloseTo(sumOf(population), 6);
			}
	});

	it('tallies who lives in each class', () => {
		const choropleth = choroplethOf(results, 'commune', 'coverage');
		const tally = tallyOf(choropleth, smallProfiles.commune.population);
		expect(choropleth.classes.map(({ id }, i) => [id, tally[i]!.territories, tally[i]!.population])).toEqual([
			['none', 0, 0],
			['very-low', 0, 0],
			['low', 0, 0],
			['partial', 2, 38_000],
			['minor', 0, 0],
			['met', 1, 10_000],
			['outside-priority', 0, 0],
			['no-need', 0, 0],
			['unknown', 2, 10_000]
		]);
	});

	it('colours coverage by class', () => {
		expect(labelsOf('coverage')).toEqual([
			'De la moitié au besoin',
			'Donnée absente',
			'De la moitié au besoin',
			'Besoin couvert',
			'Donnée absente'
		]);
	});

	it('says which quintiles the norm leaves out', () => {
		const noNeed = (priorityFrom: number) =>
			choroplethOf(smallResults({ ...HAND_NORM, priorityFrom }), 'commune', 'coverage').classes[7]!.label;
		expect([1, 2, 4, 5].map(noNeed)).toEqual([
			'Hors priorité',
			'Hors priorité (FDep 1)',
			'Hors priorité (FDep 1–3)',
			'Hors priorité (FDep 1–4)'
		]);
	});

	it('colours FTE for 10 000 inhabitants by steps that begin at their lower bound', () => {
		// 0.4 ÷ 0.8 = 0.5 exactly; nobody; 1.9375 ÷ 3; 0.5125; 0.2.
		expect(labelsOf('fte-10k')).toEqual([
			'De 0,5 à 1',
			'Donnée absente',
			'De 0,5 à 1',
			'De 0,5 à 1',
			'De 0,1 à 0,25'
		]);
		expect(choroplethOf(results, 'commune', 'fte-10k').classes.map(({ label }) => label)).toEqual([
			'Aucun ETP',
			'Moins de 0,1',
			'De 0,1 à 0,25',
			'De 0,25 à 0,5',
			'De 0,5 à 1',
			'1 ou plus',
			'Donnée absente'
		]);
	});

	it('gives zero FTE a class of its own, told from a small presence and from no inhabitants', () => {
		const presence = presenceOf(
			smallAtlas,
			campaign([post('tiny', 0.05, [{ level: 'commune', code: '63003' }])])
		);
		const sparse = resultsOf(smallAtlas, smallProfiles, presence, HAND_NORM, 'population');
		const { classes, classOf } = choroplethOf(sparse, 'commune', 'fte-10k');
		expect(Array.from(classOf, (index) => classes[index]!.id)).toEqual([
			'zero',
			'unknown',
			'zero',
			'zero',
			'step-0'
		]);
	});

	it('colours the index by quintile', () => {
		expect(Array.from(choroplethOf(results, 'commune', 'fdep').classOf)).toEqual([3, 1, 4, 2, 5]);
	});
});

describe('circles', () => {
	it('are sized by missing FTE, place by place, never by a surplus', () => {
		const { magnitude } = choroplethOf(results, 'commune', 'gap');
		expectColumn(magnitude!, [0.056, 0, 1.6875, 1 / 6 - 0.1075, 0]);
	});

	it('are sized by needed FTE', () => {
		expectColumn(choroplethOf(results, 'qpv', 'need').magnitude!, [2, 2 / 3]);
	});

	it('are for quantities, not for rates', () => {
		expect(choroplethOf(results, 'commune', 'coverage').magnitude).toBeUndefined();
		expect(choroplethOf(results, 'commune', 'fte-10k').magnitude).toBeUndefined();
	});

	it('have an area in proportion to the value', () => {
		const radius = radiusScale(8, 40);
		expect([0, 2, 8, -1].map(radius)).toEqual([0, 20, 40, 0]);
		expect(radiusScale(0, 40)(0)).toBe(0);
		expect(qpvRadius(10_000)).toBe(8);
		expect(qpvRadius(2_500)).toBe(4);
	});
});
