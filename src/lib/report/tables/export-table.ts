import { FORMATS, type Format } from '../../domain/figures/catalogue/format';

/** A table as it leaves the site: typed values, every digit of a number; `undefined` where there is none. */

export interface ExportColumn {
	/** For programs: lower case, no space. */
	readonly name: string;
	/** For people. */
	readonly label: string;
	readonly kind: Format;
	/** What it counts, in a sentence. */
	readonly description: string;
	/** What a reader reads for the codes of the column; programs get the codes. */
	readonly words?: Readonly<Record<string, string>>;
}

export type ExportValue = string | number | undefined;

export interface ExportTable {
	/** Name of the sheet of a workbook. */
	readonly title: string;
	/** What else is to be known of its rows, in a few words. */
	readonly scope?: string;
	readonly columns: readonly ExportColumn[];
	readonly rows: readonly (readonly ExportValue[])[];
}

/** Largest rounding error that sums leave where a difference is 0. */
const NOISE = 1e-9;
/** Digits of a number for programs: what floats are off by comes after them, and the FTE of all rows still add up to 1e-9. */
const DIGITS = 12;

/** The value to write: without the rounding errors of sums, and `undefined` for NaN, "has no meaning here". */
export function settled(value: ExportValue): ExportValue {
	if (typeof value !== 'number') return value === '' ? undefined : value;
	if (!Number.isFinite(value)) return undefined;
	return Math.abs(value) < NOISE ? 0 : value;
}

/** The value as a program reads it: `0.3657`, and not `0.36569999999999997`. */
export function precise(value: ExportValue): ExportValue {
	const kept = settled(value);
	return typeof kept === 'number' ? Number(kept.toPrecision(DIGITS)) : kept;
}

/** The value as a reader reads it: the word of a code. */
export function worded(value: ExportValue, { words }: Pick<ExportColumn, 'words'>): ExportValue {
	const kept = settled(value);
	return typeof kept === 'string' ? (words?.[kept] ?? kept) : kept;
}

/** The value as a French spreadsheet reads it: a decimal comma, and no more decimals than mean something. */
export function frenchText(value: ExportValue, column: ExportColumn): string {
	const kept = worded(value, column);
	if (typeof kept !== 'number') return kept ?? '';
	return String(Number(kept.toFixed(FORMATS[column.kind].decimals))).replace('.', ',');
}
