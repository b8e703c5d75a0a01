import { LEVELS, type Atlas, type Level } from '../territory/atlas';
import { allocate, keyColumn, type AllocationKey } from '../campaign/allocation';
import type { Campaign } from '../campaign/campaign';
import { coverageOf, type Coverage } from './coverage';
import { needOf } from '../norm/need';
import type { Norm } from '../norm/norm';
import { profileOf, type Profile } from '../territory/profile';
import { allPostCounts, placementOf, structureCounts, type Placement } from '../campaign/placement';

/** What depends on the atlas alone; computed once. */
export type Profiles = Readonly<Record<Level, Profile>>;

export function profilesOf(atlas: Atlas): Profiles {
	return Object.fromEntries(LEVELS.map((level) => [level, profileOf(atlas, level)])) as Record<
		Level,
		Profile
	>;
}

/** What depends on the atlas and the campaign; computed once a campaign. */
export interface Presence {
	readonly placement: Placement;
	readonly posts: Readonly<Record<Level, Uint16Array>>;
	/** Distinct structures on each cell. */
	readonly structures: Uint16Array;
}

export function presenceOf(atlas: Atlas, campaign: Campaign): Presence {
	const placement = placementOf(atlas, campaign);
	return { placement, posts: allPostCounts(atlas, placement), structures: structureCounts(atlas, placement) };
}

/** Every figure of every territory, for one campaign, norm and key. */
export interface Results {
	readonly atlas: Atlas;
	readonly norm: Norm;
	readonly key: AllocationKey;
	readonly profiles: Profiles;
	readonly presence: Presence;
	/** FTE and need of each cell: what all the rest is summed from. */
	readonly cellFte: Float64Array;
	readonly cellNeed: Float64Array;
	readonly coverage: Readonly<Record<Level, Coverage>>;
}

export function resultsOf(
	atlas: Atlas,
	profiles: Profiles,
	presence: Presence,
	norm: Norm,
	key: AllocationKey
): Results {
	const { placement } = presence;
	const cellNeed = needOf(atlas, norm, placement.fundedFte);
	const cellFte = allocate(placement, atlas.cells.count, keyColumn(atlas, key, cellNeed));
	const coverage = Object.fromEntries(
		LEVELS.map((level) => [level, coverageOf(atlas, level, cellFte, cellNeed)])
	) as Record<Level, Coverage>;
	return { atlas, norm, key, profiles, presence, cellFte, cellNeed, coverage };
}
