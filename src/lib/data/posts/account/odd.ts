import { amountOf } from '../../../domain/campaign/funding';
import type { Post } from '../../../domain/campaign/campaign';
import {
	formatEuros,
	formatInteger,
	formatNumber,
	formatPercentOne,
	NARROW_SPACE,
	quoted
} from '../../../domain/text/french';

/** Euros a year for one FTE, outside of which an amount or an FTE is probably wrong. */
const EUROS_PER_FTE = { least: 15_000, most: 150_000 };
/** People accompanied in a year by one FTE: published numbers go from 113 to 258. */
const MOST_PEOPLE_PER_FTE = 1500;
/** A list of so many posts reaches more inhabitants than this share. */
const FEW = { posts: 10, share: 0.01 };

/** What looks odd in a post that is otherwise sound: a French sentence each. */
export function oddPost(post: Post): string[] {
	const { id, fte, funding, people } = post;
	const euros = amountOf(post) ?? 0;
	const said: string[] = [];
	const each = euros / fte;
	if (
		euros > 0 &&
		funding.every(({ amount }) => amount !== undefined) &&
		(each < EUROS_PER_FTE.least || each > EUROS_PER_FTE.most)
	)
		said.push(
			`Le poste ${quoted(id)} a ${formatNumber(fte)}${NARROW_SPACE}ETP pour ${formatEuros(euros)}, soit ${formatEuros(each)} pour un ETP\u202F: l’un des deux est à vérifier.`
		);
	if (people !== undefined && people / fte > MOST_PEOPLE_PER_FTE)
		said.push(
			`Le poste ${quoted(id)} accompagne ${formatInteger(people)} personnes avec ${formatNumber(fte)}${NARROW_SPACE}ETP\u202F: c’est beaucoup, à vérifier.`
		);
	return said;
}

/** A list that reaches very few inhabitants: its codes may be others' than they seem. */
export const fewCovered = (posts: number, share: number | undefined): string[] =>
	share !== undefined && posts >= FEW.posts && share < FEW.share
		? [
				`Les ${posts} postes ne touchent que ${formatPercentOne(share)} des habitants\u202F: vérifiez les codes des territoires.`
			]
		: [];
