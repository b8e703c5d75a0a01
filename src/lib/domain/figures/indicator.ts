import type { Level } from '../territory/atlas';
import { formatPercent } from '../text/french';
import { FORMATS, preciseFte } from './catalogue/format';
import { coverageRate, ftePer10k } from './coverage';
import { PART_WORDS, partOf, type Part } from './part';
import type { Results } from './results';

/** What the map can show. Rates fill areas; quantities are circles whose area is the value. */
export const INDICATORS = ['coverage', 'fte-10k', 'fdep', 'coverage-fdep', 'gap', 'need', 'fte'] as const;
export type Indicator = (typeof INDICATORS)[number];
/** An indicator that is one measure: a number a territory. */
export type Measure = Exclude<Indicator, 'coverage-fdep'>;

/** Indicators that are FTE, and may be counted of a part of each territory. */
export const QUANTITIES = ['gap', 'need', 'fte'] as const satisfies readonly Indicator[];
export type Quantity = (typeof QUANTITIES)[number];
export const isQuantity = (indicator: Indicator): indicator is Quantity =>
	(QUANTITIES as readonly Indicator[]).includes(indicator);

/** The measure that a figure or a drawing shows where the map crosses two: the first of them. */
export const measureOf = (indicator: Indicator): Measure =>
	indicator === 'coverage-fdep' ? 'coverage' : indicator;

export const INDICATOR_WORDS: Readonly<
	Record<Indicator, { title: string; unit: string; kind: 'areas' | 'circles' }>
> = {
	coverage: { title: 'Couverture du besoin', unit: 'ETP financés ÷ ETP requis', kind: 'areas' },
	gap: { title: 'ETP manquants', unit: 'ETP, lieu par lieu', kind: 'circles' },
	'fte-10k': {
		title: 'ETP pour 10\u202F000 habitants',
		unit: 'ETP pour 10\u202F000 habitants',
		kind: 'areas'
	},
	need: { title: 'ETP requis', unit: 'ETP', kind: 'circles' },
	fte: { title: 'ETP financés', unit: 'ETP', kind: 'circles' },
	fdep: { title: 'Défavorisation (FDep 2020)', unit: 'quintile national', kind: 'areas' },
	'coverage-fdep': {
		title: 'Couverture × défavorisation',
		unit: 'ETP financés ÷ ETP requis, et quintile de FDep',
		kind: 'areas'
	}
};

/** « ETP manquants hors QPV » */
export const titleOf = (indicator: Indicator, part: Part = 'whole'): string =>
	INDICATOR_WORDS[indicator].title + PART_WORDS[part].after;

/** A value of an indicator as it is printed, without its unit. */
export function indicatorFigure(indicator: Measure, value: number): string {
	if (indicator === 'coverage') return formatPercent(value);
	if (indicator === 'fte-10k') return FORMATS.rate.text(value);
	if (indicator === 'fdep') return FORMATS.index.text(value);
	return preciseFte(value);
}

/** The value of an indicator for every territory of a level; NaN where it has no meaning. `part`: of quantities. */
export function indicatorColumn(
	results: Results,
	level: Level,
	indicator: Measure,
	part: Part = 'whole'
): Float64Array {
	const { fte, need, unmet } = partOf(results.coverage[level], isQuantity(indicator) ? part : 'whole');
	const { population, fdep } = results.profiles[level];
	/** Nobody, or nobody knows how deprived: a need of 0 says nothing there. */
	const unknown = (i: number) => !(need[i]! > 0) && (!(population[i]! > 0) || Number.isNaN(fdep[i]!));
	switch (indicator) {
		case 'coverage':
			return need.map((needs, i) => coverageRate(fte[i]!, needs) ?? NaN);
		case 'fte-10k':
			return fte.map((value, i) => ftePer10k(value, population[i]!) ?? NaN);
		case 'need':
			return need.map((needs, i) => (unknown(i) ? NaN : needs));
		case 'gap':
			return unmet.map((missing, i) => (unknown(i) ? NaN : missing));
		case 'fte':
			return fte;
		case 'fdep':
			return fdep;
		default:
			throw new TypeError(indicator satisfies never);
	}
}
