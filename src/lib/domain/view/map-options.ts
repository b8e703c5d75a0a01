import type { Level } from '../territory/atlas';
import { breaksOf, screenValues, steppedValues } from '../choropleth/breaks';
import { classedChoropleth } from '../choropleth/classed';
import { isClassed, type Classing } from '../choropleth/classing';
import { filteredChoropleth, qpvPasses } from '../choropleth/filtered';
import { countsOf, fragileSentence, type FragileCounts } from '../table/fragile-sentence';
import type { FragileCause } from '../choropleth/hatched';
import { choroplethOf, type Indicator, type Choropleth } from '../choropleth/choropleth';
import { geographiesOf, sensitivitiesOf } from '../figures/invariants';
import type { Results } from '../figures/results';
import type { Remark } from '../remarks/remarks';
import type { Filter } from '../table/filter';
import { passesOf } from '../table/passes';
import { FRAGILE_BITS, fragileColumn, tableOf } from '../table/table';

export { fragileSentence };

/**
 * What a reader asks of the map beyond the plain one. This code and what it computes are for those who ask
 * only: the page loads it then.
 */
export interface Wish {
	readonly level: Level;
	readonly indicator: Indicator;
	readonly filter: Filter | undefined;
	readonly classing: Classing | undefined;
	/** Which fragile classes to hatch. */
	readonly hatched: FragileCause | undefined;
	/** What the field says; asked for by a filter that reads it. */
	readonly remarks?: () => readonly Remark[];
}

/** The map with these options: how the level and the QPVs above it are drawn, and which territories pass. */
export interface Seen {
	readonly choropleth: Choropleth;
	readonly qpvChoropleth: Choropleth;
	/** Breaks of the reader's classes, in the unit of the screen; absent where the published ones are shown. */
	readonly breaks?: readonly number[];
	/** 1 for each territory of the level that passes the filter; absent without a filter. */
	readonly passes?: Uint8Array;
	/** 1 for each QPV that is drawn above it; absent without a filter. */
	readonly qpvPasses?: Uint8Array;
}

/** Hatches what is fragile; only a map of classes of coverage has something to hatch. */
function hatchedChoropleth(
	results: Results,
	choropleth: Choropleth,
	cause: FragileCause | undefined
): Choropleth {
	if (!cause || choropleth.indicator !== 'coverage' || choropleth.method !== undefined) return choropleth;
	const { level } = choropleth;
	const bits = FRAGILE_BITS[cause];
	const fragile = fragileColumn(results, level, sensitivitiesOf(results)[level].changesClass);
	return { ...choropleth, fragile: fragile.map((causes) => ((causes & bits) > 0 ? 1 : 0)) };
}

/** What passes the filter, at the level and among the QPVs above it. */
function passing(results: Results, { level, filter, remarks }: Wish) {
	if (!filter) return undefined;
	const table = tableOf(
		results,
		geographiesOf(results.atlas)(level),
		() => sensitivitiesOf(results)[level],
		undefined,
		remarks
	);
	const passes = passesOf(table, filter);
	return { passes, qpvPasses: qpvPasses(results.atlas, level, passes) };
}

/** Breaks made from the values of the level shown; the QPVs above it are classed by the same. */
function readersBreaks(
	results: Results,
	{ level, indicator, classing }: Wish
): readonly number[] | undefined {
	if (!classing || !isClassed(indicator)) return undefined;
	return breaksOf(steppedValues(screenValues(results, level, indicator), indicator), indicator, classing);
}

/** `held`: what is seen while no slider moves; its hatches and its breaks stay until the slider rests. */
export function seenThrough(results: Results, wish: Wish, held?: Seen): Seen {
	const { level, indicator, hatched, classing } = wish;
	const pass = passing(results, wish);
	const breaks = held?.breaks ?? readersBreaks(results, wish);
	const plainAt = (of: Level) =>
		breaks && classing && isClassed(indicator)
			? classedChoropleth(results, of, indicator, {
					values: screenValues(results, of, indicator),
					breaks,
					classing
				})
			: choroplethOf(results, of, indicator);
	const choroplethAt = (of: Level, before: Choropleth | undefined, passes: Uint8Array | undefined) => {
		const plain = plainAt(of);
		const kept = before?.level === of && before.indicator === indicator ? before.fragile : undefined;
		const choropleth = kept ? { ...plain, fragile: kept } : hatchedChoropleth(results, plain, hatched);
		return passes ? filteredChoropleth(choropleth, passes) : choropleth;
	};
	return {
		choropleth: choroplethAt(level, held?.choropleth, pass?.passes),
		qpvChoropleth: choroplethAt('qpv', held?.qpvChoropleth, pass?.qpvPasses),
		breaks,
		...pass
	};
}

/** How many territories of a level would change class, and why. */
export function fragileCounts(results: Results, level: Level): FragileCounts {
	return countsOf(level, fragileColumn(results, level, sensitivitiesOf(results)[level].changesClass));
}
