/** What was set aside of a sheet, and why. */
export interface SetAside {
	readonly line: number;
	/** A French noun: `ligne de total`, `ligne masquée`. */
	readonly reason: string;
	/** What an answer knows the row by; absent where it cannot be taken back. */
	readonly words?: string;
}

/** One sheet of one file: every row of its table is in a post, set aside, or in error. */
export interface SheetAccount {
	readonly file: string;
	/** `''` in a text file. */
	readonly sheet: string;
	readonly hidden: boolean;
	/** Line of the headings; `null` where no table of posts was found. */
	readonly header: number | null;
	/** Rows of the table, those that were set aside included. */
	readonly rows: number;
	/** Posts that these rows give, those that a question holds included. */
	readonly posts: number;
	readonly setAside: readonly SetAside[];
}
