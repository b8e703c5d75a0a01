/**
 * What a reader of files gives, whatever the file was: tables of cells, as their author sees them. Nothing is
 * decided here about columns, territories or posts.
 */

/** One cell, trimmed: numbers with a decimal comma and without binary noise, dates in ISO. `''` where blank. */
export interface SourceCell {
	readonly text: string;
	/** What the spreadsheet shows in place of a value, such as `#REF!`. */
	readonly error?: string;
	/** What the file says that the cell holds; a text file says nothing, all its cells are `text`. */
	readonly kind: 'text' | 'number' | 'date' | 'boolean';
	/** Shown with a line through it. */
	readonly struck?: boolean;
	/** What of the cell alone is shown so: it is not in its text. */
	readonly struckPart?: string;
	/** The value of the merged cell above, which is written once in the file. */
	readonly repeated?: boolean;
}

export interface SourceRow {
	/** As the spreadsheet numbers it, from 1; in a text file the line where the row begins. */
	readonly line: number;
	/** Hidden by hand or by a filter. */
	readonly hidden: boolean;
	/** Cells of a merged range all hold its value where they stand in one column, else only the first does. */
	readonly cells: readonly SourceCell[];
}

/** Line from 1, column from 0. */
export interface CellPlace {
	readonly line: number;
	readonly column: number;
}

/** One sheet of a workbook, or the one table of a text file. Blank rows are kept out. */
export interface SourceSheet {
	readonly file: string;
	/** `''` in a text file. */
	readonly sheet: string;
	readonly hidden: boolean;
	readonly rows: readonly SourceRow[];
	/** Columns hidden by hand, counted from 0. */
	readonly hiddenColumns: readonly number[];
	/** Cells that carry a note or a comment, whose text is not read. */
	readonly notes?: readonly CellPlace[];
	/** A pivot table stands in it. */
	readonly pivot?: boolean;
}

/** What was repaired in a file, or why it cannot be read: French sentences. */
export interface SourceReading {
	readonly sheets: readonly SourceSheet[];
	/** What was repaired, such as an encoding. */
	readonly said: readonly string[];
	/** Why the file is refused; `sheets` is empty then. */
	readonly refused?: string;
}

/** A file as it was read, or why it could not be. */
export interface NamedReading {
	readonly file: string;
	readonly reading: SourceReading;
}
