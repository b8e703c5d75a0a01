import { monthNumber } from '../../../domain/campaign/dates';
import { lastDay, utcDay } from '../../../domain/text/day';
import { formatDate, quoted } from '../../../domain/text/french';
import { invalid, valid, type Parsed } from '../fields';

const EXPECTED =
	'Une date du calendrier est attendue, AAAA-MM-JJ ou JJ/MM/AAAA, par exemple 2025-12-31 ou 31/12/2025.';
/** A moment of universal time, or with its distance from it: what programs write for a day of the calendar. */
const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
const parisDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });
const DAY_MS = 86_400_000;
/** Days of a spreadsheet's calendar that a post may have: 1 January 1970 to 31 December 2149. */
const SERIALS = { first: 25_569, last: 91_313 };

/** The ISO date of a day of the calendar, or `undefined`. */
function isoDate(year: number, month: number, day: number): string | undefined {
	const date = new Date(Date.UTC(year, month - 1, day));
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1) return undefined;
	return utcDay(date);
}

/** Of a text that begins as an ISO date. */
const partsOf = (text: string) =>
	[Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))] as const;

function numbersOf(text: string): [year: number, month: number, day: number] | undefined {
	const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+)?$/.exec(text);
	if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
	const french = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?: [\d:]+)?$/.exec(text);
	if (french) return [Number(french[3]), Number(french[2]), Number(french[1])];
	const written = /^(\d{1,2})(?:er)?\s+(\p{L}+\.?)\s+(\d{4})$/u.exec(text);
	const month = written && monthNumber(written[2]!);
	return written && month ? [Number(written[3]), month, Number(written[1])] : undefined;
}

/** The day that was probably meant: one beyond its month's end becomes its last one, a short year a full one. */
function nearest(text: string): string | undefined {
	const short = /^(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})$/.exec(text);
	const numbers = numbersOf(short ? `${short[1]!}20${short[2]!}` : text);
	if (!numbers) return undefined;
	const [year, month, day] = numbers;
	if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
	const date = isoDate(year, month, day) ?? lastDay(year, month);
	return quoted(date);
}

/** The day that it was in Paris; where that is not the day that is written, it is said. */
function dayOfMoment(text: string): Parsed<string> | undefined {
	const time = MOMENT.test(text) ? Date.parse(text.replace(' ', 'T')) : NaN;
	if (Number.isNaN(time) || !isoDate(...partsOf(text))) return undefined;
	const date = parisDay.format(time);
	return text.startsWith(date)
		? valid(date)
		: valid(
				date,
				`Cette date porte une heure et un fuseau horaire\u202f: elle est lue à l’heure de Paris, ${date} (${formatDate(date)}).`
			);
}

/** A date, ISO or French, the number of days that a spreadsheet keeps, or a moment: the last two are said. */
export function parseDate(text: string): Parsed<string | undefined> {
	if (text === '') return valid(undefined);
	if (/^\d{5}$/.test(text) && Number(text) >= SERIALS.first && Number(text) <= SERIALS.last) {
		const date = utcDay(new Date((Number(text) - SERIALS.first) * DAY_MS));
		return valid(
			date,
			`Le tableur a écrit un numéro de jour\u202f: il est lu ${date} (${formatDate(date)}).`
		);
	}
	const moment = dayOfMoment(text);
	if (moment) return moment;
	const numbers = numbersOf(text);
	const date = numbers && isoDate(...numbers);
	return date ? valid(date) : invalid(EXPECTED, nearest(text));
}
