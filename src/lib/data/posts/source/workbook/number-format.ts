import { utcDay } from '../../../../domain/text/day';
import { BLANK_CELL, booleanCell, dateCell, numberCell, numberText } from '../cell';
import type { SourceCell } from '../source';

/** How a number is shown: what the reader of a sheet takes it for. */
export type NumberFormat =
	| { readonly kind: 'number' }
	| { readonly kind: 'date' }
	/** Hours and minutes; `elapsed` beyond 24 too. */
	| { readonly kind: 'time'; readonly elapsed: boolean }
	/** A code: zeros for digits, and what is written between them. */
	| { readonly kind: 'digits'; readonly pattern: string }
	/** A number followed by a unit that changes its size, such as `k€`. */
	| { readonly kind: 'scaled'; readonly unit: string };

const NUMBER: NumberFormat = { kind: 'number' };
const DATE: NumberFormat = { kind: 'date' };

/** Formats that have a number and no code, those of East Asian dates among them. */
function builtIn(id: number): NumberFormat {
	if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return DATE;
	if ((id >= 18 && id <= 21) || id === 45 || id === 47) return { kind: 'time', elapsed: false };
	return id === 46 ? { kind: 'time', elapsed: true } : NUMBER;
}

/** Quoted and escaped letters of a format stand for themselves. */
const LITERAL = /"([^"]*)"|\\(.)|_.|\*./g;

function fromCode(code: string): NumberFormat {
	const section = code.split(';')[0]!;
	const elapsed = /\[(?:h+|m+|s+)\]/i.test(section);
	const plain = section.replace(/\[[^\]]*\]/g, '');
	const letters = plain.replace(LITERAL, '').toLowerCase();
	if (elapsed) return { kind: 'time', elapsed };
	if (/[dy]|mmm/.test(letters) || (/m/.test(letters) && !/[hs0#]/.test(letters))) return DATE;
	if (/[hs]/.test(letters) && !/general|standard/.test(letters)) return { kind: 'time', elapsed };
	if (/^[0\s.-]*$/.test(letters) && /^[^.]*0[^.]*0[^.]*$/.test(letters))
		return {
			kind: 'digits',
			pattern: plain.replace(LITERAL, (all, quoted: string, escaped: string) => quoted ?? escaped ?? '')
		};
	const words = [...plain.matchAll(LITERAL)].map(([, quoted, escaped]) => quoted ?? escaped ?? '').join('');
	const unit = /k\s?(?:€|eur)|m\s?€|meur|millions?|milliers?/i.exec(words)?.[0];
	return unit && !/[0#],+(?![0#])/.test(letters) ? { kind: 'scaled', unit } : NUMBER;
}

/** How a number is shown by the format of this number, whose code is given where the file declares it. */
export const numberFormat = (id: number, code: string | undefined): NumberFormat =>
	code === undefined ? builtIn(id) : fromCode(code);

const DAY = 86_400_000;
/** Last day of a spreadsheet's calendar, 9999-12-31. */
const LAST_SERIAL = 2_958_465;

/** ISO date of a day counted as spreadsheets count, of 1900 with its 29 February or of 1904. */
export function serialDate(serial: number, from1904: boolean): string | undefined {
	// Half a second: a day that a calculation has missed by the noise of binary.
	const day = Math.floor(serial + 0.5 / 86_400) + (from1904 ? 1462 : 0);
	if (!(day >= 1 && day <= LAST_SERIAL)) return undefined;
	return utcDay(new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY));
}

function timeText(value: number, elapsed: boolean): string {
	const minutes = Math.round(value * 1440);
	const hours = Math.floor(minutes / 60);
	return `${String(elapsed ? hours : hours % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A code as it is shown: 1004 by `00000` is `01004`. */
function digitsText(value: number, pattern: string): string {
	const zeros = pattern.replace(/[^0]/g, '').length;
	const digits = [...String(value).padStart(zeros, '0')];
	const more = digits.splice(0, digits.length - zeros).join('');
	return more + pattern.replace(/0/g, () => digits.shift()!);
}

/** A number of a sheet as its reader sees it; a percentage stays a ratio, 80 % is `0,8`. */
export function shownNumber(raw: string, format: NumberFormat, from1904: boolean): SourceCell {
	const value = Number(raw);
	if (raw.trim() === '') return BLANK_CELL;
	if (!Number.isFinite(value)) return numberCell(raw);
	switch (format.kind) {
		case 'date': {
			const iso = serialDate(value, from1904);
			return iso === undefined ? numberCell(raw) : dateCell(iso);
		}
		case 'time':
			return value < 0 || (value >= 1 && !format.elapsed)
				? numberCell(raw)
				: { text: timeText(value, format.elapsed), kind: 'text' };
		case 'digits':
			return Number.isSafeInteger(value) && value >= 0
				? { text: digitsText(value, format.pattern).trim(), kind: 'text' }
				: numberCell(raw);
		case 'scaled':
			return { text: `${numberText(value)} ${format.unit}`, kind: 'text' };
		case 'number':
			return numberCell(raw);
		default:
			return format satisfies never;
	}
}

export const shownBoolean = (raw: string): SourceCell => booleanCell(raw === '1' || raw === 'true');
