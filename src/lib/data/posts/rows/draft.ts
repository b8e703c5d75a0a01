import type { CampaignRow, RowOrigin } from '../columns';
import type { Meaning } from '../headings/meanings';
import type { PlaceDoubt, PlaceTarget } from '../values/places/place-reading';

/** A row as it was read: the text of each column that has a meaning. */
export interface RawRow {
	readonly origin: RowOrigin;
	readonly line: number;
	/** Text by meaning, only of the columns that the table has. */
	readonly texts: Readonly<Partial<Record<Meaning, string>>>;
	/** Département that a title above the row, or above the table, names. */
	readonly under?: string;
	/** It is asked whether there is such a post. */
	readonly waits?: true;
	/** Meanings that cells merged with those above alone give. */
	readonly merged?: ReadonlySet<Meaning>;
	/** Amounts of several columns, each of one funder; absent where one column gives them. */
	readonly amounts?: readonly FunderAmount[];
}

/** The amount of a row in one of several columns of amounts. */
export interface FunderAmount {
	/** Absent where the heading names nobody. */
	readonly funder?: string;
	readonly heading: string;
	readonly text: string;
	/** Its cell is merged with the one above. */
	readonly merged?: true;
}

/** One cell that is merged over rows of several posts. */
export interface SharedCell {
	readonly column: 'etp' | 'montant';
	/** Line of its first row. */
	readonly line: number;
	/** Number of posts. */
	readonly of: number;
	/** Of one of several columns of amounts: its position among them, and that of its amount in the row's funding. */
	readonly amount?: { readonly at: number; readonly part: number };
}

/** Places as level and code, sorted: what two rows of the same places share. */
export const targetKeys = (targets: readonly Pick<PlaceTarget, 'level' | 'code'>[]): string[] =>
	targets.map(({ level, code }) => `${level} ${code}`).sort();

/** A row on its way to the template's columns. */
export interface RowDraft {
	readonly origin: RowOrigin;
	readonly line: number;
	/** In the template's words where they could be read, else as they stand. */
	readonly fields: CampaignRow['fields'];
	/** Where the row's post works; none where it is told by `fields.code`, which is then wrong or empty. */
	readonly targets: readonly PlaceTarget[];
	/** What is asked about its places. */
	readonly doubts: readonly PlaceDoubt[];
	/** The row goes with the post of the row above it: it gives one more place. */
	readonly continues: boolean;
	/** Whether the list gives the post an identifier. */
	readonly identified: boolean;
	/** The table has the template's own columns: its rows of one post must agree. */
	readonly strict: boolean;
	/** The table has no column for the kind of structure. */
	readonly untyped: boolean;
	/** Cells that the row shares with other posts. */
	readonly shared?: readonly SharedCell[];
	/** It is asked whether there is such a post. */
	readonly waits?: true;
	/** Number of posts that the row says it stands for, where that is more than the rows tell. */
	readonly posts?: number;
}
