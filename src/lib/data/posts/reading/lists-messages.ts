import type { Post } from '../../../domain/campaign/campaign';
import type { CampaignDate } from '../../../domain/campaign/dates';
import type { PlaceLists } from '../../../domain/territory/typed/known-places';
import type { Choice } from '../choices';
import type { SheetKind } from '../table/sheet-kind';
import type { Understood } from '../understand';

export interface ListFile {
	readonly bytes: Uint8Array;
	readonly file: string;
}

/** What lists are held against. */
export interface ListsSetting {
	readonly lists: PlaceLists;
	readonly month: CampaignDate;
	readonly choices: readonly Choice[];
	/** Posts of the last real campaign, where there is one. */
	readonly previous?: readonly Post[];
}

/** What the worker is asked: files to read beside those that it has, one to forget, or what they all say. */
export type ListsRequest =
	| { readonly kind: 'read'; readonly files: readonly ListFile[] }
	| { readonly kind: 'forget'; readonly file: string }
	| { readonly kind: 'understand'; readonly setting: ListsSetting };

/** One sheet of a file, as a careful colleague would see it. */
export interface SheetLine {
	/** `''` in a text file. */
	readonly sheet: string;
	readonly kind: SheetKind;
	readonly hidden: boolean;
	/** Whether it is read unless a person says otherwise. */
	readonly ticked: boolean;
	/** In French, without a capital: `liste de postes, en-tête à la ligne 4`. */
	readonly why: string;
	/** Rows that are neither blank nor headers. */
	readonly rows: number;
	/** Whether there is a table in it, which can then be read. */
	readonly readable: boolean;
}

/** A file that was read: its sheets, or why it is refused. */
export interface ReadFile {
	readonly file: string;
	readonly sheets: readonly SheetLine[];
	/** What was repaired: French sentences. */
	readonly said: readonly string[];
	readonly refused?: string;
}

export interface ReadingProgress {
	readonly kind: 'reading';
	readonly file: string;
	/** From 0. */
	readonly at: number;
	readonly of: number;
}

export interface UnderstandingProgress {
	readonly kind: 'understanding';
	/** How much is done, 0 to 1. */
	readonly share: number;
}

/** What it says: which file it begins, then those of the request; what all say. To cancel, it is terminated. */
export type ListsAnswer =
	| ReadingProgress
	| UnderstandingProgress
	| { readonly kind: 'read'; readonly files: readonly ReadFile[] }
	| { readonly kind: 'understood'; readonly understood: Understood }
	| { readonly kind: 'failed' };
