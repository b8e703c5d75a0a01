import { isCellError } from '../../values/cell-errors';
import { BLANK_CELL, booleanCell, errorCell, NOT_COMPUTED, numberCell, textCell } from '../cell';
import type { SourceCell } from '../source';
import { StruckText } from './struck-text';
import type { Attributes } from './xml';

/** A number shown with a unit that changes its size. */
const SCALED = /\d\s?(?:k\s?(?:€|eur)|m\s?€|meur|millions?|milliers?)/i;

/** How often an element counts, once where nothing is said. */
export const repeatsOf = (value: string | undefined) => Math.max(1, Math.floor(Number(value ?? 1)) || 1);

/** A cell while its element is read. */
export interface OpenCell {
	readonly type: string | undefined;
	readonly value: string | undefined;
	readonly inError: boolean;
	readonly formula: boolean;
	readonly repeat: number;
	readonly covered: boolean;
	readonly struck: boolean;
	readonly text: StruckText;
	paragraphs: number;
}

export const openCell = (name: string, attribute: Attributes, struck: ReadonlySet<string>): OpenCell => ({
	type: attribute('office:value-type'),
	value:
		attribute('office:value') ??
		attribute('office:date-value') ??
		attribute('office:boolean-value') ??
		attribute('office:string-value'),
	inError: attribute('calcext:value-type') === 'error',
	formula: attribute('table:formula') !== undefined,
	repeat: repeatsOf(attribute('table:number-columns-repeated')),
	covered: name === 'covered-table-cell',
	struck: struck.has(attribute('table:style-name') ?? ''),
	text: new StruckText(),
	paragraphs: 0
});

/** A code shown with its zeros, or thousands of euros, are what is shown; else the value is exact. */
function numberOf(value: string, shown: string): SourceCell {
	if (isCellError(shown)) return errorCell(shown);
	if ((/^0\d+$/.test(shown) && Number(shown) === Number(value)) || SCALED.test(shown)) return textCell(shown);
	return numberCell(value);
}

/** What a cell holds, once its element ends. */
export function cellOf(cell: OpenCell): SourceCell {
	const read = valueOf(cell);
	return cell.struck && read.text !== '' ? { ...read, struck: true } : read;
}

function valueOf({
	type,
	value,
	inError,
	formula,
	covered,
	text: written,
	paragraphs
}: OpenCell): SourceCell {
	const { text } = written;
	const shown = text.trim();
	if (covered) return BLANK_CELL;
	if (inError) return errorCell(shown || '#N/A');
	switch (type) {
		case 'float':
		case 'currency':
		case 'percentage':
			return value === undefined || value.trim() === '' ? NOT_COMPUTED : numberOf(value, shown);
		case 'date':
			return value === undefined ? textCell(text) : { text: value.slice(0, 10), kind: 'date' };
		case 'boolean':
			return booleanCell(value === 'true');
		case undefined:
			return shown === '' && formula ? NOT_COMPUTED : textCell(text);
		default:
			return paragraphs > 0 ? { ...textCell(text), ...written.marks } : textCell(value ?? '');
	}
}
