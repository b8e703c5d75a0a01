import { conflictsOf } from './crossings';
import { cellAt, EXACT } from './grid';
import { metresAt } from './metres';
import { neededPoints } from './simplify';
import type { VertexTopology } from './vertices';

/** Halvings of a tolerance before an arc keeps all its points. */
const HALVINGS = 8;
/**
 * Simplifies each arc to its own tolerance in metres. Where borders then meet but do not join, the arcs
 * involved get points back, until they do not or have all of their own.
 */
export function coarsened(topology: VertexTopology, toleranceOf: (arc: number) => number): VertexTopology {
	const { points } = topology;
	const scale = metresAt(points.reduce((sum, [, y]) => sum + y, 0) / points.length);
	const projected = points.map(scale);
	const cells = points.map((point) => cellAt(EXACT, point));
	const tolerances = topology.arcs.map((_, arc) => toleranceOf(arc));
	const simplified = (arc: readonly number[], tolerance: number) =>
		neededPoints(
			arc.map((vertex) => projected[vertex]!),
			tolerance
		).map((i) => arc[i]!);
	for (let halving = 0; ; halving++) {
		const arcs = topology.arcs.map((arc, i) => (arc.length > 2 ? simplified(arc, tolerances[i]!) : arc));
		const involved = new Set(conflictsOf({ arcs, cells }).flat());
		if (involved.size === 0 || halving === HALVINGS) return { ...topology, arcs };
		arcs.forEach((arc, i) => {
			if (arc.some((vertex) => involved.has(vertex)))
				tolerances[i]! /= halving === HALVINGS - 1 ? Infinity : 2;
		});
	}
}
