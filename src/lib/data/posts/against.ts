import type { KnownPlaces } from '../../domain/territory/typed/known-places';

/** What a list is held against: without it codes are checked by their form only. */
export interface Against {
	readonly places?: KnownPlaces;
	/** ISO date of the campaign. */
	readonly at?: string;
	/** What becomes of a code that no list knows: an error, unless it is kept to be counted as not located. */
	readonly elsewhere?: 'error' | 'kept';
}
