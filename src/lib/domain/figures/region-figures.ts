import { actsHere, type ActivityHere } from './caseload';
import { coveredOf, type Covered, type Inhabited } from './covered';

/** What the region's summary shows beside its sentence; plain values. */
export interface RegionFigures {
	readonly communes: Covered;
	readonly qpvs: Covered;
	/** Euros a year, of the posts whose amount is given. */
	readonly funding: number;
	/** Posts whose amount is given, out of all posts. */
	readonly fundedPosts: number;
	readonly posts: number;
	/** People accompanied in the year, by the posts that say it. */
	readonly people: number;
	/** FTE of these posts. */
	readonly peopleFte: number;
	/** What they did besides, where they say it. */
	readonly acts: readonly ActivityHere[];
}

export function regionFiguresOf(inhabited: Inhabited): RegionFigures {
	const { posts } = inhabited.presence.placement.campaign;
	const amounts = posts.map(({ funding }) =>
		funding.reduce<number | undefined>(
			(sum, { amount }) => (amount === undefined ? sum : (sum ?? 0) + amount),
			undefined
		)
	);
	return {
		communes: coveredOf(inhabited, 'commune'),
		qpvs: coveredOf(inhabited, 'qpv'),
		funding: amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0),
		fundedPosts: amounts.filter((amount) => amount !== undefined).length,
		posts: posts.length,
		people: posts.reduce((sum, post) => sum + (post.people ?? 0), 0),
		peopleFte: posts.reduce((sum, post) => sum + (post.people === undefined ? 0 : post.fte), 0),
		acts: actsHere(posts.map((post) => ({ post, fteHere: post.fte })))
	};
}
