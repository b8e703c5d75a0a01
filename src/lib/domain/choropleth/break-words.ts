import { formatDecimals, NARROW_SPACE } from '../text/french';
import type { Classed } from './classing';

/** More decimals than these tell nothing apart. */
const MOST_DIGITS = 20;

/** Decimals where nothing asks for more; coverage is in percent. */
const usualDigits = (indicator: Classed, value: number) => (indicator === 'coverage' && value >= 10 ? 0 : 2);

/** Decimals that write a number whole, as it was typed. */
function wholeDigits(value: number): number {
	let digits = 0;
	while (digits < MOST_DIGITS && Number(value.toFixed(digits)) !== value) digits++;
	return digits;
}

function written(indicator: Classed, value: number, digits: number): string {
	const least = indicator === 'fdep' ? 2 : 0;
	// Never "−0".
	const settled = Number(value.toFixed(digits)) || 0;
	return `${formatDecimals(settled, least, Math.max(least, digits))}${indicator === 'coverage' ? `${NARROW_SPACE}%` : ''}`;
}

/** A value on the axis of the breaks. */
export const breakWord = (indicator: Classed, value: number) =>
	written(indicator, value, usualDigits(indicator, value));

/** Decimals of each break: as many as tell them from one another, and a rate from zero; all that were typed of one's `own`. */
export function breakDigits(indicator: Classed, breaks: readonly number[], own: boolean): number[] {
	const base = breaks.map((value) => Math.max(usualDigits(indicator, value), own ? wholeDigits(value) : 0));
	const zero = indicator === 'fdep' ? [] : [breakWord(indicator, 0)];
	for (let more = 0; more < MOST_DIGITS; more++) {
		const digits = base.map((count) => Math.min(MOST_DIGITS, count + more));
		const words = [...zero, ...breaks.map((value, i) => written(indicator, value, digits[i]!))];
		if (new Set(words).size === words.length) return digits;
	}
	return base;
}

/** Breaks as the screen writes them. */
export function breakWords(indicator: Classed, breaks: readonly number[], own: boolean): string[] {
	const digits = breakDigits(indicator, breaks, own);
	return breaks.map((value, i) => written(indicator, value, digits[i]!));
}

/** One's own breaks as one types them, none of their decimals lost: `0,104 ; 0,25`. */
export const typedBreaks = (breaks: readonly number[]) =>
	breaks.map((value) => formatDecimals(value, 0, wholeDigits(value))).join(' ; ');
