import type { Campaign } from '../../campaign/campaign';
import { amountOf } from '../../campaign/funding';

/** What one FTE costs a year: amounts ÷ FTE of the posts that have both; `undefined` where none has. */
export function pricePerFte({ posts }: Campaign): number | undefined {
	let euros = 0;
	let fte = 0;
	for (const post of posts) {
		const amount = amountOf(post);
		if (amount === undefined) continue;
		euros += amount;
		fte += post.fte;
	}
	return fte > 0 && euros > 0 ? euros / fte : undefined;
}

/** Said where amounts, as printed, do not make what is printed of them all. */
export function eurosNote(amounts: readonly (number | undefined)[]): string | undefined {
	let [exact, printed] = [0, 0];
	for (const euros of amounts) {
		if (euros === undefined) return undefined;
		exact += euros;
		printed += Math.round(euros);
	}
	return printed === Math.round(exact) ? undefined : 'Les totaux sont faits avant l’arrondi.';
}
