import type { AllocationKey } from '../campaign/allocation';
import type { Classing } from '../choropleth/classing';
import type { Hatched } from '../choropleth/hatched';
import type { Indicator } from '../figures/indicator';
import type { Part } from '../figures/part';
import type { Norm } from '../norm/norm';
import { DEFAULT_NORM } from '../norm/site-norm';
import type { ColumnId } from '../table/column-ids';
import type { Filter } from '../table/filter';
import type { SortKey } from '../table/sort-params';
import { BASE_LEVELS, type Level } from '../territory/atlas';
import type { TerritoryRef } from './address';
import type { GroupWish } from './group-params';

/** Everything that a shared link must reproduce, but the camera. */
export interface View {
	readonly level: Level;
	readonly indicator: Indicator;
	/** What the FTE of a quantity are counted in; absent: everywhere. */
	readonly part?: Exclude<Part, 'whole'>;
	/** `undefined`: the latest campaign. */
	readonly campaign: string | undefined;
	readonly key: AllocationKey;
	readonly territory: TerritoryRef | undefined;
	readonly norm: Norm;
	/** QPVs drawn above the other levels. */
	readonly showQpvs: boolean;
	/** Structures known from public sources marked on the map; absent: not. */
	readonly knownStructures?: true;
	/** What a territory must satisfy to be in the table, and on the map where it shows only what passes. */
	readonly filter?: Filter;
	/** Keys that the table is sorted by; absent: `DEFAULT_SORT`. */
	readonly sort?: readonly SortKey[];
	/** How the reader wants rates classed; absent: the published classes. */
	readonly classing?: Classing;
	/** What is hatched on the map; absent: nothing. */
	readonly hatched?: Hatched;
	/** Neighbours that one post could serve; absent: they are not asked for. */
	readonly groups?: GroupWish;
	/** Columns of the table beside the name; absent: `DEFAULT_COLUMNS`. */
	readonly columns?: readonly ColumnId[];
	/** The perimeter being made, as `formatPerimeter` writes it. */
	readonly perimeter?: string;
}

export const DEFAULT_VIEW: View = {
	level: 'commune',
	indicator: 'coverage',
	campaign: undefined,
	key: 'population',
	territory: undefined,
	norm: DEFAULT_NORM,
	showQpvs: true
};

/** Levels that the map can show. */
export const MAP_LEVELS = ['commune', 'qpv', 'epci', 'departement'] as const satisfies readonly Level[];

export const isMapLevel = (level: Level): level is (typeof MAP_LEVELS)[number] =>
	(MAP_LEVELS as readonly Level[]).includes(level);

/** Levels that the table lists. */
export const TABLE_LEVELS = [...BASE_LEVELS, 'cls'] as const satisfies readonly Level[];
