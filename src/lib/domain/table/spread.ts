import { allocate, keyColumn } from '../campaign/allocation';
import { itemsOf, type Level } from '../territory/atlas';
import type { Post } from '../campaign/campaign';
import type { Results } from '../figures/results';

/** Spreads an amount of each post (euros, people) over the cells exactly as its FTE is spread. */
export function spreadOverCells(results: Results, amountOf: (post: Post) => number): Float64Array {
	const { atlas, presence, key, cellNeed } = results;
	const { placement } = presence;
	const portions = placement.portions.map((portion) => {
		const post = placement.campaign.posts[portion.post]!;
		return { ...portion, fte: portion.fte * (amountOf(post) / post.fte) };
	});
	return allocate({ ...placement, portions }, atlas.cells.count, keyColumn(atlas, key, cellNeed));
}

/** Sums a column of cells into the territories of a level. */
export function sumOverLevel(results: Results, level: Level, column: ArrayLike<number>): Float64Array {
	const { count } = results.atlas.territories[level];
	const members = results.atlas.cellsOf[level];
	const sums = new Float64Array(count);
	for (let territory = 0; territory < count; territory++)
		for (const cell of itemsOf(members, territory)) sums[territory]! += column[cell]!;
	return sums;
}
