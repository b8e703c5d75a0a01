/** A table as it leaves the site: typed values, every digit of a number; `undefined` where there is none. */

export type CellKind = 'text' | 'integer' | 'decimal' | 'percent' | 'euros';

export interface ExportColumn {
	/** For programs: lower case, no space. */
	readonly name: string;
	/** For people. */
	readonly label: string;
	readonly kind: CellKind;
	/** What it counts, in a sentence. */
	readonly description: string;
}

export type ExportValue = string | number | undefined;

export interface ExportTable {
	/** Name of the sheet of a workbook. */
	readonly title: string;
	readonly columns: readonly ExportColumn[];
	readonly rows: readonly (readonly ExportValue[])[];
}

/** What sums leave of a difference that is none. */
const NOISE = 1e-9;

/** The value as it is written: no noise of sums, and no NaN, which is "has no meaning here". */
export function settled(value: ExportValue): ExportValue {
	if (typeof value !== 'number') return value === '' ? undefined : value;
	if (!Number.isFinite(value)) return undefined;
	return Math.abs(value) < NOISE ? 0 : value;
}
