import { holdersOf, itemsOf, type Level } from '../territory/atlas';
import type { Results } from '../figures/results';

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
