import { counted } from '../../../src/lib/domain/text/french';
import { topology } from 'topojson-server';
import type { GeoJsonObject } from 'geojson';
import type {
	GeometryCollection,
	MultiPolygon as TopoMultiPolygon,
	Polygon as TopoPolygon
} from 'topojson-specification';
import type { MultiPolygon, Point, Ring } from '../geojson';
import type { Notices } from '../notices';
import { ringAreaM2 } from './metres';
import { PointIndex } from './point-index';

/** Contour of a territory, named by its position. */
export interface Shape {
	readonly id: number;
	readonly name: string;
	readonly polygons: MultiPolygon;
}

export type TopoGeometry = (TopoPolygon | TopoMultiPolygon) & { id: number };

/** Borders cut at their junctions; each place of the source is one vertex, however many borders use it. */
export interface VertexTopology {
	readonly points: readonly Point[];
	/** Vertices of each arc. */
	readonly arcs: number[][];
	readonly geometries: TopoGeometry[];
}

const same = (a: Point, b: Point) => a[0] === b[0] && a[1] === b[1];

/** Parts of a multipolygon below this, in m², are crumbs of the generalisation. */
const CRUMB_M2 = 1_000;

/** A shape without its crumbs, a few metres wide: the neighbours take their place. */
function withoutCrumbs(shape: Shape, notices: Notices): MultiPolygon {
	const kept = shape.polygons.filter(([outer]) => ringAreaM2(outer!) >= CRUMB_M2);
	if (kept.length === shape.polygons.length || kept.length === 0) return shape.polygons;
	notices.add(
		'contour-crumb-dropped',
		`${shape.name}\u202F: ${counted(shape.polygons.length - kept.length, 'partie')}`
	);
	return kept;
}

/** Rings without the points that the source repeats: each would become a border of no length. */
function withoutRepeats(shape: Shape, notices: Notices): MultiPolygon {
	let repeats = 0;
	const clean = (ring: Ring) =>
		ring.filter((point, i) => {
			const repeated = i > 0 && same(point, ring[i - 1]!);
			if (repeated) repeats++;
			return !repeated;
		});
	const polygons = withoutCrumbs(shape, notices).map((polygon) => polygon.map(clean));
	if (repeats > 0)
		notices.add('contour-repeated-points', `${shape.name}\u202F: ${counted(repeats, 'point')}`);
	return polygons;
}

export function vertexTopologyOf(shapes: readonly Shape[], notices: Notices): VertexTopology {
	const features = shapes.map((shape) => ({
		type: 'Feature' as const,
		id: shape.id,
		properties: {},
		geometry: { type: 'MultiPolygon' as const, coordinates: withoutRepeats(shape, notices) as never }
	}));
	// The package's types know no collection of features; its code does.
	const built = topology({ shapes: { type: 'FeatureCollection', features } as GeoJsonObject });
	const points: Point[] = [];
	const index = new PointIndex();
	const vertexOf = (position: readonly number[]) => {
		const [x, y] = [position[0]!, position[1]!];
		const vertex = index.idOf(x, y);
		if (vertex === points.length) points.push([x, y]);
		return vertex;
	};
	const collection = built.objects.shapes as GeometryCollection;
	return {
		arcs: built.arcs.map((arc) => arc.map(vertexOf)),
		points,
		// Only polygons went in.
		geometries: collection.geometries as TopoGeometry[]
	};
}

export const arcOf = (reference: number) => (reference < 0 ? ~reference : reference);

/** Rings of a geometry as lists of signed arc numbers, polygon by polygon. */
export function ringsOf(geometry: TopoPolygon | TopoMultiPolygon): number[][][] {
	return geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
}
