import Flatbush from 'flatbush';
import type { Cell } from './grid';
import { eachNearPair } from './near-pairs';
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

/** As `conflictsOf`, for millions of segments on a grid; in the order of the segments. */
export function manyConflictsOf({ arcs, cells }: Drawing): Conflict[] {
	const most = arcs.reduce((sum, arc) => sum + Math.max(0, arc.length - 1), 0);
	const ends = new Int32Array(most * 2);
	const bounds = new Int32Array(most * 4);
	let count = 0;
	for (const arc of arcs)
		for (let i = 1; i < arc.length; i++) {
			const [from, to] = [arc[i - 1]!, arc[i]!];
			const [ax, ay] = cells[from]!;
			const [bx, by] = cells[to]!;
			if (ax === bx && ay === by) continue;
			ends[count * 2] = from;
			ends[count * 2 + 1] = to;
			bounds[count * 4] = Math.min(ax, bx);
			bounds[count * 4 + 1] = Math.min(ay, by);
			bounds[count * 4 + 2] = Math.max(ax, bx);
			bounds[count * 4 + 3] = Math.max(ay, by);
			count++;
		}
	const segment = (i: number) => [ends[i * 2]!, ends[i * 2 + 1]!] as const;
	const pairs: [number, number][] = [];
	eachNearPair({ count, bounds }, (a, b) => {
		if (conflicting(cells, segment(a), segment(b))) pairs.push([a, b]);
	});
	return pairs
		.sort(([a, b], [c, d]) => a - c || b - d)
		.map(([a, b]) => [...segment(a), ...segment(b)] as const);
}
