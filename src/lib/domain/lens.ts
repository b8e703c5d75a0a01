import type { AllocationKey } from './allocation';
import type { Atlas, Level } from './atlas';
import { paintingOf, type Indicator, type Painting } from './painting';
import type { Presence, Profiles, Results } from './results';
import { sensitivityOf, type Sensitivity } from './sensitivity';
import type { Filter } from './table/filter';
import { geographyOf, type Geography } from './table/geography';
import { lazy, lazyBy } from './table/lazy';
import { passesOf } from './table/passes';
import { tableOf } from './table/table';
import { filteredPainting, qpvPasses } from './filtered-painting';

/**
 * What a reader asks of the map beyond the plain one. This code and what it computes are for those who ask
 * only: the page loads it then.
 */
export interface Wish {
	readonly level: Level;
	readonly indicator: Indicator;
	readonly filter: Filter | undefined;
}

/** What no norm changes, computed when it is first asked for. */
export interface LensBase {
	readonly geography: (level: Level) => Geography;
	readonly sensitivity: () => Readonly<Record<Level, Sensitivity>>;
}

export function lensBaseOf(
	atlas: Atlas,
	profiles: Profiles,
	presence: Presence,
	key: AllocationKey
): LensBase {
	return {
		geography: lazyBy((level: Level) => geographyOf(atlas, level)),
		sensitivity: lazy(() => sensitivityOf(atlas, profiles, presence, key))
	};
}

/** The map through the lens: how the level and the QPVs above it are drawn, and which territories pass. */
export interface Seen {
	readonly painting: Painting;
	readonly qpvPainting: Painting;
	/** 1 for each territory of the level that passes the filter; absent without a filter. */
	readonly passes?: Uint8Array;
	/** 1 for each QPV that is drawn above it; absent without a filter. */
	readonly qpvPasses?: Uint8Array;
}

export function seenThrough(base: LensBase, results: Results, { level, indicator, filter }: Wish): Seen {
	const painting = paintingOf(results, level, indicator);
	const qpvPainting = paintingOf(results, 'qpv', indicator);
	if (!filter) return { painting, qpvPainting };
	const table = tableOf(results, base.geography(level), () => base.sensitivity()[level]);
	const passes = passesOf(table, filter);
	const qpvs = qpvPasses(results.atlas, level, passes);
	return {
		painting: filteredPainting(painting, passes),
		qpvPainting: filteredPainting(qpvPainting, qpvs),
		passes,
		qpvPasses: qpvs
	};
}
