import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Flatbush from 'flatbush';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { beforeAll, describe, expect, test } from 'vitest';
import { metresAt } from '../../../scripts/lib/geometry/metres';
import { ringCrossings } from '../../../scripts/lib/geometry/ring-crossings';
import { distanceToSegment } from '../../../scripts/lib/geometry/segments';
import { insidePolygon } from '../../../scripts/lib/geometry/surface-point';
import type { MultiPolygon as Polygons, Point } from '../../../scripts/lib/geojson';
import { readInputs } from '../../../scripts/lib/inputs';
import { Notices } from '../../../scripts/lib/notices';
import type { ContourRecord } from '../../../scripts/lib/sources/contours';
import { sha256Of } from '../../../src/lib/data/files/sha256';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { LEVELS, type Level } from '../../../src/lib/domain/territory/atlas';
import { FDEP_ORIGINS } from '../../../src/lib/domain/territory/atlas';

const FOLDER = 'static/data/84';
const { manifest, atlas, places, text } = readBundle(FOLDER);
const { territories, cells, communes } = atlas;
const position = (level: Level, code: string) => territories[level].codes.indexOf(code);
const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/** Polygons of an object by position. */
function shapesOf(role: 'geometry' | 'qpvGeometry' | 'context', object: string): Map<number, Polygons> {
	const topology = JSON.parse(text(manifest.roles[role])) as Topology<Record<string, GeometryCollection>>;
	const { features } = feature(topology, topology.objects[object]!) as FeatureCollection<
		Polygon | MultiPolygon
	>;
	return new Map(
		features.map(({ id, geometry }) => [
			id as number,
			(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as unknown as Polygons
		])
	);
}

const OBJECTS = [
	['geometry', 'communes'],
	['geometry', 'epcis'],
	['geometry', 'arrondissements'],
	['geometry', 'departements'],
	['geometry', 'region'],
	['qpvGeometry', 'qpvs'],
	['context', 'neighbours']
] as const;

describe('the figures', () => {
	test('are the published ones', () => {
		expect(manifest.population).toBe(8_205_557);
		expect(manifest.qpvPopulation).toBe(462_972);
		expect(manifest.counts).toEqual({
			communes: 4025,
			qpvs: 145,
			epcis: 172,
			arrondissements: 39,
			departements: 12,
			cells: 4185,
			cls: 37
		});
	});

	test('cells hold every inhabitant once', () => {
		expect(manifest.warnings.filter(({ code }) => code === 'remainder-clamped')).toEqual([]);
		expect(sum(cells.population)).toBeCloseTo(8_205_557, 6);
		const inQpvs = cells.population.filter((_, cell) => cells.qpv[cell]! >= 0);
		expect(sum(inQpvs)).toBeCloseTo(462_972, 6);
	});

	test('every commune has a remainder, every QPV a part', () => {
		const remainders = [...cells.commune].filter((_, cell) => cells.qpv[cell] === -1);
		expect(remainders).toEqual([...territories.commune.codes.keys()]);
		expect(new Set(cells.qpv.filter((qpv) => qpv >= 0)).size).toBe(145);
	});

	test('codes are in order', () => {
		for (const level of LEVELS)
			expect(territories[level].codes).toEqual([...territories[level].codes].sort());
	});

	test('the re-established communes are cells of their own, in the contour of the one they left', () => {
		const parent = position('commune', '15141');
		for (const code of ['15031', '15035', '15047', '15171']) {
			const at = position('commune', code);
			expect(communes.contourOf[at]).toBe(parent);
			expect(FDEP_ORIGINS[communes.fdepOrigin[at]!]).toBe('re-established');
			expect([places.commune.lon[at], places.commune.west[at]]).toEqual([
				places.commune.lon[parent],
				places.commune.west[parent]
			]);
		}
		expect(communes.contourOf.filter((owner) => owner >= 0)).toHaveLength(4);
	});

	test('every commune has an index, a density and its territories', () => {
		expect(communes.fdep.every((score) => !Number.isNaN(score))).toBe(true);
		expect(communes.density.every((density) => density >= 1 && density <= 7)).toBe(true);
		for (const column of [communes.epci, communes.arrondissement, communes.departement])
			expect(Math.min(...column)).toBe(0);
	});

	test('an EPCI that crosses the region’s border says so', () => {
		expect(territories.epci.names[position('epci', '200071140')]).toBe(
			'CA Moulins Communauté (partie régionale)'
		);
	});

	test('the warnings count every trap', () => {
		const counts = Object.fromEntries(manifest.warnings.map(({ code, count }) => [code, count]));
		expect(counts).toMatchObject({
			contourless: 4,
			'fdep-code-changed': 1,
			'fdep-merged': 6,
			'fdep-re-established': 4,
			'fdep-arrondissements': 1,
			'density-merged': 5,
			'qpv-ring-repaired': 6,
			'qpv-over-several-communes': 14,
			'qpv-spill': 23,
			'contour-restored': 5,
			'epci-partial': 9
		});
	});
});

describe('the files', () => {
	test('are those that the manifest names, with their checksums', () => {
		expect(readdirSync(FOLDER).sort()).toEqual(
			['manifest.json', ...manifest.files.map(({ path }) => path)].sort()
		);
		for (const { path, bytes, sha256 } of manifest.files) {
			const content = readFileSync(join(FOLDER, path));
			expect([content.length, sha256Of(content)]).toEqual([bytes, sha256]);
			expect(path).toContain(`.${sha256.slice(0, 10)}.`);
		}
	});

	test('postal codes lead to their communes', () => {
		const postal = JSON.parse(text(manifest.roles.postal)) as Record<string, number[]>;
		expect(postal['15170']).toContain(position('commune', '15031'));
		expect(postal['69003']).toEqual([position('commune', '69123')]);
	});

	test('the outline is small', () => {
		const outline = JSON.parse(text(manifest.roles.outline)) as Record<string, string>;
		expect(Object.keys(outline)).toEqual(['viewBox', 'region', 'departements']);
		expect(text(manifest.roles.outline).length).toBeLessThan(12_000);
	});
});

describe('the contours', () => {
	test.each(OBJECTS)('no ring crosses or touches itself: %s, %s', (role, object) => {
		const rings = [...shapesOf(role, object).values()].flat(2);
		expect(rings.length).toBeGreaterThan(1);
		expect(rings.filter((ring) => ringCrossings(ring).length > 0)).toEqual([]);
	});

	test('every territory has one, but the communes that another’s holds', () => {
		const drawn = shapesOf('geometry', 'communes');
		const missing = territories.commune.codes.filter((_, i) => !drawn.has(i));
		expect(missing).toEqual(['15031', '15035', '15047', '15171']);
		expect(shapesOf('qpvGeometry', 'qpvs').size).toBe(145);
		expect(shapesOf('geometry', 'epcis').size).toBe(172);
	});

	test('only the enclave of the popes is a hole in the region', () => {
		const [region] = shapesOf('geometry', 'region').get(0)!;
		expect(region).toHaveLength(2);
		expect(insidePolygon([4.99, 44.385], [region![1]!])).toBe(true);
	});

	test.each(['commune', 'qpv', 'epci', 'departement'] as const)('places are on the surface: %s', (level) => {
		const object = { commune: 'communes', qpv: 'qpvs', epci: 'epcis', departement: 'departements' }[level];
		const { lon, lat, west, south, east, north } = places[level];
		const misplaced = [...shapesOf(level === 'qpv' ? 'qpvGeometry' : 'geometry', object)].filter(
			([id, polygons]) => {
				const within = polygons
					.flat(2)
					.every(
						([x, y]) =>
							x >= west[id]! - 1e-5 &&
							x <= east[id]! + 1e-5 &&
							y >= south[id]! - 1e-5 &&
							y <= north[id]! + 1e-5
					);
				return !within || !polygons.some((polygon) => insidePolygon([lon[id]!, lat[id]!], polygon));
			}
		);
		expect(misplaced).toEqual([]);
	});
});

describe('drawn borders and their source', () => {
	const LATITUDE = 45.4;
	const scale = metresAt(LATITUDE);
	type Lines = (readonly Point[])[];
	/** Communes that the source draws without the ones that they absorbed: their border there is another. */
	const RESTORED = ['01187', '26289', '42084', '42217', '63109'];
	const linesOf = (polygons: Iterable<Polygons>): Lines =>
		[...polygons].flat(2).map((ring) => ring.map(scale));
	let contours: readonly ContourRecord[];
	let drawn: Lines;

	beforeAll(async () => {
		const where = {
			root: '.',
			region: '84',
			cog: '2025',
			from: 'tracked',
			mirror: '../shared/sources'
		} as const;
		const inputs = await readInputs(where, new Notices());
		contours = inputs.contours.records;
		drawn = linesOf(shapesOf('geometry', 'communes').values());
	});

	/** Largest distance from a vertex of `from` to the nearest segment of `to`, in metres. */
	function farthest(from: Lines, to: Lines): number {
		const segments = to.flatMap((line) => line.slice(1).map((point, i) => [line[i]!, point] as const));
		const tree = new Flatbush(segments.length);
		for (const [[ax, ay], [bx, by]] of segments)
			tree.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
		tree.finish();
		const away = ([x, y]: Point) =>
			Math.min(
				...tree
					.search(x - 100, y - 100, x + 100, y + 100)
					.map((i) => distanceToSegment([x, y], segments[i]![0], segments[i]![1]))
			);
		return from.flat().reduce((most, point) => Math.max(most, away(point)), 0);
	}

	test('every point of the source is within 50 m of a drawn border', () => {
		const kept = contours.filter(({ code }) => !RESTORED.includes(code));
		expect(farthest(linesOf(kept.map(({ polygons }) => polygons)), drawn)).toBeLessThan(50);
	});

	test('every point drawn is within 50 m of a border of the source', () => {
		expect(farthest(drawn, linesOf(contours.map(({ polygons }) => polygons)))).toBeLessThan(50);
	});
});
