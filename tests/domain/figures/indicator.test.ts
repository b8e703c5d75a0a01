import { describe, expect, it } from 'vitest';
import {
	INDICATORS,
	indicatorColumn,
	indicatorFigure,
	isQuantity,
	measureOf,
	titleOf
} from '../../../src/lib/domain/figures/indicator';
import { presenceOf, profilesOf, resultsOf } from '../../../src/lib/domain/figures/results';
import { assembleAtlas } from '../../../src/lib/domain/territory/atlas';
import { expectColumn } from '../../fixtures/close';
import { HAND_NORM } from '../../fixtures/hand-norm';
import { smallCampaign, smallParts } from '../../fixtures/small-atlas';
import { smallResults } from '../../fixtures/small-results';

describe('an indicator of every commune', () => {
	const column = (indicator: Parameters<typeof indicatorColumn>[2], part?: 'qpv' | 'outside') =>
		indicatorColumn(smallResults(), 'commune', indicator, part);

	it('is unknown where nobody lives, or nobody knows how deprived', () => {
		// 42002 has no inhabitant, 63003 no index; what they have of FTE is known.
		expectColumn(column('need'), [0.456, NaN, 3.625, 1 / 6, NaN]);
		expectColumn(column('gap'), [0.056, NaN, 1.6875, 1 / 6 - 0.1075, NaN]);
		expectColumn(column('fte'), [0.4, 0.5, 1.9375, 0.5125, 0.2]);
		expectColumn(column('coverage'), [0.4 / 0.456, NaN, 1.9375 / 3.625, 0.5125 * 6, NaN]);
		expectColumn(column('fte-10k'), [0.5, NaN, 1.9375 / 3, 0.5125, 0.2]);
	});

	it('is known of the need of QPVs in a commune that has no index', () => {
		// 63002 without index: the 1 000 people of its part of QPV 2 still need 1/6 FTE.
		const communes = {
			...smallParts.communes,
			fdep: Float64Array.of(0.5, -0.2, 1, NaN, NaN),
			quintile: Uint8Array.of(4, 2, 5, 0, 0)
		};
		const atlas = assembleAtlas({ ...smallParts, communes });
		const results = resultsOf(
			atlas,
			profilesOf(atlas),
			presenceOf(atlas, smallCampaign),
			HAND_NORM,
			'population'
		);
		expectColumn(indicatorColumn(results, 'commune', 'need'), [0.456, NaN, 3.625, 1 / 6, NaN]);
		expectColumn(indicatorColumn(results, 'commune', 'gap'), [0.056, NaN, 1.6875, 1 / 6 - 0.1075, NaN]);
		expectColumn(indicatorColumn(results, 'commune', 'fdep'), [0.5, -0.2, 1, NaN, NaN]);
	});

	it('is printed as what it is: a percentage, a rate, an index, FTE', () => {
		expect(indicatorFigure('coverage', 0.456)).toBe('46\u202F%');
		expect(indicatorFigure('fte-10k', 0.456)).toBe('0,46');
		expect(indicatorFigure('fdep', -0.456)).toBe('−0,46');
		expect(indicatorFigure('gap', 0.456)).toBe('0,46');
		// FTE have one decimal from ten on, rates and indexes two; none of an FTE or of a rate is a plain 0.
		expect(indicatorFigure('gap', 12.345)).toBe('12,3');
		expect(indicatorFigure('fte-10k', 12.345)).toBe('12,35');
		expect(indicatorFigure('fdep', 12.345)).toBe('12,35');
		expect(
			(['gap', 'fte-10k', 'fdep', 'coverage'] as const).map((indicator) => indicatorFigure(indicator, 0))
		).toEqual(['0', '0', '0,00', '0\u202F%']);
	});

	it('is of a part where it is a quantity, and of the whole where it is a rate', () => {
		expectColumn(column('fte', 'qpv'), [0, 0, 1.4375, 0.1075, 0]);
		expectColumn(column('fte', 'outside'), [0.4, 0.5, 0.5, 0.405, 0.2]);
		expectColumn(column('fte-10k', 'qpv'), [0.5, NaN, 1.9375 / 3, 0.5125, 0.2]);
	});

	it('has one measure, a title, and is a quantity or not', () => {
		expect(INDICATORS.map(measureOf)).toEqual([
			'coverage',
			'fte-10k',
			'fdep',
			'coverage',
			'gap',
			'need',
			'fte'
		]);
		expect(INDICATORS.filter(isQuantity)).toEqual(['gap', 'need', 'fte']);
		expect(titleOf('gap', 'outside')).toBe('ETP manquants hors QPV');
		expect(titleOf('coverage')).toBe('Couverture du besoin');
	});
});
