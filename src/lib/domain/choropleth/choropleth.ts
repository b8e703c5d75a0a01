import type { Level } from '../territory/atlas';
import { holdsQpv } from '../territory/silent-qpvs';
import { COVERAGE_CLASSES } from '../figures/classes';
import type { Indicator, Quantity } from '../figures/indicator';
import { hasParts, partOf, type Part } from '../figures/part';
import { ftePer10k } from '../figures/coverage';
import { crossedChoropleth } from './crossed';
import { formatNumber } from '../text/french';
import {
	COVERAGE_SWATCHES,
	FDEP_FILLS,
	FTE_10K_FILLS,
	UNKNOWN_SWATCH,
	WHITE,
	ZERO_FILL,
	type ChoroplethClass
} from './palette';
import type { Results } from '../figures/results';
import { classColumn } from '../figures/figures';
import { classWord } from '../words/words';

/** Id of the class of what does not pass the filter. */
export const FILTERED_ID = 'filtered';

/** How one level is drawn for one indicator: the legend and the map read the same object. */
export interface Choropleth {
	readonly indicator: Indicator;
	readonly level: Level;
	/** Part of each territory that a quantity is counted in, and its class is decided on; absent: all of it. */
	readonly part?: Part;
	readonly classes: readonly ChoroplethClass[];
	/** Position in `classes` of each territory. */
	readonly classOf: Uint8Array;
	/** What a legend calls it, where it is not the indicator itself. */
	readonly words?: { readonly title: string; readonly unit: string };
	/** How the classes were made, where they are not the published ones. */
	readonly method?: string;
	/** 1 where the lack is hatched because it is uncertain; absent where that is not asked. */
	readonly uncertain?: Uint8Array;
	/** Value whose circle is drawn, for the indicators that are quantities; 0 draws nothing. */
	readonly magnitude?: Float64Array;
}

/** Upper bounds of the published classes of FTE per 10 000 inhabitants; zero is a class of its own. */
export const FTE_10K_BREAKS = [0.1, 0.25, 0.5, 1] as const;

/** How many of the breaks, which rise, a value has reached: a step begins at its lower break. */
export function stepOf(breaks: readonly number[], value: number): number {
	let step = 0;
	while (step < breaks.length && value >= breaks[step]!) step++;
	return step;
}

function coverageChoropleth(results: Results, level: Level, part: Part = 'whole') {
	const classes = COVERAGE_CLASSES.map((id) => ({
		id,
		label: classWord(id, results.norm),
		...COVERAGE_SWATCHES[id]
	}));
	const classOf = classColumn(results, level, part);
	if (part !== 'qpv') return { classes, classOf };
	const { qpvPopulation } = results.profiles[level];
	const unknown = COVERAGE_CLASSES.indexOf('unknown');
	const withoutPeople = (i: number) => (holdsQpv(results.atlas, level, i) ? unknown : classes.length);
	return {
		classes: [...classes, { id: 'no-qpv', label: 'Sans QPV', fill: WHITE, mark: 'none' as const }],
		classOf: classOf.map((index, i) => (qpvPopulation[i]! > 0 ? index : withoutPeople(i)))
	};
}

function fte10kChoropleth(results: Results, level: Level) {
	const bounds = FTE_10K_BREAKS.map(formatNumber);
	const labels = [
		`Moins de ${bounds[0]}`,
		...bounds.slice(1).map((bound, i) => `De ${bounds[i]} à ${bound}`),
		`${bounds.at(-1)} ou plus`
	];
	const classes: ChoroplethClass[] = [
		{ id: 'zero', label: 'Aucun ETP', fill: ZERO_FILL, mark: 'none' },
		...labels.map((label, i) => ({ id: `step-${i}`, label, fill: FTE_10K_FILLS[i]!, mark: 'none' as const })),
		{ id: 'unknown', label: 'Donnée absente', ...UNKNOWN_SWATCH }
	];
	const { fte } = results.coverage[level];
	const { population } = results.profiles[level];
	const classOf = Uint8Array.from(fte, (value, i) => {
		const rate = ftePer10k(value, population[i]!);
		return rate === undefined ? classes.length - 1 : rate > 0 ? stepOf(FTE_10K_BREAKS, rate) + 1 : 0;
	});
	return { classes, classOf };
}

function fdepChoropleth(results: Results, level: Level) {
	const classes: ChoroplethClass[] = [
		...FDEP_FILLS.map((fill, i) => ({
			id: `q${i + 1}`,
			label: `Quintile ${i + 1}${['\u202F: le plus favorisé', '', '', '', '\u202F: le plus défavorisé'][i]}`,
			fill,
			mark: 'none' as const
		})),
		{ id: 'unknown', label: 'Donnée absente', ...UNKNOWN_SWATCH }
	];
	const classOf = Uint8Array.from(results.profiles[level].quintile, (quintile) =>
		quintile > 0 ? quintile - 1 : classes.length - 1
	);
	return { classes, classOf };
}

/** The value of an indicator that is a quantity; 0 draws nothing. */
export function magnitudeOf(
	results: Results,
	level: Level,
	indicator: Quantity,
	part: Part = 'whole'
): Float64Array {
	const { fte, need, unmet } = partOf(results.coverage[level], part);
	return { gap: unmet, need, fte }[indicator];
}

/** A level in the colours of an indicator; a quantity, of one part of each territory where the level has parts. */
export function choroplethOf(
	results: Results,
	level: Level,
	indicator: Indicator,
	wanted: Part = 'whole'
): Choropleth {
	const part = hasParts(level) ? wanted : 'whole';
	switch (indicator) {
		case 'coverage':
			return { indicator, level, ...coverageChoropleth(results, level) };
		case 'fte-10k':
			return { indicator, level, ...fte10kChoropleth(results, level) };
		case 'fdep':
			return { indicator, level, ...fdepChoropleth(results, level) };
		case 'coverage-fdep':
			return { indicator, level, ...crossedChoropleth(results, level) };
		case 'gap':
		case 'need':
		case 'fte':
			return {
				indicator,
				level,
				...(part !== 'whole' && { part }),
				...coverageChoropleth(results, level, part),
				magnitude: magnitudeOf(results, level, indicator, part)
			};
		default:
			throw new TypeError(indicator satisfies never);
	}
}

/** What the legend says of one class: how many territories, and who lives there. */
export interface ClassTally {
	readonly territories: number;
	readonly population: number;
}

export function tallyOf(choropleth: Choropleth, population: Float64Array): ClassTally[] {
	const tallies = choropleth.classes.map(() => ({ territories: 0, population: 0 }));
	choropleth.classOf.forEach((index, territory) => {
		tallies[index]!.territories++;
		tallies[index]!.population += population[territory]!;
	});
	return tallies;
}

/** Radius in pixels of a circle whose area is proportional to its value; `largest` gets `maxRadius`. */
export function radiusScale(largest: number, maxRadius: number): (value: number) => number {
	return (value) => maxRadius * Math.sqrt(Math.max(0, value) / (largest || 1));
}

/** Radius in pixels of the largest circle of a quantity, on the map and in its legend. */
export const MAX_CIRCLE_RADIUS = 34;

/** Radius in pixels of a QPV's circle, by inhabitants: 10 000 people get 8 px. */
export const qpvRadius = radiusScale(10_000, 8);
