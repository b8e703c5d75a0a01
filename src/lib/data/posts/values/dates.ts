import { monthNumber } from '../../../domain/campaign/dates';
import { firstDay, isoMonth, lastDay } from '../../../domain/text/day';
import { folded } from '../../../domain/text/french';
import { parseDate } from './day';

const fullYear = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text));
const OPEN =
	/^(?:en cours|en poste|cdi|(?:(?:a )?duree )?(?:indeterminee?|indefinie?)|non determinee?|perenne|sans fin|reconductible|a ce jour|ce jour|actuel|present)$/;

/** First or last day of a month. */
const dayOf = (year: number, month: number, end: 'start' | 'end') =>
	end === 'start' ? firstDay(year, month) : lastDay(year, month);

/** Parts of a year: their first month and their last one. */
const SEASONS: readonly (readonly [RegExp, readonly [number, number]])[] = [
	[/^debut/, [1, 3]],
	[/^(?:mi|milieu|courant)/, [7, 6]],
	[/^fin/, [10, 12]],
	[/^rentree/, [9, 9]],
	[/^printemps/, [3, 5]],
	[/^ete/, [6, 8]],
	[/^automne/, [9, 11]]
];

/** `T1 2025`, `2e semestre 2024`, `fin 2025`, `rentrée 2024`: the first day of that part of the year, or its last one. */
function partOfYear(text: string, end: 'start' | 'end'): string | undefined {
	const words = folded(text);
	const [, first, year] =
		/^((?:(?:[1-4]|1er|[2-4](?:e|eme)|2nd) )?(?:t|trimestre|s|semestre) ?[1-4]?|debut|mi|milieu|courant|fin|rentree|printemps|ete|automne)(?: (?:de l annee|de|d|scolaire))? (20\d\d|\d\d)$/.exec(
			words
		) ?? [];
	if (first === undefined || year === undefined) return undefined;
	const number = Number(/[1-4]/.exec(first)?.[0] ?? 0);
	const kind = /^([ts])(?:rimestre|emestre)?(?: ?\d)?$/.exec(first.replace(/^\d(?:er|e|eme|nd)? /, ''))?.[1];
	const months =
		kind === undefined
			? SEASONS.find(([pattern]) => pattern.test(first))?.[1]
			: kind === 't'
				? [3 * number - 2, 3 * number]
				: [6 * number - 5, 6 * number];
	const month = months?.[end === 'start' ? 0 : 1];
	return month !== undefined && month >= 1 && month <= 12 ? dayOf(fullYear(year), month, end) : undefined;
}

/**
 * A date as people write it: `2025`, `sept. 2023`, `09/2023`, `depuis 2022` are the first day (the last one for an
 * end), `en cours` is no date (`''`); `undefined` where it is none of these, and is read as it stands.
 */
export function dateText(text: string, end: 'start' | 'end'): string | undefined {
	const open = text
		.trim()
		.replace(
			/^(?:(?:depuis|dès|à partir d[eu]|jusqu['’](?:au?|en|à)|le|en)\s+)?(?:la\s+|l['’]\s?)?(?=\S*\d|\p{L}+\.?[\s-]*\d)/iu,
			''
		);
	const part = partOfYear(open, end);
	if (part !== undefined) return part;
	// `fin juin 2026`: the month is known, its end or its beginning is what the column says.
	const whole = open
		.replace(/^(?:fin|début|mi)[\s-]+(?=\p{L}+\.?[\s-]*\d)/iu, '')
		.replace(/(?<=\d)\s*\([^()]*\)$/, '');
	if (OPEN.test(folded(text))) return '';
	const year = /^(19[5-9]\d|20\d\d)$/.exec(whole)?.[1];
	if (year) return end === 'start' ? `${year}-01-01` : `${year}-12-31`;
	const numbers = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(whole);
	const iso = /^(\d{4})-(\d{1,2})$/.exec(whole);
	const month = Number(numbers?.[1] ?? iso?.[2]);
	if (month >= 1 && month <= 12) return dayOf(Number(numbers?.[2] ?? iso?.[1]), month, end);
	const words = /^(\p{L}{3,}\.?)[\s.-]*(\d{4}|\d{2})$/u.exec(whole);
	const named = words && monthNumber(words[1]!.replace('.', ''));
	if (named) return dayOf(fullYear(words[2]!), named, end);
	const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/.exec(whole);
	const turned = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(whole);
	if (turned)
		return dateText(`${isoMonth(Number(turned[1]), Number(turned[2]))}-${turned[3]!.padStart(2, '0')}`, end);
	// `01-sept-23`, as French Excel shows a day.
	const spelt = /^(\d{1,2})(?:er)?[\s.-]+(\p{L}{3,})\.?[\s.-]*(\d{4}|\d{2})$/u.exec(whole);
	const speltMonth = spelt && monthNumber(spelt[2]!);
	if (spelt && speltMonth)
		return dateText(`${isoMonth(fullYear(spelt[3]!), speltMonth)}-${spelt[1]!.padStart(2, '0')}`, end);
	const digits = /^(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(whole);
	if (digits) return dateText(`${digits[1]!}-${digits[2]!}-${digits[3]!}`, end);
	const read = parseDate(short ? `${short[1]!}/${short[2]!}/20${short[3]!}` : whole);
	return read.ok ? read.value : undefined;
}
