import { mergeArcs } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Cell } from './grid';
import { ringsOf, type TopoGeometry } from './vertices';

/** Shapes of a level in the order of their ids; each polygon is rings of signed arc numbers. */
export interface LevelShape {
	readonly id: number;
	readonly polygons: number[][][];
	readonly properties?: Readonly<Record<string, unknown>>;
}

const polygonsOf = (geometry: TopoGeometry): LevelShape => ({ id: geometry.id, polygons: ringsOf(geometry) });

/** Unites communes into the territories of one level after another, all on the same arcs. */
export function levelMerger(
	geometries: readonly TopoGeometry[],
	arcs: readonly (readonly number[])[],
	cells: readonly Cell[]
): (territoryOf: ArrayLike<number>) => LevelShape[] {
	const topology = {
		type: 'Topology',
		objects: {},
		arcs: arcs.map((arc) => arc.map((vertex) => cells[vertex]!))
	} as unknown as Topology<Record<string, GeometryCollection>>;
	return (territoryOf) => {
		const members = new Map<number, TopoGeometry[]>();
		for (const geometry of geometries) {
			const territory = territoryOf[geometry.id]!;
			if (territory < 0) continue;
			const list = members.get(territory);
			if (list) list.push(geometry);
			else members.set(territory, [geometry]);
		}
		return [...members]
			.sort(([a], [b]) => a - b)
			.map(([id, list]) => ({ id, polygons: mergeArcs(topology, list as never[]).arcs }));
	};
}

export const communeLevel = (geometries: readonly TopoGeometry[]): LevelShape[] => geometries.map(polygonsOf);
