import Flatbush from 'flatbush';
import type { Cell } from './grid';
import { segmentsMeet } from './segments';

/** Borders as chains of vertices on a grid. */
export interface Drawing {
	readonly arcs: readonly (readonly number[])[];
	readonly cells: readonly Cell[];
}

/** Two border segments, by their vertices, that meet where no vertex joins them. */
export type Conflict = readonly [number, number, number, number];

const key = ([x, y]: Cell) => x * 0x4000000 + y;

/** Segments of all arcs; what the grid reduced to a point is left out. */
function segmentsOf({ arcs, cells }: Drawing): [number, number][] {
	return arcs.flatMap((arc) =>
		arc
			.slice(1)
			.map((vertex, i) => [arc[i]!, vertex] as [number, number])
			.filter(([a, b]) => key(cells[a]!) !== key(cells[b]!))
	);
}

/** Whether two segments meet elsewhere than at a vertex that both have. */
export function conflicting(
	cells: readonly Cell[],
	[a, b]: readonly [number, number],
	[c, d]: readonly [number, number]
): boolean {
	const [A, B, C, D] = [cells[a]!, cells[b]!, cells[c]!, cells[d]!];
	if (a === c || a === d || b === c || b === d) {
		const shared = a === c || a === d ? a : b;
		const [mine, theirs] = [shared === a ? B : A, shared === c ? D : C];
		const [myVertex, theirVertex] = [shared === a ? b : a, shared === c ? d : c];
		if (myVertex === theirVertex) return true;
		return segmentsMeet(A, B, theirs, theirs) || segmentsMeet(C, D, mine, mine);
	}
	return segmentsMeet(A, B, C, D);
}

/** Every pair of segments that meet where they should not: no ring crosses or touches itself or another. */
export function conflictsOf(drawing: Drawing): Conflict[] {
	const { cells } = drawing;
	const segments = segmentsOf(drawing);
	if (segments.length === 0) return [];
	const tree = new Flatbush(segments.length);
	const boundsOf = ([a, b]: readonly [number, number]) => {
		const [[ax, ay], [bx, by]] = [cells[a]!, cells[b]!];
		return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)] as const;
	};
	for (const segment of segments) tree.add(...boundsOf(segment));
	tree.finish();
	const conflicts: Conflict[] = [];
	segments.forEach((segment, i) => {
		for (const j of tree.search(...boundsOf(segment), (other) => other > i))
			if (conflicting(cells, segment, segments[j]!)) conflicts.push([...segment, ...segments[j]!]);
	});
	return conflicts;
}
