import { holdersOf, itemsOf, type Level, type Members } from '../territory/atlas';
import type { Results } from '../figures/results';

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
	{ atlas, presence }: Results,
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
			columns.totalPopulation[territory]! += people;
			if (posts[here]! > 0) columns.population[territory]! += people;
			if (seenBy[here] === territory) continue;
			seenBy[here] = territory;
			columns.total[territory]!++;
			if (posts[here]! > 0) columns.count[territory]!++;
		}
	return columns;
}

/** Number of distinct structures that reach each territory of a level. */
export function structureColumn(results: Results, level: Level): Uint16Array {
	const { atlas, presence } = results;
	const { campaign, cellsOfPost } = presence.placement;
	const counts = new Uint16Array(atlas.territories[level].count);
	const holders = holdersOf(atlas.cellsOf[level], atlas.cells.count);
	const seen = new Set<string>();
	cellsOfPost.forEach((cells, post) => {
		const { structure } = campaign.posts[post]!;
		for (const cell of cells)
			for (const territory of itemsOf(holders, cell)) {
				const pair = `${territory} ${structure}`;
				if (seen.has(pair)) continue;
				seen.add(pair);
				counts[territory]!++;
			}
	});
	return counts;
}

/** Inhabitants of each cell where two structures or more work, else 0. */
export function overlapOfCells({ atlas, presence }: Results): Float64Array {
	return Float64Array.from(presence.structures, (structures, cell) =>
		structures > 1 ? atlas.cells.population[cell]! : 0
	);
}
