import * as v from 'valibot';
import { jsonFault, jsonSentence } from '../../src/lib/data/files/json-text';
import { formOf } from './kept';
import { RebuildError } from './problem';
import type { Input } from './table';

/** `[lon, lat]` in degrees. */
export type Point = readonly [number, number];
export type Ring = readonly Point[];
/** Outer ring, then holes. */
export type Polygon = readonly Ring[];
export type MultiPolygon = readonly Polygon[];

export interface Feature {
	readonly properties: Readonly<Record<string, string>>;
	readonly polygons: MultiPolygon;
}

/** Rings are checked one by one, by hand: there are millions of points. */
const rings = v.array(v.array(v.any()));
const featureSchema = v.object({
	properties: v.record(v.string(), v.unknown()),
	geometry: v.variant('type', [
		v.object({ type: v.literal('Polygon'), coordinates: rings }),
		v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(rings) })
	])
});
const collectionSchema = v.object({ type: v.literal('FeatureCollection'), features: v.array(v.unknown()) });

/** A printable name of a feature, whatever its state: its `code`, else its rank. */
function nameOf(raw: unknown, rank: number, { source }: Input): string {
	const aliases = source.columns.code ?? [];
	const properties = (raw as { properties?: Record<string, unknown> } | null)?.properties;
	const code = aliases.map((alias) => properties?.[alias]).find((value) => value !== undefined);
	return code === undefined ? `n°\u202F${rank + 1}` : String(code);
}

function parse(input: Input): unknown {
	try {
		return JSON.parse(input.text);
	} catch {
		const fault = jsonFault(input.text);
		throw new RebuildError(fault ? jsonSentence(input.file, fault) : `${input.file}\u202F: JSON illisible`);
	}
}

const isPoint = (value: unknown): value is [number, number] =>
	Array.isArray(value) &&
	value.length === 2 &&
	typeof value[0] === 'number' &&
	typeof value[1] === 'number' &&
	!Number.isNaN(value[0] + value[1]);

/** The polygons of a geometry, once every ring is found to be one. */
function checkedPolygons(
	raw: readonly (readonly (readonly unknown[])[])[],
	file: string,
	feature: string,
	dropped: ((feature: string, points: number) => void) | undefined
): MultiPolygon {
	return raw.flatMap((polygon, p): Polygon[] => {
		const kept = polygon.flatMap((ring, r): Ring[] => {
			const wrong = ring.findIndex((value) => !isPoint(value));
			if (wrong >= 0)
				throw new RebuildError(`géométrie inattendue (coordinates.${p}.${r}.${wrong})`, {
					file,
					feature,
					value: JSON.stringify(ring[wrong]),
					expected: 'une longitude et une latitude'
				});
			// Every point was found to be one.
			const points = ring as Ring;
			if (points.length >= 4) {
				checkRing(points, file, feature);
				return [points];
			}
			if (!dropped)
				throw new RebuildError('anneau de moins de quatre points', {
					file,
					feature,
					value: String(points.length),
					expected: 'quatre points ou plus, le dernier comme le premier'
				});
			dropped(feature, points.length);
			return [];
		});
		// A hole without its outer ring would become land.
		return kept.length > 0 && (polygon[0]?.length ?? 0) >= 4 ? [kept] : [];
	});
}

/**
 * Features of a GeoJSON file, with the properties that its source declares, as text. A ring too short to
 * enclose anything stops the run, or goes and is told to `dropped`.
 */
export function readFeatures(input: Input, dropped?: (feature: string, points: number) => void): Feature[] {
	const { file, source } = input;
	const collection = v.safeParse(collectionSchema, parse(input));
	if (!collection.success)
		throw new RebuildError('GeoJSON inattendu', { file, expected: 'une FeatureCollection' });
	return collection.output.features.map((raw, rank) => {
		const feature = nameOf(raw, rank, input);
		const checked = v.safeParse(featureSchema, raw);
		if (!checked.success) {
			const issue = checked.issues[0];
			throw new RebuildError(`géométrie ou propriétés inattendues (${v.getDotPath(issue) ?? 'racine'})`, {
				file,
				feature,
				...formOf(issue)
			});
		}
		const { properties, geometry } = checked.output;
		const found: Record<string, string> = {};
		for (const [name, aliases] of Object.entries(source.columns)) {
			const value = aliases.map((alias) => properties[alias]).find((value) => value !== undefined);
			if (value === undefined || value === null)
				throw new RebuildError('propriété absente', {
					file,
					feature,
					value: Object.keys(properties).join(', '),
					expected: aliases.join(' ou ')
				});
			found[name] = String(value).trim();
		}
		const raws = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		const polygons = checkedPolygons(raws, file, feature, dropped);
		return { properties: found, polygons };
	});
}

/** Stops on degrees out of the globe (metres of a projection, most often) and on a ring left open. */
function checkRing(ring: Ring, file: string, feature: string): void {
	const outside = ring.find(([lon, lat]) => !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90));
	if (outside)
		throw new RebuildError('coordonnées hors du globe', {
			file,
			feature,
			value: outside.join(' '),
			expected: 'une longitude et une latitude en degrés'
		});
	const first = ring[0]!;
	const last = ring.at(-1)!;
	if (first[0] === last[0] && first[1] === last[1]) return;
	throw new RebuildError('anneau ouvert', {
		file,
		feature,
		value: last.join(' '),
		expected: `le premier point, ${first.join(' ')}`
	});
}
