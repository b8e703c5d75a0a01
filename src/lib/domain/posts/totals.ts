import { fundingOf } from '../campaign/funding';
import { actsHere, caseloadOf, type ActivityHere, type Caseload } from '../figures/caseload';
import type { Results } from '../figures/results';
import { reachOf, type PostRow, type PostReach } from './post-row';

/** Some posts together: what they are, and what they reach, each inhabitant once. */
export interface PostTotals {
	readonly posts: number;
	readonly structures: number;
	readonly fte: number;
	/** Euros a year, and the posts that they are known of. */
	readonly euros: number;
	readonly fundedPosts: number;
	/** People accompanied, and per FTE of the posts that count them; `undefined` where none does. */
	readonly caseload: Caseload | undefined;
	/** What they did besides, where they say it. */
	readonly acts: readonly ActivityHere[];
	readonly reach: PostReach;
	/** Inhabitants of the communes, and of the QPVs, that have one of the posts: the published meanings of "covered". */
	readonly communePopulation: number;
	readonly qpvPopulation: number;
	readonly needMet: number;
	readonly unlocated: number;
	/** Posts that share a place with another structure. */
	readonly overlapping: number;
}

const sum = <T>(list: readonly T[], of: (one: T) => number) =>
	list.reduce((total, one) => total + of(one), 0);

export function postTotals(results: Results, rows: readonly PostRow[]): PostTotals {
	const cells = Uint32Array.from(new Set(rows.flatMap(({ reach }) => [...reach.cells]))).sort();
	const reach = reachOf(results, cells);
	const { commune, qpv } = results.profiles;
	const whole = rows.map(({ post }) => ({ post, fteHere: post.fte }));
	return {
		posts: rows.length,
		structures: new Set(rows.map(({ post }) => post.structure)).size,
		fte: sum(rows, ({ post }) => post.fte),
		...fundingOf(rows.map(({ post }) => post)),
		caseload: caseloadOf(whole),
		acts: actsHere(whole),
		reach,
		communePopulation: sum(reach.communes, (at) => commune.population[at]!),
		qpvPopulation: sum(reach.qpvs, (at) => qpv.population[at]!),
		needMet: sum(rows, ({ needMet }) => needMet),
		unlocated: sum(rows, ({ unlocated }) => unlocated),
		overlapping: rows.filter(({ others }) => others.length > 0).length
	};
}

/** One structure: its posts together. */
export interface StructureTotals extends PostTotals {
	readonly structure: string;
	readonly type: PostRow['post']['structureType'];
}

/** The structures of some posts, those with most FTE first. */
export function structureTotals(results: Results, rows: readonly PostRow[]): StructureTotals[] {
	const groups = new Map<string, PostRow[]>();
	for (const row of rows) {
		const group = groups.get(row.post.structure);
		if (group) group.push(row);
		else groups.set(row.post.structure, [row]);
	}
	return Array.from(groups, ([structure, list]) => ({
		structure,
		type: list[0]!.post.structureType,
		...postTotals(results, list)
	})).sort((a, b) => b.fte - a.fte || (a.structure < b.structure ? -1 : 1));
}
