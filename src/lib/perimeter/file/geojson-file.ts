import { jsonFault, jsonSentence } from '../../data/files/json-text';
import { counted, enumerated, quoted } from '../../domain/text/french';
import type { KnownPlaces } from '../../domain/territory/typed/known-places';
import { sortCodes } from './codes';
import { PerimeterProblem, type CodeOutcome } from './outcome';
import { toDegrees } from './projection';
import {
	boxesMeet,
	boxOf,
	isFlat,
	selfCrossing,
	type Area,
	type Box,
	type LonLat,
	type AreaRing
} from './shapes';

type Members = Readonly<Record<string, unknown>>;
const membersOf = (value: unknown): Members | undefined =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Members) // An object of which nothing is known yet.
		: undefined;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

interface Found {
	readonly polygons: (readonly AreaRing[])[];
	/** Geometries that are no surface, by type. */
	readonly others: Map<string, number>;
	objects: number;
}

/** By type, as a file writes it: any text, `constructor` too. */
const OTHER_WORDS: ReadonlyMap<string, readonly [string, string]> = new Map([
	['Point', ['point', 'points']],
	['MultiPoint', ['groupe de points', 'groupes de points']],
	['LineString', ['ligne', 'lignes']],
	['MultiLineString', ['groupe de lignes', 'groupes de lignes']]
]);

const otherWords = ({ others }: Found) =>
	enumerated(
		[...others].map(([type, count]) => counted(count, ...(OTHER_WORDS.get(type) ?? ['objet', 'objets'])))
	);

function pointOf(value: unknown, where: string): LonLat {
	const [x, y] = listOf(value);
	if (typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y))
		return [x, y];
	throw new PerimeterProblem(
		`${where}\u202F: une coordonnée n’est pas une paire de nombres. Exportez le périmètre de nouveau en GeoJSON.`
	);
}

function ringOf(value: unknown, where: string): AreaRing {
	const ring = listOf(value).map((point) => pointOf(point, where));
	const [first, last] = [ring[0], ring.at(-1)];
	if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push(first);
	if (ring.length >= 4 && !isFlat(ring)) return ring;
	throw new PerimeterProblem(
		`${where}\u202F: un contour est vide ou n’entoure rien (il faut au moins trois sommets différents).`
	);
}

/** Walks through collections, features and geometries, and gathers the polygons. */
function gather(value: unknown, found: Found): void {
	const object = membersOf(value);
	const where = `Objet ${found.objects || 1}`;
	switch (object?.type) {
		case 'FeatureCollection':
			for (const feature of listOf(object.features)) gather(feature, found);
			return;
		case 'GeometryCollection':
			for (const geometry of listOf(object.geometries)) gather(geometry, found);
			return;
		case 'Feature':
			found.objects++;
			gather(object.geometry, found);
			return;
		case 'Polygon':
			found.polygons.push(listOf(object.coordinates).map((ring) => ringOf(ring, where)));
			return;
		case 'MultiPolygon':
			for (const polygon of listOf(object.coordinates))
				found.polygons.push(listOf(polygon).map((ring) => ringOf(ring, where)));
			return;
		default:
			if (typeof object?.type === 'string')
				found.others.set(object.type, (found.others.get(object.type) ?? 0) + 1);
	}
}

const GEOJSON_TYPES = ['FeatureCollection', 'Feature', 'GeometryCollection', 'Polygon', 'MultiPolygon'];

function parsed(text: string, file: string): Members {
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
	} catch {
		const fault = jsonFault(text);
		throw new PerimeterProblem(
			`Le fichier ${quoted(file)} n’est pas du JSON valide\u202F: il est peut-être coupé, ou d’un autre format. On attend un GeoJSON ou un CSV de codes.${fault ? ` ${jsonSentence(file, fault)}` : ''}`
		);
	}
	const object = membersOf(value);
	if (object && [...GEOJSON_TYPES, ...Object.keys(OTHER_WORDS)].includes(String(object.type))) return object;
	throw new PerimeterProblem(
		`Le fichier «\u202F${file}\u202F» est du JSON mais pas du GeoJSON\u202F: son «\u202Ftype\u202F» devrait être FeatureCollection, Feature, Polygon ou MultiPolygon.`
	);
}

/** Codes of the rows of an export of figures: its metadata say that it is ours, each feature has a code. */
function codesOfRows({ metadata }: Members, features: readonly unknown[]): string[] {
	if (membersOf(metadata)?.definitions === undefined) return [];
	return features.flatMap((feature) => {
		const code = membersOf(membersOf(feature)?.properties)?.code;
		// A perimeter spells its codes after its name; what is taken away from an EPCI is not read here.
		if (typeof code !== 'string' || code.includes('~')) return [];
		return [code];
	});
}

/** Name and codes that Maillage's own exports carry: they say more than their contours. */
function ownCodes(object: Members): { name?: string; codes: string[] } | undefined {
	const features = object.type === 'FeatureCollection' ? listOf(object.features) : [object];
	const rows = codesOfRows(object, features);
	if (rows.length > 0) return { codes: rows };
	const properties = features.length === 1 ? membersOf(membersOf(features[0])?.properties) : undefined;
	const codes = [...listOf(properties?.communes), ...listOf(properties?.qpv)].filter(
		(code) => typeof code === 'string'
	);
	if (codes.length === 0) return undefined;
	return { codes, ...(typeof properties?.nom === 'string' && { name: properties.nom }) };
}

const degrees = (value: number) => value.toFixed(4).replace('.', ',').replace('-', '−');

/** Stops at an area that cannot be measured: crossing itself, or outside the region. */
export function checkArea(area: Area, region: string, bounds: Box): void {
	for (const polygon of area) {
		const at = selfCrossing(polygon);
		if (at)
			throw new PerimeterProblem(
				`Le contour se croise lui-même, près de ${degrees(at[1])}° de latitude et ${degrees(at[0])}° de longitude. Corrigez-le, puis recommencez.`
			);
	}
	if (!boxesMeet(boxOf(area), bounds))
		throw new PerimeterProblem(
			`Ce périmètre est hors de la région ${region}\u202F: il ne touche aucune de ses communes.`
		);
}

/** What a GeoJSON says: the codes of our own export, else its polygons, in degrees. */
export async function readGeoJson(
	text: string,
	file: string,
	places: KnownPlaces,
	bounds: Box
): Promise<CodeOutcome | { kind: 'polygons'; area: Area; name?: string; notes: string[] }> {
	const object = parsed(text, file);
	const own = ownCodes(object);
	if (own) {
		const sorted = sortCodes(
			own.codes.map((text, i) => ({ text, line: i + 1 })),
			places
		);
		if (sorted.communes.length + sorted.qpvs.length + sorted.epcis.length > 0)
			return { ...sorted, ...(own.name !== undefined && { name: own.name }) };
	}
	const found: Found = { polygons: [], others: new Map(), objects: 0 };
	gather(object, found);
	if (found.polygons.length === 0)
		throw new PerimeterProblem(
			found.others.size > 0
				? `Le fichier «\u202F${file}\u202F» ne contient aucun polygone, seulement ${otherWords(found)}. Un périmètre est une surface.`
				: `Le fichier «\u202F${file}\u202F» ne contient aucun polygone\u202F: il est vide.`
		);
	const { area, note } = await toDegrees(found.polygons, file);
	checkArea(area, places.region, bounds);
	const notes = [
		...(note === undefined ? [] : [note]),
		...(found.others.size > 0
			? [`Laissé de côté, car ce n’est pas une surface\u202F: ${otherWords(found)}.`]
			: [])
	];
	return { kind: 'polygons', area, notes };
}
