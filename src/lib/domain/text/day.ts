/** Days and months as ISO 8601 writes them: `2025-12-31`, `2025-12`. */

const two = (number: number) => String(number).padStart(2, '0');

export const isoMonth = (year: number, month: number): string => `${year}-${two(month)}`;

/** Today by the clock of whoever asks: after midnight in France it is not yet tomorrow in universal time. */
export const today = (now = new Date()): string =>
	`${isoMonth(now.getFullYear(), now.getMonth() + 1)}-${two(now.getDate())}`;

/** The day of a moment, in universal time. */
export const utcDay = (moment: Date): string => moment.toISOString().slice(0, 10);

/** A day of the calendar, which 30 February is not. */
export const isDay = (text: string): boolean =>
	/^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

/** What may be the month of a campaign. */
export const isMonth = (text: string): boolean => /^\d{4}-\d{2}$/.test(text);

/** First day of a month. */
export const firstDay = (year: number, month: number): string => `${isoMonth(year, month)}-01`;

/** Last day of a month. */
export const lastDay = (year: number, month: number): string =>
	`${isoMonth(year, month)}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
