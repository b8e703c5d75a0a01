import type { Point } from '../geojson';
import { distanceM, metresAt, ringAreaM2 } from './metres';
import { distanceToSegment } from './segments';
import { arcOf, ringsOf, type VertexTopology } from './vertices';

interface Use {
	/** The ring that has the arc: a list of signed arcs, changed in place. */
	readonly ring: number[];
	readonly forward: boolean;
	/** Position in the topology's geometries. */
	readonly shape: number;
}

/** A loop of borders round what no shape covers: the outside, an enclave, or a fault of the drawing. */
export interface Gap {
	/** Arcs in the order of the walk, against the direction of the rings that have them. */
	readonly arcs: readonly number[];
	readonly areaM2: number;
	/** Shapes along each arc. */
	readonly shapes: readonly number[];
}

/** Arcs that one ring alone uses. */
function soleUses(topology: VertexTopology): Map<number, Use> {
	const sole = new Map<number, Use>();
	topology.geometries.forEach((geometry, shape) => {
		for (const ring of ringsOf(geometry).flat())
			for (const reference of ring) {
				const arc = arcOf(reference);
				if (!sole.delete(arc)) sole.set(arc, { ring, forward: reference >= 0, shape });
			}
	});
	return sole;
}

/** Vertices of an arc against the direction of the ring that uses it. */
function against({ arcs }: VertexTopology, arc: number, { forward }: Use): readonly number[] {
	return forward ? [...arcs[arc]!].reverse() : arcs[arc]!;
}

/** Sense of most outer rings; the sources hold to one. */
function senseOf({ arcs, points, geometries }: VertexTopology): number {
	/** Twice the area on the left of an arc, seen from the origin; those of a ring add up to its own. */
	const twiceAlong = (arc: readonly number[]) => {
		let sum = 0;
		for (let i = 1; i < arc.length; i++) {
			const [[x, y], [nextX, nextY]] = [points[arc[i - 1]!]!, points[arc[i]!]!];
			sum += x * nextY - nextX * y;
		}
		return sum;
	};
	const twice = (ring: readonly number[]) =>
		ring.reduce((sum, reference) => {
			const along = twiceAlong(arcs[arcOf(reference)]!);
			return reference < 0 ? sum - along : sum + along;
		}, 0);
	return Math.sign(geometries.reduce((sum, shape) => sum + Math.sign(twice(ringsOf(shape)[0]![0]!)), 0)) || 1;
}

/** The gaps of a topology, and how to give one to a shape beside it. */
export class Gaps {
	readonly #topology: VertexTopology;
	readonly #sole: Map<number, Use>;
	/** 1 where outer rings run anticlockwise, as GeoJSON wants them, −1 where they run clockwise. */
	readonly #sense: number;

	constructor(topology: VertexTopology) {
		this.#topology = topology;
		this.#sole = soleUses(topology);
		this.#sense = senseOf(topology);
	}

	/** Every gap, in the order of their first arcs. */
	all(): Gap[] {
		const leaving = new Map<number, number[]>();
		for (const [arc, use] of this.#sole) {
			const from = this.#end(arc, use.forward);
			const list = leaving.get(from);
			if (list) list.push(arc);
			else leaving.set(from, [arc]);
		}
		const walked = new Set<number>();
		const gaps: Gap[] = [];
		for (const first of this.#sole.keys()) {
			const arcs: number[] = [];
			let arc: number | undefined = first;
			while (arc !== undefined && !walked.has(arc)) {
				walked.add(arc);
				arcs.push(arc);
				const to: number = this.#end(arc, !this.#sole.get(arc)!.forward);
				const next: number[] = leaving.get(to) ?? [];
				arc = this.#sharpest(arc, next);
			}
			if (arcs.length > 0) gaps.push(this.#gap(arcs));
		}
		return gaps;
	}

	/** The vertex at the end of an arc, or at its beginning. */
	#end(arc: number, last: boolean): number {
		return this.#topology.arcs[arc]!.at(last ? -1 : 0)!;
	}

	/** Where gaps touch at a junction, the arc that keeps to this one: the sharpest turn towards it. */
	#sharpest(arc: number, next: readonly number[]): number | undefined {
		if (next.length < 2) return next[0];
		const { points } = this.#topology;
		const step = (vertices: readonly number[], from: number, to: number): Point => {
			const [[ax, ay], [bx, by]] = [points[vertices.at(from)!]!, points[vertices.at(to)!]!];
			return [bx - ax, by - ay];
		};
		const walk = (of: number) => against(this.#topology, of, this.#sole.get(of)!);
		const [x, y] = step(walk(arc), -2, -1);
		const turn = (candidate: number) => {
			const [nextX, nextY] = step(walk(candidate), 0, 1);
			return Math.atan2(x * nextY - y * nextX, x * nextX + y * nextY) * this.#sense;
		};
		return next.reduce((best, candidate) => (turn(candidate) > turn(best) ? candidate : best));
	}

	#gap(arcs: readonly number[]): Gap {
		const { points } = this.#topology;
		const path = arcs.flatMap((arc) => against(this.#topology, arc, this.#sole.get(arc)!).slice(0, -1));
		return {
			arcs,
			areaM2: ringAreaM2(path.map((vertex) => points[vertex]!)),
			shapes: arcs.map((arc) => this.#sole.get(arc)!.shape)
		};
	}

	/** Metres of border that an arc makes. */
	lengthM(arc: number): number {
		const { arcs, points } = this.#topology;
		return arcs[arc]!.reduce(
			(sum, vertex, i, all) => (i === 0 ? 0 : sum + distanceM(points[all[i - 1]!]!, points[vertex]!)),
			0
		);
	}

	/** How far the points of a border would be from what stays, in metres, were its gap given to its shape. */
	displacementM(gap: Gap, arc: number): number {
		const { arcs, points } = this.#topology;
		const scale = metresAt(points[arcs[arc]![0]!]![1]);
		const line = (of: number) => arcs[of]!.map((vertex) => scale(points[vertex]!));
		const others = gap.arcs
			.filter((other) => other !== arc)
			.map(line)
			.flatMap((path) => path.slice(1).map((point, i) => [path[i]!, point] as const));
		const away = (point: Point) => Math.min(...others.map(([a, b]) => distanceToSegment(point, a, b)));
		return Math.max(...line(arc).map(away));
	}

	/**
	 * Gives a gap, in place, to the shape along `arc`: its ring follows the others' borders from then on, and
	 * its own arc is left empty. That shape must be along no other arc of the gap.
	 */
	give(gap: Gap, arc: number): void {
		const { ring, forward } = this.#sole.get(arc)!;
		const at = gap.arcs.indexOf(arc);
		const others = [...gap.arcs.slice(at + 1), ...gap.arcs.slice(0, at)];
		ring.splice(
			ring.indexOf(forward ? arc : ~arc),
			1,
			...others.map((other) => (this.#sole.get(other)!.forward ? ~other : other))
		);
		this.#topology.arcs[arc] = [];
	}
}

/** Arcs of a gap whose shape is along no other of its arcs: those that it can be given to. */
export function takers(gap: Gap): number[] {
	return gap.arcs.filter((_, i) => gap.shapes.filter((shape) => shape === gap.shapes[i]).length === 1);
}
