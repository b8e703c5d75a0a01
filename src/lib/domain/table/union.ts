import { itemsOf } from '../territory/atlas';
import { coverageRate, ftePer10k } from '../figures/coverage';
import { quintileOf } from '../territory/fdep';
import type { Covered } from '../figures/results';
import type { Table } from './table';

/**
 * True totals of several territories: the figures of the union of their cells. Nobody is counted twice, a
 * post or a structure that works in several of them counts once, a QPV over two of them counts once.
 */
export interface Union {
	readonly territories: number;
	/** 1 for each cell of the union. */
	readonly cells: Uint8Array;
	readonly population: number;
	readonly qpvPopulation: number;
	/** Population-weighted mean; `undefined` where no cell has an index. */
	readonly fdep: number | undefined;
	readonly quintile: number | undefined;
	readonly posts: number;
	readonly structures: number;
	readonly fte: number;
	readonly ftePer10k: number | undefined;
	readonly need: number;
	readonly gap: number;
	/** Σ over cells of max(0, need − fte), and of max(0, fte − need). */
	readonly unmet: number;
	readonly surplus: number;
	readonly coverageRate: number | undefined;
	readonly communes: Covered;
	readonly qpvs: Covered;
}

/** Sum of a column of cells over the cells of a union. */
export function sumOverUnion({ cells }: Pick<Union, 'cells'>, column: ArrayLike<number>): number {
	let sum = 0;
	for (let cell = 0; cell < cells.length; cell++) if (cells[cell] === 1) sum += column[cell]!;
	return sum;
}

function cellsOfRows({ results, level }: Table, rows: Iterable<number>): Uint8Array {
	const cells = new Uint8Array(results.atlas.cells.count);
	const members = results.atlas.cellsOf[level];
	for (const row of rows) for (const cell of itemsOf(members, row)) cells[cell] = 1;
	return cells;
}

function coveredIn({ results }: Table, cells: Uint8Array, place: 'commune' | 'qpv'): Covered {
	const { atlas, presence } = results;
	const posts = presence.posts[place];
	const placeOf = atlas.territoryOf[place];
	const seen = new Uint8Array(posts.length);
	const covered = { count: 0, total: 0, population: 0, totalPopulation: 0 };
	for (let cell = 0; cell < cells.length; cell++) {
		const here = placeOf[cell]!;
		if (cells[cell] === 0 || here < 0) continue;
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

function presentIn({ results }: Table, cells: Uint8Array): { posts: number; structures: number } {
	const { campaign, cellsOfPost } = results.presence.placement;
	const structures = new Set<string>();
	let posts = 0;
	cellsOfPost.forEach((reached, post) => {
		if (!reached.some((cell) => cells[cell] === 1)) return;
		posts++;
		structures.add(campaign.posts[post]!.structure);
	});
	return { posts, structures: structures.size };
}

/** Totals of `rows` (positions of territories of the table's level). */
export function unionOf(table: Table, rows: Iterable<number> & { readonly length: number }): Union {
	const { atlas, cellFte, cellNeed } = table.results;
	const { population, qpv, fdep } = atlas.cells;
	const cells = cellsOfRows(table, rows);
	const sums = { population: 0, qpvPopulation: 0, fte: 0, need: 0, unmet: 0, surplus: 0 };
	let indexed = 0;
	let weighted = 0;
	for (let cell = 0; cell < cells.length; cell++) {
		if (cells[cell] === 0) continue;
		const people = population[cell]!;
		const missing = cellNeed[cell]! - cellFte[cell]!;
		sums.population += people;
		if (qpv[cell]! >= 0) sums.qpvPopulation += people;
		sums.fte += cellFte[cell]!;
		sums.need += cellNeed[cell]!;
		if (missing > 0) sums.unmet += missing;
		else sums.surplus -= missing;
		if (Number.isNaN(fdep[cell]!)) continue;
		indexed += people;
		weighted += people * fdep[cell]!;
	}
	const mean = indexed > 0 ? weighted / indexed : undefined;
	return {
		territories: rows.length,
		cells,
		...sums,
		...presentIn(table, cells),
		fdep: mean,
		quintile: mean === undefined ? undefined : quintileOf(mean),
		ftePer10k: ftePer10k(sums.fte, sums.population),
		gap: sums.need - sums.fte,
		coverageRate: coverageRate(sums.fte, sums.need),
		communes: coveredIn(table, cells, 'commune'),
		qpvs: coveredIn(table, cells, 'qpv')
	};
}
