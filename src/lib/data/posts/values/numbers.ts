import { folded, unaccented } from '../../../domain/text/french';

/** Written in place of a value that is not known. */
const NOTHING =
	/^(?:-+|–|—|\/|\?+|n\.?\s?[acd]\.?|n\/a|neant|sans objet|s\.?o\.?|non (?:connu|communique|renseigne)e?|inconnu|aucune?|a (?:definir|preciser|venir|completer)|x)$/;

/** Whether a cell says that there is nothing to say: `-`, `n.c.`, `néant`. */
export const isNothing = (text: string): boolean => NOTHING.test(unaccented(text.trim()).toLowerCase());

/** An FTE as a list keeps it, to four decimals: without what computing leaves behind. */
export const keptFte = (fte: number): number => Number(fte.toFixed(4));
/** Euros to the cent. */
export const toCents = (euros: number): number => Number(euros.toFixed(2));

/** A number in the template's words, with a comma or a point: 0 where nothing is written, NaN where it is none. */
export const plainNumber = (text: string): number => Number(text.replace(',', '.'));

/** A number as people write it: `52 000,50`, `52.000`, `1 200`; `undefined` where it is none. */
function numberText(text: string): string | undefined {
	const compact = text.replace(/[\s\u00a0\u202f'’](?=\d{3}(?!\d))/g, '');
	if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(compact)) return compact.replaceAll('.', '').replace(',', '.');
	return /^\d+(?:[.,]\d+)?$/.test(compact) ? compact.replace(',', '.') : undefined;
}

const shifted = (number: string, by: number) => String(Number((Number(number) * by).toPrecision(12)));

/** Hours and days of full time, by what they are counted in. */
const FULL_TIME = {
	h: { semaine: 35, mois: 151.67, an: 1607 },
	j: { semaine: 5, mois: undefined, an: undefined }
} as const;
const WORKED =
	/^(\d+(?:[.,]\d+)?)\s*(?:(h|heures?|j|jours?)(?:\s?(\d{2}))?|:(\d{2}))\s*(?:(?:\/|par)?\s*(sem(?:aine)?|hebdo(?:madaires?)?|mois|mensuel(?:le)?s?|an|annuel(?:le)?s?)\.?)?$/i;

/** `17h30`, `28 h/semaine`, `2 jours par semaine` as an FTE of four decimals: 35 hours or 5 days a week are one. */
export function workedTime(text: string): string | undefined {
	const [, count, unit, minutes, after, period] = WORKED.exec(text.trim()) ?? [];
	if (count === undefined) return undefined;
	const days = /^j/i.test(unit ?? '');
	const named = folded(period ?? '');
	const per = /^m/.test(named) ? 'mois' : /^a/.test(named) ? 'an' : 'semaine';
	const full = FULL_TIME[days ? 'j' : 'h'][per];
	const time = Number(count.replace(',', '.')) + Number(minutes ?? after ?? 0) / 60;
	// Days alone may be of a month or a year; so may more hours than a week has.
	if (full === undefined || (days && period === undefined) || (period === undefined && time > 48))
		return undefined;
	return String(keptFte(time / full));
}

/** `1/2`, `½`, `4/5`. */
function fraction(text: string): string | undefined {
	const [, above, below] = /^(\d)[/⁄](\d{1,2})$/.exec(text.normalize('NFKC')) ?? [];
	const value = Number(above) / Number(below);
	return value > 0 && value < 1 ? String(keptFte(value)) : undefined;
}

/** `0,8 ETP`, `80 %`, `mi-temps`, `1 poste à 80%`, `17h30` as a number with a point; `undefined` where it is none. */
export function templateFte(text: string, percent = false): string | undefined {
	const words = folded(text).replace(/^(?:a|un|1) (?=\p{L})/u, '');
	if (/^(?:mi|demi) temps$/.test(words)) return '0.5';
	if (/^(?:temps plein|temps complet|plein temps|etp)$/.test(words)) return '1';
	if (/^tiers(?: de)? temps$/.test(words)) return '0.33';
	if (/^quart(?: de)? temps$/.test(words)) return '0.25';
	if (/^(?:trois quarts?(?: de)?|3 4(?: de)?) temps$|^trois quarts$/.test(words)) return '0.75';
	const whole = text.trim().replace(/^[.,](?=\d)/, '0$&');
	const time = workedTime(whole) ?? fraction(whole.replace(/\s*(?:etpt?|temps)$/i, ''));
	if (time !== undefined) return time;
	const added = whole.split(/\s*\+\s*/);
	if (added.length > 1) {
		const each = added.map((one) => templateFte(one));
		return each.includes(undefined)
			? undefined
			: String(keptFte(each.reduce((sum, one) => sum + Number(one), 0)));
	}
	const rate =
		/^(?:(?:à|temps partiel|tps partiel|tp)\s*)?(\d+(?:[.,]\d+)?)\s*%(?:\s*(?:d['’]?\s*)?(?:etpt?|temps.*))?$/i.exec(
			whole
		);
	if (rate) return shifted(rate[1]!.replace(',', '.'), 0.01);
	const number = numberText(
		whole.replace(/\s*(?:etpt?|équivalents? temps plein|postes?)\.?\s*$/i, '').replace(/^etpt?\s*:?\s*/i, '')
	);
	if (number === undefined) return undefined;
	return percent && Number(number) > 1 ? shifted(number, 0.01) : number;
}

/** `52 000 €`, `52 k€`, `41 600,00 €` as a number with a point; `undefined` where it is none. */
export function templateAmount(text: string): string | undefined {
	const whole = text.trim().replace(/\s*(?:\/|par)\s*an(?:née)?\.?$|\s+annuels?$/i, '');
	const thousands = /^(.*\d)\s*k\s*(?:€|euros?|eur)?$/i.exec(whole);
	if (thousands) {
		const number = numberText(thousands[1]!);
		return number === undefined ? undefined : shifted(number, 1000);
	}
	const millions = /^(.*\d)\s*m\s*(?:€|euros?)$/i.exec(whole);
	if (millions) {
		const number = numberText(millions[1]!);
		return number === undefined ? undefined : shifted(number, 1_000_000);
	}
	return numberText(whole.replace(/^(?:€|eur)\s*/i, '').replace(/\s*(?:€|euros?|eur)\s*(?:ttc|ht)?$/i, ''));
}

/** `125 personnes`, `1 250` as a number; `undefined` where it is none. */
export const countText = (text: string): string | undefined =>
	numberText(text.trim().replace(/\s*(?:personnes?|usagers?|pers\.?|bénéficiaires?|entretiens?)$/i, ''));

/** `50 %`, `0,5`, `50` under a heading of percentages, as a number; `undefined` where it is none. */
export const templateShare = (text: string): string | undefined => templateFte(text);
