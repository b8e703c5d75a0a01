import { quantileSorted } from 'd3-array';
import { ckmeans } from 'simple-statistics';
import type { Level } from '../territory/atlas';
import { innerBreaks, type Classed, type Classing } from './classing';
import { indicatorColumn } from '../figures/indicator';
import { FDEP_CUTS } from '../territory/fdep';
import { FTE_10K_BREAKS } from './choropleth';
import type { Results } from '../figures/results';

/** The published classes as breaks, in the unit of the screen. */
export const PUBLISHED_BREAKS: Readonly<Record<Classed, readonly number[]>> = {
	coverage: [50, 100],
	'fte-10k': FTE_10K_BREAKS,
	fdep: FDEP_CUTS
};

/** Values in the unit of the screen (coverage in percent); NaN where there is none. */
export function screenValues(results: Results, level: Level, indicator: Classed): Float64Array {
	const column = indicatorColumn(results, level, indicator);
	return indicator === 'coverage' ? column.map((rate) => rate * 100) : column;
}

/** What classes are made from, in order: zero is a class of its own where a rate may be zero. */
export const steppedValues = (values: Float64Array, indicator: Classed): Float64Array =>
	values.filter((value) => (indicator === 'fdep' ? !Number.isNaN(value) : value > 0)).sort();

/** Breaks that rise: several equal ones, and those at or under the least value, would leave a class empty. */
const rising = (breaks: readonly number[], least: number): number[] =>
	[...new Set(breaks)].filter((value) => value > least);

/**
 * Breaks between the classes, a class beginning at its lower one. Quantiles, equal intervals, or natural
 * breaks (Jenks 1967, computed exactly as in Wang and Song 2011).
 */
export function breaksOf(sorted: Float64Array, indicator: Classed, classing: Classing): number[] {
	if (classing.method === 'own') return innerBreaks(indicator, classing.breaks);
	const [least, most] = [sorted[0], sorted.at(-1)];
	if (least === undefined || most === undefined) return [];
	const { method, count } = classing;
	const parts = Array.from({ length: count - 1 }, (_, i) => (i + 1) / count);
	switch (method) {
		case 'quantiles':
			return rising(
				parts.map((part) => quantileSorted(Array.from(sorted), part) ?? least),
				least
			);
		case 'equal':
			return rising(
				parts.map((part) => least + (most - least) * part),
				least
			);
		case 'jenks': {
			const groups = ckmeans([...sorted], Math.min(count, new Set(sorted).size));
			return groups.slice(1).flatMap(([first]) => (first === undefined ? [] : [first]));
		}
		default:
			throw new TypeError(method satisfies never);
	}
}
