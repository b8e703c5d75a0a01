import { itemsOf, type Members } from '../territory/atlas';
import { isSilent } from '../territory/profile';
import type { Results } from './results';

/** What no norm changes: who lives where, and where the posts are. */
export type Inhabited = Pick<Results, 'profiles' | 'presence'>;

/** The two published meanings of "covered": places with at least one post, and who lives there. */
export interface Covered {
	readonly count: number;
	readonly total: number;
	readonly population: number;
	/** NaN where nobody gives the inhabitants of one of them. */
	readonly totalPopulation: number;
}

/** Covered territories of a level among all of them, or among `only` (positions): whole places, as `coveredIn` counts all their cells. */
export function coveredOf(
	{ profiles, presence }: Inhabited,
	level: 'commune' | 'qpv',
	only?: Iterable<number>
): Covered {
	const { population } = profiles[level];
	const posts = presence.posts[level];
	const covered = { count: 0, total: 0, population: 0, totalPopulation: 0 };
	for (const position of only ?? posts.keys()) {
		const people = population[position]!;
		covered.total++;
		covered.totalPopulation += isSilent(level, people) ? NaN : people;
		if (posts[position] === 0) continue;
		covered.count++;
		covered.population += people;
	}
	return covered;
}

/** Covered places (communes or QPVs with a post) of each territory, and who lives in them, cell by cell. */
export interface CoveredColumns {
	readonly count: Uint32Array;
	readonly total: Uint32Array;
	/** Inhabitants of the territory who live in a covered place. */
	readonly population: Float64Array;
	readonly totalPopulation: Float64Array;
}

/**
 * Covered communes or QPVs of each set of cells: those of the territories of a level, or any. A QPV over two of
 * them counts in both, but each of its inhabitants in one: population goes by cell.
 */
export function coveredColumns(
	{ atlas, presence, profiles }: Results,
	sets: Members,
	place: 'commune' | 'qpv'
): CoveredColumns {
	const count = sets.start.length - 1;
	const placeOf = atlas.territoryOf[place];
	const posts = presence.posts[place];
	const columns = {
		count: new Uint32Array(count),
		total: new Uint32Array(count),
		population: new Float64Array(count),
		totalPopulation: new Float64Array(count)
	};
	const seenBy = new Int32Array(posts.length).fill(-1);
	for (let territory = 0; territory < count; territory++)
		for (const cell of itemsOf(sets, territory)) {
			const here = placeOf[cell]!;
			if (here < 0) continue;
			const people = atlas.cells.population[cell]!;
			columns.totalPopulation[territory]! += isSilent(place, profiles[place].population[here]!)
				? NaN
				: people;
			if (posts[here]! > 0) columns.population[territory]! += people;
			if (seenBy[here] === territory) continue;
			seenBy[here] = territory;
			columns.total[territory]!++;
			if (posts[here]! > 0) columns.count[territory]!++;
		}
	return columns;
}

/** Covered places among the cells of one set. */
export function coveredIn(results: Results, cells: Uint32Array, place: 'commune' | 'qpv'): Covered {
	const one = { start: Uint32Array.of(0, cells.length), items: cells };
	const { count, total, population, totalPopulation } = coveredColumns(results, one, place);
	return {
		count: count[0]!,
		total: total[0]!,
		population: population[0]!,
		totalPopulation: totalPopulation[0]!
	};
}
