import type { Results } from './results';

/** What no norm changes: who lives where, and where the posts are. */
export type Inhabited = Pick<Results, 'profiles' | 'presence'>;

/** The two published meanings of "covered": places with at least one post, and who lives there. */
export interface Covered {
	readonly count: number;
	readonly total: number;
	readonly population: number;
	readonly totalPopulation: number;
}

/** Covered territories of a level among all of them, or among `only` (positions). */
export function coveredOf(
	{ profiles, presence }: Inhabited,
	level: 'commune' | 'qpv',
	only?: Iterable<number>
): Covered {
	const { population } = profiles[level];
	const posts = presence.posts[level];
	const covered = { count: 0, total: 0, population: 0, totalPopulation: 0 };
	for (const position of only ?? posts.keys()) {
		covered.total++;
		covered.totalPopulation += population[position]!;
		if (posts[position] === 0) continue;
		covered.count++;
		covered.population += population[position]!;
	}
	return covered;
}
