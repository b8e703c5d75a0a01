import { describe, expect, it } from 'vitest';
import { breaksOf, screenValues, steppedValues } from '../../../src/lib/domain/choropleth/breaks';
import { breakWord, breakWords, typedBreaks } from '../../../src/lib/domain/choropleth/break-words';
import { methodWords, stepFills, stepLabels } from '../../../src/lib/domain/choropleth/classed';
import { breaksProblem, formatClassing, readBreaks } from '../../../src/lib/domain/choropleth/classing';
import { seenThrough } from '../../../src/lib/domain/view/map-options';
import { formatView, parseView } from '../../../src/lib/domain/view/view-params';
import { smallResults } from '../../fixtures/small-results';
import { spaced } from '../../fixtures/spaced';

const read = (query: string) => parseView(new URLSearchParams(query));
const sorted = (...values: number[]) => Float64Array.from(values);

describe('the classes of an address', () => {
	it('are a method with a number of classes, or breaks, and come back as they went', () => {
		for (const [text, classing] of [
			['quantiles-5', { method: 'quantiles', count: 5 }],
			['egales-3', { method: 'equal', count: 3 }],
			['jenks-7', { method: 'jenks', count: 7 }],
			['0,25,50,100', { method: 'own', breaks: [0, 25, 50, 100] }]
		] as const) {
			const { view, problems } = read(`classes=${text}`);
			expect(problems).toEqual([]);
			expect(view.classing).toEqual(classing);
			expect(formatView(view)).toBe(`classes=${text}`);
		}
		expect(formatClassing({ method: 'own', breaks: [-0.5, 0.25] })).toBe('-0.5,0.25');
	});

	it.each([
		'classes=quantiles-9',
		'classes=50,25,100',
		'classes=25',
		'classes=abc',
		'classes=1,2,3,4,5,6,7,8',
		'indicateur=manque&classes=jenks-5'
	])('are ignored, and that is said, in %s', (query) => {
		const { view, problems } = read(query);
		expect(view.classing).toBeUndefined();
		expect(problems).toHaveLength(1);
	});
});

describe('breaks that one types', () => {
	it('are read with a comma or a point, between semicolons, spaces or commas', () => {
		expect(readBreaks('25 ; 50 ; 100')).toEqual([25, 50, 100]);
		expect(readBreaks('0,1 0,25 1')).toEqual([0.1, 0.25, 1]);
		expect(readBreaks('25,50,100')).toEqual([25, 50, 100]);
		expect(readBreaks('25, 50, 100')).toEqual([25, 50, 100]);
		expect(readBreaks('−0,5 ; 0,5')).toEqual([-0.5, 0.5]);
		expect(readBreaks('')).toEqual([NaN]);
		expect(readBreaks('abc ; 3')).toEqual([NaN, 3]);
	});

	it('rise, are numbers that a rate may be, and make from three to seven classes', () => {
		expect(breaksProblem('coverage', [0, 25, 50])).toBeUndefined();
		expect(breaksProblem('coverage', [50, 25])).toContain('croissant');
		expect(breaksProblem('coverage', [0, 25])).toContain('au-dessus de zéro');
		expect(breaksProblem('fte-10k', [NaN, 1, 2])).toContain('nombre de 0');
		expect(breaksProblem('fdep', [-1, 0, 1])).toBeUndefined();
	});
});

describe('breaks made from values', () => {
	const values = sorted(1, 2, 3, 4, 5, 6, 7, 8, 9, 100);

	it('leave as many values in each class (quantiles)', () => {
		// The 10 values by position 0 … 9: 3 and 6.
		expect(breaksOf(values, 'coverage', { method: 'quantiles', count: 3 })).toEqual([4, 7]);
	});

	it('cut the range in equal parts', () => {
		expect(breaksOf(values, 'coverage', { method: 'equal', count: 3 })).toEqual([34, 67]);
	});

	it('part what lies far apart (Jenks)', () => {
		const groups = sorted(1, 2, 3, 50, 51, 52, 99, 100);
		expect(breaksOf(groups, 'coverage', { method: 'jenks', count: 3 })).toEqual([50, 99]);
	});

	it('are fewer where values are alike, and none where there is nothing', () => {
		expect(breaksOf(sorted(5, 5, 5, 5), 'coverage', { method: 'quantiles', count: 4 })).toEqual([]);
		expect(breaksOf(sorted(5, 5, 7), 'coverage', { method: 'jenks', count: 5 })).toEqual([7]);
		expect(breaksOf(sorted(), 'coverage', { method: 'jenks', count: 5 })).toEqual([]);
	});

	it('leave zero, and what has no rate, out of rates', () => {
		expect(Array.from(steppedValues(sorted(0, 3, NaN, 1), 'coverage'))).toEqual([1, 3]);
		expect(Array.from(steppedValues(sorted(0, -1, NaN), 'fdep'))).toEqual([-1, 0]);
	});
});

describe('the reader’s classes on the map', () => {
	const results = smallResults();
	const seen = (indicator: 'coverage' | 'fte-10k' | 'fdep', breaks: readonly number[]) =>
		seenThrough(results, {
			level: 'commune',
			indicator,
			filter: undefined,
			hatched: undefined,
			classing: { method: 'own', breaks }
		});

	it('name their breaks with the unit', () => {
		expect(stepLabels('coverage', [25, 50], true).map(spaced)).toEqual([
			'Moins de 25 %',
			'De 25 % à 50 %',
			'50 % ou plus'
		]);
		expect(breakWord('fte-10k', 0.123)).toBe('0,12');
		expect(breakWord('fdep', -0.5)).toBe('−0,50');
		expect(stepFills('coverage', 3)).toHaveLength(3);
		expect(stepFills('fdep', 2)).toHaveLength(2);
	});

	it('write as many decimals as tell the breaks apart, and all that were typed', () => {
		expect(stepLabels('fte-10k', [0.101, 0.104, 0.25], true)).toEqual([
			'Moins de 0,101',
			'De 0,101 à 0,104',
			'De 0,104 à 0,25',
			'0,25 ou plus'
		]);
		expect(breakWords('coverage', [12.5, 50, 100], true).map(spaced)).toEqual(['12,5 %', '50 %', '100 %']);
		expect(breakWords('fdep', [-0.12345, 0, 1], true)).toEqual(['−0,12345', '0,00', '1,00']);
		expect(breakWords('fte-10k', [0.1041, 0.1049, 2.5], false)).toEqual(['0,104', '0,105', '2,5']);
		expect(breakWords('coverage', [34.2, 34.4, 50], false).map(spaced)).toEqual(['34,2 %', '34,4 %', '50 %']);
		expect(breakWords('fte-10k', [0.001, 0.5], false)).toEqual(['0,001', '0,5']);
		expect(typedBreaks([0.00001, 0.123456])).toBe('0,00001 ; 0,123456');
	});

	it('are counted in the singular where there is one', () => {
		expect(methodWords('fdep', { method: 'quantiles', count: 3 }, [])).toBe(
			'1\u00A0classe du score\u202F: effectifs égaux (quantiles)'
		);
	});

	it('put each territory where its rate is, and keep the unknown apart', () => {
		// 0.5, nobody, 0.6458, 0.5125, 0.2 FTE per 10 000.
		const { choropleth, breaks } = seen('fte-10k', [0.3, 0.6]);
		expect(breaks).toEqual([0.3, 0.6]);
		expect(Array.from(choropleth.classOf, (index) => choropleth.classes[index]!.id)).toEqual([
			'step-1',
			'unknown',
			'step-2',
			'step-1',
			'step-0'
		]);
		expect(choropleth.method).toContain('3\u00A0classes');
		expect(choropleth.classes[0]!.id).toBe('zero');
	});

	it('keep no mediator, no need and unknown as the published map does', () => {
		const { choropleth, qpvChoropleth } = seen('coverage', [60, 90]);
		expect(choropleth.classes.map(({ id }) => id)).toEqual([
			'none',
			'step-0',
			'step-1',
			'step-2',
			'outside-priority',
			'no-need',
			'unknown'
		]);
		const values = screenValues(results, 'commune', 'coverage');
		choropleth.classOf.forEach((index, i) => {
			const { id } = choropleth.classes[index]!;
			if (id.startsWith('step'))
				expect(id).toBe(values[i]! < 60 ? 'step-0' : values[i]! < 90 ? 'step-1' : 'step-2');
			else expect(values[i]! > 0).toBe(false);
		});
		expect(qpvChoropleth.classes).toEqual(choropleth.classes);
	});
});
