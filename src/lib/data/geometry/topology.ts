import type { Feature, FeatureCollection, MultiLineString } from 'geojson';
import { booleanPointInPolygon } from '@turf/turf';
import { feature, merge, mesh } from 'topojson-client';
import type {
	GeometryCollection,
	GeometryObject,
	MultiPolygon,
	Polygon,
	Topology
} from 'topojson-specification';
import * as v from 'valibot';
import type { BaseLevel } from '../../domain/territory/atlas';
import type { Polygons } from './polygons';
import { polygonsIn } from './polygons';

/** A topology of the bundle: every object is a collection whose geometries carry a position as `id`. */
export type BundleTopology = Topology<Record<string, GeometryCollection>>;

/** Object of the bundle's topologies that holds the contours of a level. */
export const OBJECT_OF: Readonly<Record<BaseLevel, string>> = {
	commune: 'communes',
	qpv: 'qpvs',
	epci: 'epcis',
	arrondissement: 'arrondissements',
	departement: 'departements',
	region: 'region'
};

const pair = v.tuple([v.pipe(v.number(), v.finite()), v.pipe(v.number(), v.finite())]);
const topologySchema = v.looseObject({
	type: v.literal('Topology'),
	transform: v.optional(v.object({ scale: pair, translate: pair })),
	arcs: v.array(v.array(v.any())),
	objects: v.record(
		v.string(),
		v.looseObject({ type: v.literal('GeometryCollection'), geometries: v.array(v.any()) })
	)
});

/** Whether every arc that a shape names, itself or backwards (`~i`), is one of `count`, in lists of lists of `depth`. */
function namesArcs(arcs: unknown, depth: number, count: number): boolean {
	if (depth > 0) return Array.isArray(arcs) && arcs.every((inner) => namesArcs(inner, depth - 1, count));
	return Number.isInteger(arcs) && (arcs as number) < count && ~(arcs as number) < count;
}

/** How deep the arcs of a shape lie: lines, rings of a polygon, polygons of several. */
const DEPTHS: ReadonlyMap<unknown, number> = new Map([
	['LineString', 1],
	['MultiLineString', 2],
	['Polygon', 2],
	['MultiPolygon', 3]
]);

/** Whether a value is a shape made of arcs that there are; a point has none, and is not read. */
function isShape(shape: unknown, count: number): boolean {
	if (typeof shape !== 'object' || shape === null) return false;
	const { type, arcs } = shape as { type?: unknown; arcs?: unknown };
	const depth = DEPTHS.get(type);
	return depth === undefined ? arcs === undefined : namesArcs(arcs, depth, count);
}

/** Whether a vertex is two numbers. By hand: there are hundreds of thousands. */
const isVertex = (point: unknown): boolean =>
	Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1]);

/** Whether `value` is a topology made of collections whose shapes are made of its arcs; points are not read. */
export function isTopology(value: unknown): value is BundleTopology {
	if (!v.is(topologySchema, value)) return false;
	const { arcs, objects } = value;
	return (
		arcs.every((arc) => arc.length > 0 && arc.every(isVertex)) &&
		Object.values(objects).every(({ geometries }) => geometries.every((shape) => isShape(shape, arcs.length)))
	);
}

function collectionOf(topology: BundleTopology, object: string): GeometryCollection {
	const collection = topology.objects[object];
	if (!collection) throw new RangeError(`no object ${object}`);
	return collection;
}

/** The shapes of an object, ids kept. */
export function shapesOf(topology: BundleTopology, object: string): FeatureCollection {
	return feature(topology, collectionOf(topology, object));
}

/** The lines of an object, each drawn once: between two of its shapes, or also round them all. */
export function bordersOf(
	topology: BundleTopology,
	object: string,
	which: 'between' | 'all'
): Feature<MultiLineString> {
	const collection = collectionOf(topology, object);
	const inside = (a: GeometryObject, b: GeometryObject) => a !== b;
	const geometry = which === 'all' ? mesh(topology, collection) : mesh(topology, collection, inside);
	return { type: 'Feature', properties: {}, geometry };
}

/** Polygons of one shape of a topology; `undefined` where it is no surface. */
export function polygonsOf(topology: BundleTopology, shape: GeometryObject): Polygons | undefined {
	const alone: GeometryCollection = { type: 'GeometryCollection', geometries: [shape] };
	return polygonsIn(feature(topology, alone).features[0]?.geometry);
}

/** The polygons of one shape, `undefined` where the object has no such id. */
export function outlineOf(topology: BundleTopology, object: string, id: number): Polygons | undefined {
	const found = collectionOf(topology, object).geometries.find((geometry) => geometry.id === id);
	return found && (polygonsOf(topology, found) ?? []);
}

/** The shapes of these ids as one: what borders two of them is gone. */
export function mergedOf(topology: BundleTopology, object: string, ids: readonly number[]): Polygons {
	const wanted = new Set<unknown>(ids);
	const shapes = collectionOf(topology, object).geometries.filter(
		(shape): shape is Polygon | MultiPolygon =>
			wanted.has(shape.id) && (shape.type === 'Polygon' || shape.type === 'MultiPolygon')
	);
	return merge(topology, shapes).coordinates;
}

/** Whether polygons hold a point; a hole does not, a border does. */
export const holds = (polygons: Polygons, lon: number, lat: number): boolean =>
	booleanPointInPolygon([lon, lat], {
		type: 'MultiPolygon',
		// Turf's own types are mutable; it changes nothing.
		coordinates: polygons as number[][][][]
	});

/** Id of the shape that holds a point. */
export function shapeAt(
	topology: BundleTopology,
	object: string,
	lon: number,
	lat: number
): number | undefined {
	for (const geometry of collectionOf(topology, object).geometries)
		if (typeof geometry.id === 'number' && holds(polygonsOf(topology, geometry) ?? [], lon, lat))
			return geometry.id;
	return undefined;
}
