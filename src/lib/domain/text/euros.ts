import { formatInteger, formatOne, NARROW_SPACE } from './french';

/** A unit that all the euros of one column are written in, so that they can be compared at a glance. */
export interface EuroUnit {
	readonly unit: '€' | 'k€' | 'M€';
	/** The number alone: the unit stands in the heading. */
	readonly number: (euros: number) => string;
	/** The number with its unit, for what stands by itself. */
	readonly text: (euros: number) => string;
}

function unitOf(unit: EuroUnit['unit'], decimals: EuroUnit['number']): EuroUnit {
	const number = (euros: number) => (euros === 0 ? '0' : decimals(euros));
	return { unit, number, text: (euros) => `${number(euros)}${NARROW_SPACE}${unit}` };
}
const EUROS = unitOf('€', formatInteger);
export const THOUSANDS = unitOf('k€', (euros) => formatOne(euros / 1_000));
const MILLIONS = unitOf('M€', (euros) => formatOne(euros / 1_000_000));

/** The unit of a column, by its middle amount (zeros aside): M€ from a million, k€ from ten thousand, else €. */
export function euroUnit(amounts: readonly number[]): EuroUnit {
	const some = amounts.filter((amount) => amount > 0).sort((a, b) => a - b);
	const middle = some[some.length >> 1] ?? 0;
	if (middle >= 1_000_000) return MILLIONS;
	return middle >= 10_000 ? THOUSANDS : EUROS;
}
