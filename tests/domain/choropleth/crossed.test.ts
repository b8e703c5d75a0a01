import { describe, expect, it } from 'vitest';
import { COVERAGE_CLASSES } from '../../../src/lib/domain/figures/classes';
import { CROSSED_COLUMNS, CROSSED_ROWS } from '../../../src/lib/domain/choropleth/crossed';
import { choroplethOf } from '../../../src/lib/domain/choropleth/choropleth';
import { classColumn } from '../../../src/lib/domain/figures/figures';
import { formatView, parseView } from '../../../src/lib/domain/view/view-params';
import { smallResults } from '../../fixtures/small-results';

const results = smallResults();

describe('coverage crossed with deprivation', () => {
	it('has nine classes, then a minor lack and those where coverage has no meaning', () => {
		const { classes } = choroplethOf(results, 'commune', 'coverage-fdep');
		expect(classes.slice(9).map(({ id }) => id)).toEqual(['minor', 'outside-priority', 'no-need', 'unknown']);
		expect(classes[2]).toMatchObject({ id: 'x02', fill: '#4F278B' });
	});

	it('puts each territory at its coverage and its quintile', () => {
		const { classes, classOf } = choroplethOf(results, 'commune', 'coverage-fdep');
		const coverage = classColumn(results, 'commune');
		const { quintile } = results.profiles.commune;
		classOf.forEach((index, i) => {
			const { id } = classes[index]!;
			const coverageClass = COVERAGE_CLASSES[coverage[i]!]!;
			const row = { none: 0, 'very-low': 0, low: 0, partial: 1, met: 2 }[coverageClass as 'none'] as
				number | undefined;
			const column = [0, 0, 0, 0, 1, 2][quintile[i]!]!;
			expect(id).toBe(row === undefined ? coverageClass : `x${row}${column}`);
		});
	});

	it('names its rows and columns', () => {
		expect(CROSSED_ROWS).toHaveLength(3);
		expect(CROSSED_COLUMNS).toEqual(['FDep 1–3', 'FDep 4', 'FDep 5']);
	});

	it('is an indicator of the address', () => {
		const { view } = parseView(new URLSearchParams('indicateur=couverture-fdep'));
		expect(view.indicator).toBe('coverage-fdep');
		expect(formatView(view)).toBe('indicateur=couverture-fdep');
	});
});
