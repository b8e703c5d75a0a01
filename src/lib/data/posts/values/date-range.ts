import { parseDate } from './day';
import { dateText } from './dates';

/** What may stand between the two ends of a period, the surest first. */
const BETWEEN: readonly RegExp[] = [
	/\s+(?:au|à|jusqu['’](?:au|à|en))\s+/giu,
	/\s*(?:→|->|=>)\s*/gu,
	/\s+[-–—]\s+/gu,
	/[-–—/]/gu
];

const dayIn = (text: string, end: 'start' | 'end'): string | undefined =>
	dateText(text, end) || (parseDate(text).ok ? text : undefined);

/** `du 01/01/2024 au 31/12/2026`, `01/09/23-31/12/25`, `2023-2026`: its first and its last day; `undefined` where it is no period. */
export function datesOfPeriod(text: string): { readonly start: string; readonly end: string } | undefined {
	const plain = text.trim().replace(/^(?:période\s*:?\s*)?(?:(?:du|de|depuis(?:\s+le)?)\s+(?=\S*\d))?/iu, '');
	if (plain.length > 60 || dayIn(plain, 'start') !== undefined) return undefined;
	for (const between of BETWEEN)
		for (const { 0: cut, index } of plain.matchAll(between)) {
			const start = dayIn(plain.slice(0, index), 'start');
			const end = dayIn(plain.slice(index + cut.length), 'end');
			if (start !== undefined && end !== undefined && start <= end) return { start, end };
		}
	return undefined;
}

/** Whether a column may be read as the dates of posts: its values are days or periods, one of these at least. */
export function holdsPeriods(values: readonly string[]): boolean {
	const others = values.filter((value) => value !== '' && datesOfPeriod(value) === undefined);
	const isDay = (value: string) => dateText(value, 'start') !== undefined || parseDate(value).ok;
	return values.some((value) => datesOfPeriod(value) !== undefined) && others.every(isDay);
}
