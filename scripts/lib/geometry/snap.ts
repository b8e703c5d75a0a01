import Flatbush from 'flatbush';
import { conflicting, conflictsOf, manyConflictsOf, type Conflict, type Drawing } from './crossings';
import { cellAt, offsetM, type Cell, type CoordinateGrid } from './grid';
import type { VertexTopology } from './vertices';

/** How far from its source a vertex may be drawn, in metres: under the 50 m that the bundle promises. */
export const LARGEST_OFFSET_M = 45;
/** How far, in grid steps, a vertex may be moved to undo a crossing. */
const REACH = 2;
const ROUNDS = 20;

type Segment = readonly [number, number];

export interface Snapped {
	readonly arcs: number[][];
	readonly cells: readonly Cell[];
	/** Vertices that were moved off the nearest cell. */
	readonly moved: ReadonlySet<number>;
	readonly conflicts: readonly Conflict[];
}

const equal = (a: Cell, b: Cell) => a[0] === b[0] && a[1] === b[1];

/** Arcs without the inner vertices that the grid puts on their neighbour along the arc. */
function withoutCollapsed(arcs: readonly (readonly number[])[], cells: readonly Cell[]): number[][] {
	return arcs.map((arc) => {
		const last = arc.at(-1);
		if (last === undefined) return [];
		const kept = [arc[0]!];
		for (const vertex of arc.slice(1, -1))
			if (!equal(cells[vertex]!, cells[kept.at(-1)!]!)) kept.push(vertex);
		while (kept.length > 1 && equal(cells[kept.at(-1)!]!, cells[last]!)) kept.pop();
		return [...kept, last];
	});
}

/** Counts the conflicts that a vertex has, for any place it could take. */
class Neighbourhood {
	readonly #cells: Cell[];
	readonly #segments: Segment[];
	readonly #incident = new Map<number, Segment[]>();
	readonly #tree: Flatbush;

	constructor({ arcs, cells }: Drawing & { cells: Cell[] }) {
		this.#cells = cells;
		this.#segments = arcs.flatMap((arc) => arc.slice(1).map((vertex, i) => [arc[i]!, vertex] as const));
		this.#tree = new Flatbush(this.#segments.length);
		for (const segment of this.#segments) {
			this.#tree.add(...this.#bounds(segment, REACH));
			for (const vertex of segment)
				this.#incident.set(vertex, [...(this.#incident.get(vertex) ?? []), segment]);
		}
		this.#tree.finish();
	}

	#bounds([a, b]: Segment, margin: number) {
		const [[ax, ay], [bx, by]] = [this.#cells[a]!, this.#cells[b]!];
		return [
			Math.min(ax, bx) - margin,
			Math.min(ay, by) - margin,
			Math.max(ax, bx) + margin,
			Math.max(ay, by) + margin
		] as const;
	}

	/** Conflicts of the segments at a vertex, were it in this cell. */
	conflictsAt(vertex: number, cell: Cell): number {
		const before = this.#cells[vertex]!;
		this.#cells[vertex] = cell;
		let conflicts = 0;
		for (const mine of this.#incident.get(vertex) ?? [])
			for (const i of this.#tree.search(...this.#bounds(mine, 0))) {
				const theirs = this.#segments[i]!;
				if (theirs === mine) continue;
				if (conflicting(this.#cells, mine, theirs)) conflicts++;
			}
		this.#cells[vertex] = before;
		return conflicts;
	}
}

/** The cell near a vertex where it has the fewest conflicts, and among those the nearest to its source. */
function bestCell(
	vertex: number,
	cells: readonly Cell[],
	near: Neighbourhood,
	offset: (cell: Cell) => number
): Cell {
	const [x, y] = cells[vertex]!;
	let best: Cell = [x, y];
	let fewest = near.conflictsAt(vertex, best);
	let least = 0;
	for (let dx = -REACH; dx <= REACH; dx++)
		for (let dy = -REACH; dy <= REACH; dy++) {
			const cell: Cell = [x + dx, y + dy];
			const metres = offset(cell);
			if (metres > LARGEST_OFFSET_M) continue;
			const conflicts = near.conflictsAt(vertex, cell);
			if (conflicts < fewest || (conflicts === fewest && best[0] + best[1] !== x + y && metres < least)) {
				best = cell;
				fewest = conflicts;
				least = metres;
			}
		}
	return best;
}

/**
 * Rounds every vertex to the grid, then moves those whose borders cross or touch, a step or two at a time,
 * until no border meets another but where they join. `conflicts` is what could not be undone.
 */
export function snap(topology: VertexTopology, grid: CoordinateGrid, from?: readonly Cell[]): Snapped {
	const { points } = topology;
	const cells = from ? [...from] : points.map((point) => cellAt(grid, point));
	const moved = new Set<number>();
	for (let round = 0; ; round++) {
		const arcs = withoutCollapsed(topology.arcs, cells);
		const conflicts = conflictsOf({ arcs, cells });
		if (conflicts.length === 0 || round === ROUNDS) return { arcs, cells, moved, conflicts };
		const near = new Neighbourhood({ arcs, cells });
		for (const vertex of new Set(conflicts.flat())) {
			const cell = bestCell(vertex, cells, near, (cell) => offsetM(grid, points[vertex]!, cell));
			if (equal(cell, cells[vertex]!)) continue;
			cells[vertex] = cell;
			moved.add(vertex);
		}
	}
}

/** Moves spread this far from a conflict, in grid steps, before they are looked at anew. */
const AROUND = 40;
const PASSES = 5;

/** Arcs with a segment near a vertex of a conflict; the others are left empty. */
function arcsNear(
	arcs: readonly (readonly number[])[],
	cells: readonly Cell[],
	conflicts: readonly Conflict[]
) {
	const places = conflicts.flat().map((vertex) => cells[vertex]!);
	const tree = new Flatbush(places.length);
	for (const [x, y] of places) tree.add(x - AROUND, y - AROUND, x + AROUND, y + AROUND);
	tree.finish();
	const isNear = (arc: readonly number[]) =>
		arc.some((vertex, i) => {
			if (i === 0) return false;
			const [[ax, ay], [bx, by]] = [cells[arc[i - 1]!]!, cells[vertex]!];
			const box = [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)] as const;
			return tree.search(...box).length > 0;
		});
	return arcs.map((arc) => (isNear(arc) ? [...arc] : []));
}

/**
 * As `snap`, for many borders: only what is near a conflict is looked at again and again, and the whole once
 * more at the end of each pass.
 */
export function localSnap(topology: VertexTopology, grid: CoordinateGrid): Snapped {
	const cells = topology.points.map((point) => cellAt(grid, point));
	const moved = new Set<number>();
	for (let pass = 0; ; pass++) {
		const arcs = withoutCollapsed(topology.arcs, cells);
		const conflicts = manyConflictsOf({ arcs, cells });
		if (conflicts.length === 0 || pass === PASSES) return { arcs, cells, moved, conflicts };
		const near = { ...topology, arcs: arcsNear(topology.arcs, cells, conflicts) };
		const snapped = snap(near, grid, cells);
		snapped.moved.forEach((vertex) => moved.add(vertex));
		snapped.moved.forEach((vertex) => (cells[vertex] = snapped.cells[vertex]!));
		if (snapped.moved.size === 0) return { arcs, cells, moved, conflicts };
	}
}
