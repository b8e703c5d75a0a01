import { SEEN_FTE } from '../../figures/catalogue/format';
import type { CellFigures } from '../../figures/figures';
import { formatPercent, inMillions } from '../../text/french';
import { rateText } from '../figure-words';

/** What is said under figures that, as printed, do not make one another. */

/** As many decimals as `preciseFte` prints. */
const asPrinted = (fte: number) => (fte < 9.995 ? Math.round(fte * 100) : Math.round(fte * 10) * 10);

/** Said where required FTE, what is missing of them or beyond, and their part that is covered do not agree as printed. */
export function roundingNote({
	fte,
	need,
	unmet,
	surplus,
	coverageRate
}: Pick<CellFigures, 'fte' | 'need' | 'unmet' | 'surplus' | 'coverageRate'>): string | undefined {
	const [funded, required] = [asPrinted(fte), asPrinted(need)];
	// A surplus at a place does not fill a lack at another: they make no whole.
	const mixed = unmet >= SEEN_FTE && surplus >= SEEN_FTE;
	const made = mixed || funded + asPrinted(unmet) === required + asPrinted(surplus);
	const divided = required === 0 || rateText(coverageRate) === formatPercent(funded / required);
	return made && divided ? undefined : 'Chaque chiffre est arrondi à part.';
}

/** The three figures that are told of QPVs and of what lies outside. */
const THREE = ['fte', 'need', 'unmet'] as const;
type Three = Pick<CellFigures, (typeof THREE)[number]>;

/** Said where the figures in QPVs and outside, as printed, do not make what is printed of the whole. */
export function partsNote({
	qpv,
	outside,
	...whole
}: Three & Record<'qpv' | 'outside', Three>): string | undefined {
	const made = THREE.every((of) => asPrinted(qpv[of]) + asPrinted(outside[of]) === asPrinted(whole[of]));
	return made ? undefined : 'Chaque partie est arrondie à part.';
}

/** As `formatEuros` prints them. */
const euroPrinted = (euros: number) =>
	inMillions(euros) ? Math.round(euros / 100_000) * 100_000 : Math.round(euros);

/** Said where amounts, as printed, do not make what is printed of them all; of euros that make millions it is seen. */
export function eurosNote(amounts: readonly { readonly euros?: number | undefined }[]): string | undefined {
	const known = amounts.flatMap(({ euros }) => euros ?? []);
	const total = sum(known);
	const seen = inMillions(total) && !known.some(inMillions);
	if (known.length < amounts.length || seen || sum(known.map(euroPrinted)) === euroPrinted(total))
		return undefined;
	return 'Les totaux sont faits avant l’arrondi.';
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
