import { variantsOf } from '../norm/variants';
import { isPerimeterLevel, type Level } from '../territory/atlas';
import { lazy, lazyBy, lazyOf } from '../text/lazy';
import { CERTAINTIES, type Certainty } from './certainty-codes';
import { COVERAGE_CLASSES, lackCounts } from './classes';
import { coverageRate, FTE_EPSILON } from './coverage';
import { classColumn } from './figures';
import { partOf, type Part } from './part';
import { resultsOf, type Results } from './results';

/** Least and greatest of a figure over the variants. */
export interface Range {
	readonly low: Float64Array;
	readonly high: Float64Array;
}

/** How sure the figures of each territory of a level, or of one part of it, are over the variants of the norm in force. */
export interface Sureness {
	readonly need: Range;
	readonly unmet: Range;
	/** Over the variants that ask for something; NaN where none does. */
	readonly rate: Range;
	/** Position in `CERTAINTIES`. */
	readonly certainty: Uint8Array;
	/** Computed when they are first asked for: a slider shows certainty, and sorts nothing for it. */
	readonly ranks: () => Ranks;
}

/** Ranks by missing FTE; 0 is none, where nothing is missing, and for perimeters. */
export interface Ranks {
	/** Under the norm in force. */
	readonly own: Uint32Array;
	/** Best and worst over the variants. */
	readonly best: Uint32Array;
	readonly worst: Uint32Array;
}

/** 1 + the territories that lack more, by over 1e-9: ties share a rank. 0 where nothing is missing. */
export function ranksOf(unmet: Float64Array): Uint32Array {
	const order = Uint32Array.from(unmet.keys()).sort((a, b) => unmet[b]! - unmet[a]!);
	const ranks = new Uint32Array(unmet.length);
	let more = 0;
	for (const position of order) {
		while (unmet[order[more]!]! > unmet[position]! + FTE_EPSILON) more++;
		ranks[position] = unmet[position]! > 0 ? more + 1 : 0;
	}
	return ranks;
}

const rangeOf = (count: number, low: number, high: number): Range => ({
	low: new Float64Array(count).fill(low),
	high: new Float64Array(count).fill(high)
});

/** Widens a range to a value; NaN ends are replaced by the first value. */
function widen({ low, high }: Range, i: number, value: number): void {
	if (!(value >= low[i]!)) low[i] = value;
	if (!(value <= high[i]!)) high[i] = value;
}

const UNKNOWN_CLASS = COVERAGE_CLASSES.indexOf('unknown');
const LACK = CERTAINTIES.indexOf('sure-lack');
const NO_LACK = CERTAINTIES.indexOf('sure-none');
const UNCERTAIN = CERTAINTIES.indexOf('uncertain');
const UNKNOWN = CERTAINTIES.indexOf('unknown');

function ranksOver(level: Level, part: Part, each: readonly Results[]): Ranks {
	const { count } = each[0]!.atlas.territories[level];
	const best = new Uint32Array(count);
	const worst = new Uint32Array(count);
	if (isPerimeterLevel(level)) return { own: new Uint32Array(count), best, worst };
	const all = each.map((results) => ranksOf(partOf(results.coverage[level], part).unmet));
	for (const ranks of all)
		ranks.forEach((rank, i) => {
			if (rank === 0) return;
			if (best[i] === 0 || rank < best[i]!) best[i] = rank;
			if (rank > worst[i]!) worst[i] = rank;
		});
	// The norm in force is the first of its variants.
	return { own: all[0]!, best, worst };
}

function surenessAt(level: Level, part: Part, each: readonly Results[]): Sureness {
	const [inForce] = each as [Results];
	const { count } = inForce.atlas.territories[level];
	const need = rangeOf(count, Infinity, -Infinity);
	const unmet = rangeOf(count, Infinity, -Infinity);
	const rate = rangeOf(count, NaN, NaN);
	const lacks = new Uint8Array(count);
	for (const results of each) {
		const coverage = partOf(results.coverage[level], part);
		for (let i = 0; i < count; i++) {
			const needs = coverage.need[i]!;
			const missing = coverage.unmet[i]!;
			widen(need, i, needs);
			widen(unmet, i, missing);
			const covered = coverageRate(coverage.fte[i]!, needs);
			if (covered !== undefined) widen(rate, i, covered);
			if (lackCounts(missing, inForce.norm.attention)) lacks[i]!++;
		}
	}
	const classes = classColumn(inForce, level);
	const certainty = lacks.map((variants, i) => {
		if (classes[i] === UNKNOWN_CLASS) return UNKNOWN;
		if (variants === each.length) return LACK;
		return variants === 0 ? NO_LACK : UNCERTAIN;
	});
	return { need, unmet, rate, certainty, ranks: lazy(() => ranksOver(level, part, each)) };
}

/** The sureness of every territory of a level, of a part of each where one is named; computed when it is first asked for. */
export type SurenessByLevel = (level: Level, part?: Part) => Sureness;

/** What one variant of the norm gives, under its name. */
export interface UnderVariant {
	readonly label: string;
	readonly results: Results;
}

/** Some results under each variant of their norm, the norm in force first; computed once. */
export const variantsAmong = lazyOf((results: Results): readonly UnderVariant[] => {
	const { atlas, profiles, presence, norm, key } = results;
	return variantsOf(norm).map((variant) => ({
		label: variant.label,
		results: variant.norm === norm ? results : resultsOf(atlas, profiles, presence, variant.norm, key)
	}));
});

/** Ranges, certainty and ranks over the variants of a norm (DOMAIN.md, "How sure is it"). */
export const surenessAmong = lazyOf((results: Results): SurenessByLevel => {
	const each = lazy(() => variantsAmong(results).map((variant) => variant.results));
	const of = lazyBy((part: Part) => lazyBy((level: Level) => surenessAt(level, part, each())));
	return (level, part = 'whole') => of(part)(level);
});

/** How many territories of a level have each certainty. */
export const certaintyCounts = ({ certainty }: Sureness): Readonly<Record<Certainty, number>> => {
	const counts = { 'sure-lack': 0, 'sure-none': 0, uncertain: 0, unknown: 0 };
	for (const at of certainty) counts[CERTAINTIES[at]!]++;
	return counts;
};

/** Of the `count` territories that lack most, those that are among them whatever the variant, that in force included. */
export const firstThatStay = ({ own, worst }: Ranks, count: number): number =>
	own.reduce((kept, rank, i) => kept + (rank > 0 && worst[i]! <= count ? 1 : 0), 0);
