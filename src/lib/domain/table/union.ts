import { cellsAmong } from '../territory/containment';
import { postsReaching } from '../campaign/placement';
import { coveredIn, type Covered } from '../figures/covered';
import { figuresOfCells, type CellFigures } from '../figures/figures';
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

/** Totals of `rows` (positions of territories of the table's level). */
export function unionOf(table: Table, rows: Iterable<number> & { readonly length: number }): Union {
	const { results, level } = table;
	const cells = cellsAmong(results.atlas, level, rows);
	const { campaign } = results.presence.placement;
	const posts = postsReaching(results.presence.placement, cells);
	return {
		...figuresOfCells(results, cells),
		territories: rows.length,
		cells,
		posts: posts.length,
		structures: new Set(posts.map((post) => campaign.posts[post]!.structure)).size,
		communes: coveredIn(results, cells, 'commune'),
		qpvs: coveredIn(results, cells, 'qpv')
	};
}
