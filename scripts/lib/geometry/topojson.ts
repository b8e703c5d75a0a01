import type { Cell, CoordinateGrid } from './grid';
import type { LevelShape } from './levels';
import { arcOf } from './vertices';

export interface Borders {
	readonly arcs: readonly (readonly number[])[];
	readonly cells: readonly Cell[];
	readonly grid: CoordinateGrid;
}

/** Levels by object name, in the order that they are written. */
export type Objects = Readonly<Record<string, readonly LevelShape[]>>;

/**
 * Start junction of each used arc, chosen so that few junctions start many arcs: an arc's first position is
 * written in full, and repeated ones compress to almost nothing. Greedy, the busiest junctions first.
 */
function startsOf(used: readonly number[], arcs: Borders['arcs']): Map<number, number> {
	const at = new Map<number, number[]>();
	for (const arc of used)
		for (const end of new Set([arcs[arc]![0]!, arcs[arc]!.at(-1)!])) {
			const list = at.get(end);
			if (list) list.push(arc);
			else at.set(end, [arc]);
		}
	const starts = new Map<number, number>();
	const busiest = Math.max(0, ...[...at.values()].map((list) => list.length));
	for (let wanted = busiest; wanted > 0; wanted--)
		for (const [junction, list] of at) {
			const free = list.filter((arc) => !starts.has(arc));
			if (free.length >= wanted) for (const arc of free) starts.set(arc, junction);
		}
	return starts;
}

/** Arcs in the order of their first use, those of one start junction side by side. */
function orderOf(used: readonly number[], starts: ReadonlyMap<number, number>): number[] {
	const together = new Map<number, number[]>();
	for (const arc of used) {
		const junction = starts.get(arc)!;
		const list = together.get(junction);
		if (list) list.push(arc);
		else together.set(junction, [arc]);
	}
	return [...together.values()].flat();
}

/** A ring from its last-numbered arc on: any start is as good, and this one compresses best. */
function fromLast(ring: readonly number[]): number[] {
	const last = ring.reduce((best, reference, i) => (arcOf(reference) > arcOf(ring[best]!) ? i : best), 0);
	return [...ring.slice(last), ...ring.slice(0, last)];
}

function deltas(path: readonly Cell[]): number[][] {
	return path.map(([x, y], i) => (i === 0 ? [x, y] : [x - path[i - 1]![0], y - path[i - 1]![1]]));
}

/** TopoJSON text: numeric ids, properties where a shape has some, arcs without use left out. */
export function topojsonText({ arcs, cells, grid }: Borders, objects: Objects): string {
	const references = Object.values(objects)
		.flat()
		.flatMap(({ polygons }) => polygons.flat(2));
	const used = [...new Set(references.map(arcOf))];
	const starts = startsOf(used, arcs);
	const order = orderOf(used, starts);
	const position = new Map(order.map((arc, i) => [arc, i]));
	const reversed = (arc: number) => arcs[arc]![0] !== starts.get(arc);
	const renumber = (reference: number) => {
		const arc = arcOf(reference);
		const at = position.get(arc)!;
		return reference < 0 !== reversed(arc) ? ~at : at;
	};
	const geometry = ({ id, polygons, properties }: LevelShape) => {
		const rings = polygons.map((polygon) => polygon.map((ring) => fromLast(ring.map(renumber))));
		return rings.length === 1
			? { type: 'Polygon', arcs: rings[0], id, properties }
			: { type: 'MultiPolygon', arcs: rings, id, properties };
	};
	return JSON.stringify({
		type: 'Topology',
		transform: { scale: grid.scale, translate: grid.translate },
		objects: Object.fromEntries(
			Object.entries(objects).map(([name, shapes]) => [
				name,
				{ type: 'GeometryCollection', geometries: shapes.map(geometry) }
			])
		),
		arcs: order.map((arc) => {
			const path = arcs[arc]!.map((vertex) => cells[vertex]!);
			return deltas(reversed(arc) ? path.reverse() : path);
		})
	});
}
