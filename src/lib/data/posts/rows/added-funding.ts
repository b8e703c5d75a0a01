import { FUNDER_SEPARATOR } from '../columns';
import { plainNumber, toCents } from '../values/numbers';
import type { RowDraft } from './draft';

type Funding = Pick<RowDraft['fields'], 'financeur' | 'montant'>;

const split = (text: string) => (text === '' ? [] : text.split(FUNDER_SEPARATOR).map((one) => one.trim()));

/** The funders of a row, as they are written. */
export const fundersIn = ({ financeur }: Funding): readonly string[] => split(financeur);

/** Several fundings as one: the amounts of one funder added, `''` where it has none; `undefined` where one is no number. */
export function addedFunding(all: readonly Funding[]): Funding | undefined {
	const sums = new Map<string, number | undefined>();
	for (const one of all) {
		const funders = fundersIn(one);
		const amounts = split(one.montant);
		if (amounts.length !== 0 && amounts.length !== funders.length) return undefined;
		for (const [i, funder] of funders.entries()) {
			const text = amounts[i] ?? '';
			const amount = text === '' ? undefined : plainNumber(text);
			if (Number.isNaN(amount)) return undefined;
			const before = sums.get(funder);
			sums.set(funder, amount === undefined ? before : (before ?? 0) + amount);
		}
	}
	const amounts = [...sums.values()];
	return {
		financeur: [...sums.keys()].join(FUNDER_SEPARATOR),
		montant: amounts.every((one) => one === undefined)
			? ''
			: amounts.map((one) => (one === undefined ? '' : toCents(one))).join(FUNDER_SEPARATOR)
	};
}

/** Fundings whose rows may come in any order as one, in the order of their funders. */
export const fundingOfAll = (all: readonly Funding[]): Funding | undefined =>
	addedFunding([...all].sort((a, b) => (a.financeur < b.financeur ? -1 : a.financeur > b.financeur ? 1 : 0)));

/** Whether no funder is in two of the fundings, and each has one. */
export function areApart(all: readonly Funding[]): boolean {
	const names = all.map((one) => new Set(fundersIn(one)));
	const every = new Set(names.flatMap((own) => [...own]));
	return names.every(({ size }) => size > 0) && every.size === names.reduce((sum, { size }) => sum + size, 0);
}
