import type { TargetLevel } from '../../../../domain/campaign/campaign';
import type { KnownPlaces, NamedPlace } from '../../../../domain/territory/typed/known-places';
import type { PlaceContext } from './place-context';

/** Levels that a name may be of in a list of posts. */
export type NamedLevel = 'commune' | 'qpv' | 'epci' | 'departement';

/** A territory that a post works in, as the template writes it. */
export interface PlaceTarget {
	readonly level: TargetLevel;
	readonly code: string;
	/** What of the post is written beside the place: `60 %` is 0.6, `0,5 ETP` is an FTE. */
	readonly part?: { readonly value: number; readonly of: 'whole' | 'fte' };
}

/** What is to be asked of a text: these territories, or none that is like it. */
export interface PlaceDoubt {
	/** The part of the cell that is asked about. */
	readonly text: string;
	readonly candidates: readonly NamedPlace[];
	/** Why, in French. */
	readonly why: string;
	/** Places that may be meant all together. */
	readonly together?: readonly NamedPlace[];
	/** It is asked of the whole column, not of this text. */
	readonly held?: boolean;
}

/** A piece of a cell: the territories that it names, or what is to be asked. */
export type PieceReading =
	| { readonly kind: 'read'; readonly targets: readonly PlaceTarget[]; readonly said?: string }
	| { readonly kind: 'ask'; readonly doubt: PlaceDoubt }
	/** No territory is like it. */
	| { readonly kind: 'unknown' };

/** What a piece is held against. */
export interface PieceSetting {
	readonly places: KnownPlaces;
	/** The level that the column or the row names first; the others are tried after it. */
	readonly levels: readonly NamedLevel[];
	readonly context: PlaceContext;
	/** A name of one level is no surer than the same name of another. */
	readonly together?: boolean;
	/** What five digits are in this column; `either`: where they may be both, it is asked. */
	readonly digits?: 'insee' | 'postal' | 'either';
	/** ISO date of the campaign. */
	readonly at?: string;
}

/** A cell read: its territories, once each, and what is to be asked. */
export interface CellReading {
	readonly targets: readonly PlaceTarget[];
	readonly doubts: readonly PlaceDoubt[];
	readonly said: readonly string[];
}
