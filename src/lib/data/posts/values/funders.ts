import { FUNDER_SEPARATOR } from '../columns';

const CUT = /\s*(?:[+;|\n\r/&]|,(?!\d))\s*|\s+et\s+(?=\p{Lu})/u;

/** The funders of a cell: `ARS + CPAM` is two, in the order in which they are written. */
export const fundersOf = (text: string): string[] =>
	text
		.split(CUT)
		.map((name) => name.replace(/\s+/g, ' ').trim())
		.filter((name) => name !== '');

/** A cell of the template: its bar may stand with nothing beside it, which is an error to be told. */
export const isTemplateFunders = (text: string) => text.includes(FUNDER_SEPARATOR);

/** One amount for several funders, in equal parts to the cent; the last has what is left. */
export function sharedAmount(amount: number, parts: number): string[] {
	const each = Math.floor((amount * 100) / parts) / 100;
	const last = Math.round((amount - each * (parts - 1)) * 100) / 100;
	return Array.from({ length: parts }, (_, i) => String(i === parts - 1 ? last : each));
}
