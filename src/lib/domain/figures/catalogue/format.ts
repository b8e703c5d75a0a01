import {
	formatFte,
	formatInteger,
	formatOne,
	formatPercent,
	formatTwo,
	formatWholeEuros,
	kmText
} from '../../text/french';
import { FTE_EPSILON } from '../coverage';

/** FTE under which two decimals print 0,00. */
export const SEEN_FTE = 0.005;

/** FTE of a column of many, or of what they make together: to one decimal, but a plain 0 where there is none, and never `0,00` where there is a little. */
export function fteText(fte: number): string {
	if (Math.abs(fte) < FTE_EPSILON) return '0';
	if (Math.abs(fte) < SEEN_FTE) return fte > 0 ? '<\u202F0,01' : '>\u202F−0,01';
	return formatFte(fte);
}

/** FTE of one territory: two decimals under 10, so that what lacks is what a reader finds by subtracting. */
export function preciseFte(fte: number): string {
	if (Math.abs(fte) < SEEN_FTE) return fteText(fte);
	return Math.abs(fte) < 9.995 ? formatTwo(fte) : formatOne(fte);
}

/** The decimals with which a column prints an amount of FTE. */
const decimalsOf = (fte: number) => (Math.abs(fte) < 0.095 ? 100 : 10);

/** Whether FTE are at least so many, exactly or as a column prints them: « 0,3 » is no less than 0,3. */
export const reachesFte = (fte: number, least: number): boolean =>
	Math.max(fte, Math.round(fte * decimalsOf(fte)) / decimalsOf(fte)) >= least - FTE_EPSILON;

/** How a kind of value is written: on a screen, in a French file, in a workbook, for a program. */
interface FormatRule {
	/** Type of a field, as Table Schema names it. */
	readonly type: 'string' | 'integer' | 'number' | 'date';
	/** Decimals that a French file gives; programs get all that mean something. */
	readonly decimals: number;
	/** Number format of a workbook; none for a text. */
	readonly cell?: string;
	/** What a column of the screen writes. */
	readonly text: (value: number) => string;
}

/** Rounded again as the screen rounds, six decimals give what it shows; four already miss in one commune of a thousand. */
const FINE = 6;

const RULES = {
	text: { type: 'string', decimals: 0, text: String },
	// An ISO day: a text for us, a day of the calendar in a workbook.
	date: { type: 'date', decimals: 0, cell: 'dd/mm/yyyy', text: String },
	integer: { type: 'integer', decimals: 0, cell: '#,##0', text: formatInteger },
	// A QPV over two communes is shared by area: its parts are no whole numbers.
	people: { type: 'number', decimals: 0, cell: '#,##0', text: formatInteger },
	fte: { type: 'number', decimals: FINE, cell: '#,##0.00', text: fteText },
	rate: {
		type: 'number',
		decimals: FINE,
		cell: '#,##0.00',
		text: (value) => (value === 0 ? '0' : formatTwo(value))
	},
	index: { type: 'number', decimals: FINE, cell: '#,##0.00', text: formatTwo },
	percent: { type: 'number', decimals: FINE, cell: '0%', text: formatPercent },
	euros: { type: 'number', decimals: 0, cell: '#,##0 "€"', text: formatWholeEuros },
	km: { type: 'number', decimals: 1, cell: '#,##0.0', text: kmText }
} as const satisfies Record<string, FormatRule>;
export type Format = keyof typeof RULES;
export const FORMATS: Readonly<Record<Format, FormatRule>> = RULES;

/** True for figures: aligned right, largest first. */
export const isFigure = (format: Format): boolean =>
	FORMATS[format].type === 'integer' || FORMATS[format].type === 'number';

/** What a column of the screen writes; empty where the value has no meaning. */
export const screenText = (format: Format, value: number | undefined): string =>
	value === undefined || Number.isNaN(value) ? '' : FORMATS[format].text(value);
