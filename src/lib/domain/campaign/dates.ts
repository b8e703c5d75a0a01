import { isoMonth, lastDay } from '../text/day';
import { folded } from '../text/french';

export const MONTHS = [
	'janvier',
	'février',
	'mars',
	'avril',
	'mai',
	'juin',
	'juillet',
	'août',
	'septembre',
	'octobre',
	'novembre',
	'décembre'
] as const;

/** Name and day of a campaign, from the month that it describes. */
export interface CampaignDate {
	/** `2026-12` */
	readonly id: string;
	/** As it stands in a sentence: `fin 2026`, `mai 2026`. */
	readonly label: string;
	/** Last day of the month, ISO. */
	readonly date: string;
}

/** Reads `2026-12`, `2026-12-31` or `12/2026`; `undefined` where it is no month. */
export function campaignDate(text: string): CampaignDate | undefined {
	const iso = /^(\d{4})-(\d{1,2})(?:-\d{1,2})?$/.exec(text.trim());
	const french = /^(?:\d{1,2}\/)?(\d{1,2})\/(\d{4})$/.exec(text.trim());
	const year = Number(iso?.[1] ?? french?.[2]);
	const month = Number(iso?.[2] ?? french?.[1]);
	if (!(year >= 2000 && year < 2100) || !(month >= 1 && month <= 12)) return undefined;
	return {
		id: isoMonth(year, month),
		label: month === 12 ? `fin ${year}` : `${MONTHS[month - 1]!} ${year}`,
		date: lastDay(year, month)
	};
}

/** Position of a French month, 1 to 12, by its name or its beginning without accents; else `undefined`. */
export function monthNumber(word: string): number | undefined {
	const wanted = folded(word);
	const found = MONTHS.flatMap((month, i) => (folded(month).startsWith(wanted) ? [i + 1] : []));
	return wanted.length > 2 && found.length === 1 ? found[0] : undefined;
}
