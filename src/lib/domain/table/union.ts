import { cellsAmong } from '../territory/containment';
import { postsReaching } from '../campaign/placement';
import type { Covered } from '../figures/covered';
import { figuresFrom, type CellFigures } from '../figures/figures';
import { sumsOf } from '../figures/sums';
import type { Table } from './table';

/**
 * True totals of several territories: the figures of the union of their cells. Nobody is counted twice, a
 * post or a structure that works in several of them counts once, a QPV over two of them counts once.
 */
export interface Union extends CellFigures {
	readonly territories: number;
	/** Cells of the union, each once, in order. */
	readonly cells: Uint32Array;
	readonly structures: number;
	readonly communes: Covered;
	readonly qpvs: Covered;
}

/** Sum of a column of cells over the cells of a union. */
export function sumOverUnion({ cells }: Pick<Union, 'cells'>, column: ArrayLike<number>): number {
	let sum = 0;
	for (const cell of cells) sum += column[cell]!;
	return sum;
}

function coveredIn({ results }: Table, cells: Uint32Array, place: 'commune' | 'qpv'): Covered {
	const { atlas, presence } = results;
	const posts = presence.posts[place];
	const placeOf = atlas.territoryOf[place];
	const seen = new Uint8Array(posts.length);
	const covered = { count: 0, total: 0, population: 0, totalPopulation: 0 };
	for (const cell of cells) {
		const here = placeOf[cell]!;
		if (here < 0) continue;
		const people = atlas.cells.population[cell]!;
		const reached = posts[here]! > 0;
		covered.totalPopulation += people;
		if (reached) covered.population += people;
		if (seen[here]) continue;
		seen[here] = 1;
		covered.total++;
		if (reached) covered.count++;
	}
	return covered;
}

/** Totals of `rows` (positions of territories of the table's level). */
export function unionOf(table: Table, rows: Iterable<number> & { readonly length: number }): Union {
	const { results, level } = table;
	const cells = cellsAmong(results.atlas, level, rows);
	const { campaign } = results.presence.placement;
	const posts = postsReaching(results.presence.placement, cells);
	return {
		...figuresFrom(sumsOf(results, cells), results.norm),
		territories: rows.length,
		cells,
		posts: posts.length,
		structures: new Set(posts.map((post) => campaign.posts[post]!.structure)).size,
		communes: coveredIn(table, cells, 'commune'),
		qpvs: coveredIn(table, cells, 'qpv')
	};
}
