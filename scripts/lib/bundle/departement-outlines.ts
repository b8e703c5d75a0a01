import { curly } from '../../../src/lib/domain/text/french';
import { coarsened } from '../geometry/coarse';
import { drawnPolygons } from '../geometry/drawn';
import { cellAt, EXACT, gridOver } from '../geometry/grid';
import { ringAreaM2 } from '../geometry/metres';
import { levelMerger } from '../geometry/levels';
import { snap } from '../geometry/snap';
import { topojsonText } from '../geometry/topojson';
import { arcOf, ringsOf, vertexTopologyOf, type VertexTopology } from '../geometry/vertices';
import { welded } from '../geometry/weld';
import { Notices } from '../notices';
import type { ContourRecord } from '../sources/contours';
import type { Decoupage } from '../sources/decoupage';
import { closeSmallGaps } from './filled-gaps';

/** In metres: borders between regions are seen beside the communes, the others only from afar. */
const BETWEEN_REGIONS_M = 40;
const ELSEWHERE_M = 300;
const STEP_M = 30;
/** Islands smaller than this, in m², do not show at the scale of a region. */
const SMALLEST_ISLAND_M2 = 1e6;

/** Regions on both sides of each arc, the sea counting as none. */
function regionsOf(topology: VertexTopology, regionOf: (shape: number) => string): Set<string>[] {
	const regions = topology.arcs.map(() => new Set<string>());
	for (const shape of topology.geometries)
		for (const reference of ringsOf(shape).flat(2)) regions[arcOf(reference)]!.add(regionOf(shape.id));
	return regions;
}

/** Polygons without the holes that no other département fills: contours that the source lacks. */
const withoutFaults = (polygons: readonly number[][][], users: ReadonlyMap<number, number>) =>
	polygons.map(([outer, ...holes]) => [
		outer!,
		...holes.filter((hole) => hole.some((reference) => users.get(arcOf(reference))! > 1))
	]);

/** One TopoJSON of metropolitan départements, from the contours of all communes. */
export function departementOutlines(contours: readonly ContourRecord[], decoupage: Decoupage) {
	const regionOf = new Map(decoupage.departements.map(({ code, region }) => [code, region ?? '']));
	const departementOf = new Map(decoupage.communes.map(({ code, departement }) => [code, departement]));
	const inFrance = contours.filter(({ code }) => !code.startsWith('97') && !code.startsWith('98'));
	const codes = [...new Set(inFrance.map(({ code }) => departementOf.get(code)!))].sort();
	const notices = new Notices();
	const shapes = inFrance.map(({ code, polygons }, id) => ({ id, name: code, polygons }));
	const communes = vertexTopologyOf(welded(shapes), notices);
	closeSmallGaps(communes, (shape) => inFrance[shape]!.code, notices);
	const exact = communes.points.map((point) => cellAt(EXACT, point));
	const merged = levelMerger(
		communes.geometries,
		communes.arcs,
		exact
	)(inFrance.map(({ code }) => codes.indexOf(departementOf.get(code)!)));
	const whole = { arcs: communes.arcs, cells: exact, grid: EXACT };
	const topology = vertexTopologyOf(
		merged.map((shape) => ({
			id: shape.id,
			name: codes[shape.id]!,
			polygons: drawnPolygons(whole, shape).filter(([outer]) => ringAreaM2(outer!) >= SMALLEST_ISLAND_M2)
		})),
		notices
	);
	const users = new Map<number, number>();
	for (const arc of topology.geometries.flatMap((shape) => ringsOf(shape).flat(2).map(arcOf)))
		users.set(arc, (users.get(arc) ?? 0) + 1);
	const regions = regionsOf(topology, (shape) => regionOf.get(codes[shape]!)!);
	const grid = gridOver(topology.points, STEP_M);
	const coarse = coarsened(topology, (arc) => (regions[arc]!.size > 1 ? BETWEEN_REGIONS_M : ELSEWHERE_M));
	const snapped = snap(coarse, grid);
	const text = topojsonText(
		{ ...snapped, grid },
		{
			departements: topology.geometries.map((shape) => ({
				id: shape.id,
				polygons: withoutFaults(ringsOf(shape), users),
				properties: {
					code: codes[shape.id]!,
					nom: curly(decoupage.departements.find(({ code }) => code === codes[shape.id])!.nom)
				}
			}))
		}
	);
	return { text: `${text}\n`, count: codes.length, conflicts: snapped.conflicts.length };
}
