import { formatNumber } from '../../domain/text/french';

/** What a number field accepts. */
export interface NumberRange {
	readonly min: number;
	readonly max: number;
	readonly whole?: boolean;
	/** `min` itself is refused. */
	readonly above?: boolean;
}

export type TypedNumber = { readonly value: number } | { readonly problem: string };

/** `de 500 à 50 000`, `entier de 1 à 5`, `au-dessus de 0, jusqu’à 100`. */
export function rangeWords({ min, max, above }: NumberRange): string {
	return above
		? `au-dessus de ${formatNumber(min)}, jusqu’à ${formatNumber(max)}`
		: `de ${formatNumber(min)} à ${formatNumber(max)}`;
}

/** Reads what a person typed: comma or point, spaces between thousands. NaN where it is no number. */
export function parseTyped(text: string): number {
	const plain = text.replace(/\s/g, '').replace('−', '-').replace(',', '.');
	return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) + 0 : NaN;
}

/** The number typed, or a French sentence on what is wrong with it and what is expected. */
export function readTyped(text: string, range: NumberRange): TypedNumber {
	const { min, max, whole, above } = range;
	const expected = `indiquez un nombre ${whole ? 'entier ' : ''}${rangeWords(range)}.`;
	const shown = text.trim();
	if (shown === '') return { problem: `Ce champ est vide\u202F: ${expected}` };
	const value = parseTyped(shown);
	if (Number.isNaN(value))
		return { problem: `«\u202F${shown}\u202F» n’est pas un nombre\u202F: ${expected}` };
	if (value < min || value > max || (above && value === min))
		return { problem: `${formatNumber(value)} est hors des bornes\u202F: ${expected}` };
	if (whole && !Number.isInteger(value))
		return { problem: `${formatNumber(value)} n’est pas un nombre entier\u202F: ${expected}` };
	return { value };
}
