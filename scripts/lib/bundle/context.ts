import { feature } from 'topojson-client';
import type { Feature, MultiPolygon as GeoMultiPolygon, Polygon as GeoPolygon } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { boundsOf } from '../geometry/bounds';
import type { Bounds } from '../../../src/lib/data/geometry/polygons';
import { coarsened } from '../geometry/coarse';
import { gridOver } from '../geometry/grid';
import { snap } from '../geometry/snap';
import { topojsonText } from '../geometry/topojson';
import { arcOf, ringsOf, vertexTopologyOf } from '../geometry/vertices';
import type { MultiPolygon } from '../geojson';
import { Notices } from '../notices';

/** How far around the region other départements are drawn, in degrees. */
const MARGIN = 3;
const STEP_M = 60;
/** In metres: the region's own border and its neighbours' others, then everything beyond. */
const TOLERANCES_M = { region: 0, neighbour: 300, beyond: 900 };

const NO_NEIGHBOURS = JSON.stringify({
	type: 'Topology',
	objects: { neighbours: { type: 'GeometryCollection', geometries: [] } },
	arcs: []
});

interface Outline {
	readonly code: string;
	readonly nom: string;
	readonly polygons: MultiPolygon;
}

function outlinesIn(text: string): Outline[] {
	const topology = JSON.parse(text) as Topology<{
		departements: GeometryCollection<{ code: string; nom: string }>;
	}>;
	return feature(topology, topology.objects.departements).features.map((shape) => {
		const { geometry, properties } = shape as Feature<
			GeoPolygon | GeoMultiPolygon,
			{ code: string; nom: string }
		>;
		const coordinates = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		return { ...properties, polygons: coordinates as never };
	});
}

const overlap = (a: Bounds, b: Bounds, margin: number) =>
	a[0] <= b[2] + margin && b[0] <= a[2] + margin && a[1] <= b[3] + margin && b[1] <= a[3] + margin;

/** Départements round the region as TopoJSON text; `touches` is true of its direct neighbours. */
export function contextText(outlines: string, ours: ReadonlySet<string>): string {
	const all = outlinesIn(outlines);
	const region = boundsOf(all.filter(({ code }) => ours.has(code)).flatMap(({ polygons }) => polygons));
	// All France has no neighbours among the départements.
	if (all.every(({ code }) => ours.has(code))) return NO_NEIGHBOURS;
	const near = all.filter(({ polygons }) => overlap(boundsOf(polygons), region, MARGIN));
	const topology = vertexTopologyOf(
		near.map(({ code, polygons }, id) => ({ id, name: code, polygons })),
		new Notices()
	);
	const arcsOf = topology.geometries.map((shape) => ringsOf(shape).flat(2).map(arcOf));
	const arcsWhere = (wanted: (shape: number) => boolean) =>
		new Set(arcsOf.flatMap((arcs, shape) => (wanted(shape) ? arcs : [])));
	const regionArcs = arcsWhere((shape) => ours.has(near[shape]!.code));
	const touches = arcsOf.map((arcs) => arcs.some((arc) => regionArcs.has(arc)));
	const neighbourArcs = arcsWhere((shape) => touches[shape]!);
	const grid = gridOver(topology.points, STEP_M);
	const coarse = coarsened(topology, (arc) =>
		regionArcs.has(arc)
			? TOLERANCES_M.region
			: neighbourArcs.has(arc)
				? TOLERANCES_M.neighbour
				: TOLERANCES_M.beyond
	);
	const shapes = topology.geometries.flatMap((shape, i) => {
		const { code, nom } = near[i]!;
		return ours.has(code)
			? []
			: [{ id: shape.id, polygons: ringsOf(shape), properties: { code, nom, touches: touches[i]! } }];
	});
	return topojsonText({ ...snap(coarse, grid), grid }, { neighbours: shapes });
}
