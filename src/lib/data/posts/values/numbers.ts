import { folded } from '../../../domain/text/french';

/** Written in place of a value that is not known. */
const NOTHING =
	/^(?:-+|–|—|\/|\?+|n\.?\s?[acd]\.?|n\/a|neant|sans objet|s\.?o\.?|non (?:connu|communique|renseigne)e?|inconnu|aucune?|a (?:definir|preciser|venir|completer)|x)$/;

/** Whether a cell says that there is nothing to say: `-`, `n.c.`, `néant`. */
export const isNothing = (text: string): boolean =>
	NOTHING.test(text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());

/** A number in the template's words, with a comma or a point: 0 where nothing is written, NaN where it is none. */
export const plainNumber = (text: string): number => Number(text.replace(',', '.'));

/** A number as people write it: `52 000,50`, `52.000`, `1 200`; `undefined` where it is none. */
function numberText(text: string): string | undefined {
	const compact = text.replace(/[\s\u00a0\u202f'’](?=\d{3}(?!\d))/g, '');
	if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(compact)) return compact.replaceAll('.', '').replace(',', '.');
	return /^\d+(?:[.,]\d+)?$/.test(compact) ? compact.replace(',', '.') : undefined;
}

const shifted = (number: string, by: number) => String(Number((Number(number) * by).toPrecision(12)));

/** `0,8 ETP`, `80 %`, `mi-temps`, `1 poste à 80%` as a number with a point; `undefined` where it is none. */
export function fteText(text: string, percent = false): string | undefined {
	const words = folded(text);
	if (/^(?:a )?mi temps$|^demi temps$/.test(words)) return '0.5';
	if (/^(?:a )?(?:temps plein|temps complet|plein temps|un etp)$/.test(words)) return '1';
	if (/^(?:a )?tiers(?: de)? temps$/.test(words)) return '0.33';
	if (/^(?:a )?quart(?: de)? temps$/.test(words)) return '0.25';
	if (/^(?:a )?(?:trois quarts?(?: de)?|3 4(?: de)?) temps$/.test(words)) return '0.75';
	const whole = text.trim();
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
export function amountText(text: string): string | undefined {
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
export const shareText = (text: string): string | undefined => fteText(text);
