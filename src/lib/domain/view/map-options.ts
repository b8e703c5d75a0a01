import type { AllocationKey } from '../campaign/allocation';
import type { Atlas, Level } from '../territory/atlas';
import { breaksOf, screenValues, steppedValues } from '../choropleth/breaks';
import { classedChoropleth } from '../choropleth/classed';
import { isClassed, type Classing } from '../choropleth/classing';
import { filteredChoropleth, qpvPasses } from '../choropleth/filtered';
import { countsOf, fragileSentence, type FragileCounts } from '../words/fragile-sentence';
import type { FragileCause } from '../choropleth/hatched';
import { choroplethOf, type Choropleth } from '../choropleth/choropleth';
import type { Indicator } from '../figures/indicator';
import type { Presence, Profiles, Results } from '../figures/results';
import type { Remark } from '../remarks/remarks';
import { sensitivityOf, type Sensitivity } from '../figures/sensitivity';
import type { Filter } from '../table/filter';
import { geographyOf, type Geography } from '../territory/geography';
import { lazy, lazyBy } from '../text/lazy';
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
}

/** What no norm changes, computed when it is first asked for. */
export interface MapOptionsBase {
	readonly geography: (level: Level) => Geography;
	readonly sensitivity: () => Readonly<Record<Level, Sensitivity>>;
	/** What the field says, for a filter that asks. */
	readonly remarks: () => readonly Remark[];
}

export function mapOptionsBaseOf(
	atlas: Atlas,
	profiles: Profiles,
	presence: Presence,
	key: AllocationKey,
	remarks: () => readonly Remark[] = () => []
): MapOptionsBase {
	return {
		geography: lazyBy((level: Level) => geographyOf(atlas, level)),
		sensitivity: lazy(() => sensitivityOf(atlas, profiles, presence, key)),
		remarks
	};
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
	base: MapOptionsBase,
	results: Results,
	choropleth: Choropleth,
	cause: FragileCause | undefined
): Choropleth {
	if (!cause || choropleth.indicator !== 'coverage' || choropleth.method !== undefined) return choropleth;
	const { level } = choropleth;
	const bits = FRAGILE_BITS[cause];
	const fragile = fragileColumn(results, level, base.sensitivity()[level].changesClass);
	return { ...choropleth, fragile: fragile.map((causes) => ((causes & bits) > 0 ? 1 : 0)) };
}

/** What passes the filter, at the level and among the QPVs above it. */
function passing(base: MapOptionsBase, results: Results, level: Level, filter: Filter | undefined) {
	if (!filter) return undefined;
	const table = tableOf(
		results,
		base.geography(level),
		() => base.sensitivity()[level],
		undefined,
		base.remarks
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

/** `held`: what was seen before a slider moved; its hatches and its breaks stay until the slider rests. */
export function seenThrough(base: MapOptionsBase, results: Results, wish: Wish, held?: Seen): Seen {
	const { level, indicator, filter, hatched, classing } = wish;
	const pass = passing(base, results, level, filter);
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
		const choropleth = kept ? { ...plain, fragile: kept } : hatchedChoropleth(base, results, plain, hatched);
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
export function fragileCounts(base: MapOptionsBase, results: Results, level: Level): FragileCounts {
	return countsOf(level, fragileColumn(results, level, base.sensitivity()[level].changesClass));
}
