/** Numbers and words as French prints them: `Intl` formats, a real minus sign, narrow no-break spaces. */

import { lazy } from './lazy.ts';

export const NARROW_SPACE = '\u202F';

const collator = lazy(() => new Intl.Collator('fr', { numeric: true }));
/** The order of names in French, where `Poste 10` comes after `Poste 9`. */
export const compareNames = (a: string, b: string): number => collator().compare(a, b);

/** The format is made where a number first needs it: making one takes longer than writing a hundred. */
const formatter = (options: Intl.NumberFormatOptions) => {
	const format = lazy(() => new Intl.NumberFormat('fr-FR', options));
	return (value: number) =>
		format()
			.formatToParts(value)
			.map(({ type, value }) =>
				type === 'minusSign' ? '−' : type === 'literal' || type === 'group' ? NARROW_SPACE : value
			)
			.join('');
};

const integer = formatter({ maximumFractionDigits: 0 });
const one = formatter({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
const two = formatter({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
const percent = formatter({ style: 'percent', maximumFractionDigits: 0 });
const percentOne = formatter({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
const free = formatter({ maximumFractionDigits: 4 });
const signedOne = formatter({
	minimumFractionDigits: 1,
	maximumFractionDigits: 1,
	signDisplay: 'exceptZero'
});
const signedTwo = formatter({
	minimumFractionDigits: 2,
	maximumFractionDigits: 2,
	signDisplay: 'exceptZero'
});

/** Never "−0": what rounds to zero is zero. */
const settle = (value: number, digits: number) => (Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value);

export const formatInteger = (value: number) => integer(settle(value, 0));
/** FTE to one decimal, two under 0.1 so that a small presence is not shown as none. */
export const formatFte = (value: number) =>
	value !== 0 && Math.abs(value) < 0.095 ? two(settle(value, 2)) : one(settle(value, 1));
export const formatOne = (value: number) => one(settle(value, 1));
export const formatTwo = (value: number) => two(settle(value, 2));
export const formatSignedFte = (value: number) => signedOne(settle(value, 1));
export const formatSignedTwo = (value: number) => signedTwo(settle(value, 2));
/** A ratio as a whole percentage: 0.347 → `35 %`. Never `100 %` or `0 %` for what only comes near. */
export function formatPercent(ratio: number): string {
	if (ratio > 0 && ratio < 0.01) return `<${NARROW_SPACE}${percent(0.01)}`;
	if (ratio > 0.99 && ratio < 1 - 1e-9) return percent(0.99);
	return percent(settle(ratio, 2));
}
export const formatPercentOne = (ratio: number) => percentOne(settle(ratio, 3));
/** As many decimals as the number has, up to four: for parameters. */
export const formatNumber = (value: number) => free(value);

/** A parameter as it was typed, up to four decimals; to two where it is exact (3^(1/4) → `1,32`). */
export const formatParam = (value: number) =>
	formatNumber(Number(value.toFixed(4)) === value ? value : Number(value.toFixed(2)));

/** As many decimals as the number has, between these two. */
export const formatDecimals = (value: number, least: number, most: number) =>
	formatter({ minimumFractionDigits: least, maximumFractionDigits: most })(value);

/** Inhabitants for a legend: `1,59 M`, `340 000`. */
export function formatPeopleShort(value: number): string {
	return value >= 1_000_000 ? `${two(value / 1_000_000)}${NARROW_SPACE}M` : formatInteger(value);
}

/** Inhabitants in millions, for a column that shares a unit: `0,34 M`. */
export const formatMillions = (value: number) => `${two(value / 1_000_000)}${NARROW_SPACE}M`;

/** `« texte »` with the no-break spaces that French puts inside. */
export const quoted = (text: string) => `«${NARROW_SPACE}${text}${NARROW_SPACE}»`;

/** French plural begins at 2, as it is printed with this many decimals: `1,9 poste`, `2,00 postes` for 1.996. */
export function plural(count: number, one: string, many = `${one}s`, digits = 2): string {
	return Math.abs(Number(count.toFixed(digits))) >= 2 ? many : one;
}

/** `3 postes`, with a no-break space. */
export function counted(count: number, one: string, many?: string): string {
	return `${formatInteger(count)}\u00A0${plural(count, one, many, 0)}`;
}

/** Words whose h is not mute: `de Hauteluce`, `de Hérisson`; before all others `de` is elided (`d’Huez`). */
const ASPIRATED = /^(?:haut|haye|ham\b|havre|herisson|hetre|houx|huit)/;

/** Whether `de` loses its vowel before these words: before a vowel, a mute h, a y before a consonant. */
function elides(text: string): boolean {
	const plain = folded(text);
	return /^(?:[aeiou]|y[^aeiouy]|h)/.test(plain) && !ASPIRATED.test(plain);
}

/** `d’avril 2025`, `de mai 2025`. */
export const ofWords = (text: string) => (elides(text) ? `d’${text}` : `de ${text}`);

/** `d’Aurillac`, `de Thiers`, `du Puy-en-Velay`, `des Abrets en Dauphiné`, `de La Tour-du-Pin`. */
export function ofPlace(name: string): string {
	if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
	if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
	return ofWords(name);
}

/** Typographic apostrophe of a name that a source writes with a straight one. */
export function curly(text: string): string {
	return text.replaceAll("'", '’');
}

/** A text that begins with a capital. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Letters without their accents. */
export const unaccented = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Lower case without accents, hyphens, apostrophes or doubled spaces; `st` and `ste` become whole words. */
export function folded(text: string): string {
	return unaccented(text)
		.toLowerCase()
		.replaceAll('œ', 'oe')
		.replaceAll('æ', 'ae')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim()
		.replace(/\bst\b/g, 'saint')
		.replace(/\bste\b/g, 'sainte');
}

/** A text as a part of a file's name or of an identifier: `pays-de-thiers`. */
export const hyphened = (text: string): string => folded(text).replaceAll(' ', '-');

/** Euros, all of them: what stands in a column, or beside other amounts, has one unit. */
export const formatWholeEuros = (value: number): string => `${formatInteger(value)}${NARROW_SPACE}€`;

/** Whether an amount that stands alone is printed in millions, with one decimal. */
export const inMillions = (euros: number): boolean => Math.round(euros) >= 1_000_000;

/** Euros of an amount that stands alone, short from a million on: `4,5 M€`, `52 000 €`. */
export const formatEuros = (value: number): string =>
	inMillions(value) ? `${formatOne(value / 1_000_000)}${NARROW_SPACE}M€` : formatWholeEuros(value);

const date = new Intl.DateTimeFormat('fr-FR', {
	day: 'numeric',
	month: 'long',
	year: 'numeric',
	timeZone: 'UTC'
});

/** `2024-03-01` → `1er mars 2024`; what is no date is left as it is. */
export function formatDate(iso: string): string {
	const time = Date.parse(iso);
	return Number.isNaN(time) ? iso : date.format(time).replace(/^1 /, '1er ');
}

/** `a, b et c`, `a, b ou c` */
export function enumerated(items: readonly string[], before: 'et' | 'ou' = 'et'): string {
	const last = items.at(-1) ?? '';
	return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${before} ${last}`;
}

/** A rate as it was typed: 0.025 → `2,5 %`. */
export const formatRate = (rate: number): string => `${formatNumber(rate * 100)}${NARROW_SPACE}%`;

/** Kilometres as they are written: one decimal under 10, for the points are good to about 100 m. */
export const kmText = (km: number): string => (km < 9.95 ? formatOne(km) : formatInteger(km));
