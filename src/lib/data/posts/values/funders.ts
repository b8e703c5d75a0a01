import { FUNDER_SEPARATOR } from '../columns';
import { templateAmount } from './numbers';

const CUT = /\s*(?:[+;|\n\r/&]|,(?!\d))\s*|\s+et\s+(?=\p{Lu})/u;

/** `52 000 €/an`: no funder stands behind that bar. */
const PER_YEAR = /(?<=[\d€k]\s*)(?:\/|par)\s*an(?:née)?\b\.?/giu;

/** The funders of a cell: `ARS + CPAM` is two, in the order in which they are written. */
export const fundersWritten = (text: string): string[] =>
	text
		.replace(PER_YEAR, '')
		.split(CUT)
		.map((name) => name.replace(/\s+/g, ' ').trim())
		.filter((name) => name !== '');

/** A funder with its part of the money: `ARS (50 %)`, `Ville 20%`. */
const PART = /^(.*\p{L}.*?)\s*[:(]?\s*(\d{1,3}(?:[.,]\d+)?)\s*%\)?$/u;

/** Funders without the parts that are written beside them, and these parts (0…1) where all have one and they make one. */
export function withoutParts(names: readonly string[]): {
	readonly names: readonly string[];
	readonly parts?: readonly number[];
} {
	const read = names.map((name) => PART.exec(name));
	if (names.length === 0 || read.some((one) => one === null)) return { names };
	const parts = read.map((one) => Number(one![2]!.replace(',', '.')) / 100);
	const whole = Math.abs(parts.reduce((sum, part) => sum + part, 0) - 1) < 1e-6;
	return whole ? { names: read.map((one) => one![1]!.replace(/\s+[àa]$/, '')), parts } : { names };
}

/** A funder with its amount: `ARS : 30 000 €`, `CPAM 12 000`, `Ville (12 k€)`. */
const FUNDED = /^(\S*\p{L}.*?)\s*([:=(–-]?)\s*(\d[\d\s.,\u00a0\u202f]*\s*(?:k\s?€?|€|euros?)?)\s*\)?$/iu;
const YEAR = /^(?:19|20)\d\d$/;
/** What is numbered beside a funder: a programme, an action. */
const PROGRAMME = /\b(?:BOP|programme|prog|action|axe|UO|AAP|fiche|n°)\.?$/i;
/** Less than this is the number of a département, or a slip. */
const LEAST_EUROS = 100;

/** Funders without the amounts that are written beside them, and these amounts; `undefined` where none has one. */
export function withoutAmounts(
	names: readonly string[]
): { readonly names: readonly string[]; readonly amounts: readonly string[] } | undefined {
	const read = names.map((name): { name: string; amount: string } => {
		const [, funder, mark, number] = FUNDED.exec(name) ?? [];
		const amount = number === undefined ? undefined : templateAmount(number);
		const isAmount =
			amount !== undefined &&
			Number(amount) >= LEAST_EUROS &&
			(mark !== '' || !YEAR.test(number!.trim())) &&
			// `Préfecture (BOP 147)`: the number of a programme.
			!/\([^)]*$/.test(funder!) &&
			!PROGRAMME.test(funder!);
		return isAmount ? { name: funder!.trim(), amount } : { name, amount: '' };
	});
	return read.some(({ amount }) => amount !== '')
		? { names: read.map(({ name }) => name), amounts: read.map(({ amount }) => amount) }
		: undefined;
}

/** A cell of the template: its bar may stand with nothing beside it, which is an error to be told. */
export const isTemplateFunders = (text: string) => text.includes(FUNDER_SEPARATOR);

/** One amount for several funders by their parts (0…1), to the cent; the last has what is left. */
export function sharedAmount(amount: number, parts: readonly number[]): string[] {
	let left = Math.round(amount * 100);
	return parts.map((part, i) => {
		const own = i === parts.length - 1 ? left : Math.floor(amount * 100 * part + 1e-6);
		left -= own;
		return String(own / 100);
	});
}
