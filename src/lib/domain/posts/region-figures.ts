import { fundingOf } from '../campaign/funding';
import { actsHere, caseloadOf, type ActivityHere } from '../figures/caseload';
import { coveredOf, type Covered, type Inhabited } from '../figures/covered';

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
	const whole = posts.map((post) => ({ post, fteHere: post.fte }));
	const { people = 0, fte: peopleFte = 0 } = caseloadOf(whole) ?? {};
	const { euros: funding, fundedPosts } = fundingOf(posts);
	return {
		communes: coveredOf(inhabited, 'commune'),
		qpvs: coveredOf(inhabited, 'qpv'),
		funding,
		fundedPosts,
		posts: posts.length,
		people,
		peopleFte,
		acts: actsHere(whole)
	};
}
