import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import { readGeoJson } from '../../../src/lib/perimeter/file/geojson-file';
import { LAMBERT_93 } from '../../../src/lib/perimeter/file/projection';
import { checkSize } from '../../../src/lib/perimeter/file/reader';
import { bounds, known } from './known';

const read = (value: unknown) =>
	readGeoJson(typeof value === 'string' ? value : JSON.stringify(value), 'zone.geojson', known, bounds);
const square = (west: number, south: number, size = 1) => [
	[
		[west, south],
		[west + size, south],
		[west + size, south + size],
		[west, south + size],
		[west, south]
	]
];
const polygon = (coordinates: unknown) => ({ type: 'Polygon', coordinates });
const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', properties, geometry });

describe('a GeoJSON', () => {
	it('gives its polygons, from whatever holds them', async () => {
		const collection = {
			type: 'FeatureCollection',
			features: [
				feature(polygon(square(3, 45))),
				feature({
					type: 'GeometryCollection',
					geometries: [{ type: 'MultiPolygon', coordinates: [square(5, 45)] }]
				})
			]
		};
		expect(await read(collection)).toEqual({
			kind: 'polygons',
			area: [square(3, 45), square(5, 45)],
			notes: []
		});
	});

	it('closes a ring that its file left open', async () => {
		const open = square(3, 45).map((ring) => ring.slice(0, -1));
		expect(await read(polygon(open))).toMatchObject({ area: [square(3, 45)] });
	});

	it('says what it leaves aside', async () => {
		const mixed = {
			type: 'FeatureCollection',
			features: [feature(polygon(square(3, 45))), feature({ type: 'Point', coordinates: [3, 45] })]
		};
		expect(await read(mixed)).toMatchObject({
			notes: ['Laissé de côté, car ce n’est pas une surface\u202F: 1\u00A0point.']
		});
	});

	it.each(['constructor', 'toString', '__proto__'])(
		'with a geometry of type %s is refused, not stumbled on',
		async (type) => {
			await expect(
				read({ type: 'GeometryCollection', geometries: [{ type, coordinates: [] }] })
			).rejects.toThrow(/^Le fichier «\u202Fzone.geojson\u202F» ne contient aucun polygone/);
		}
	);

	it('that Maillage has written is read by its codes and its name', async () => {
		const own = feature(polygon(square(3, 45)), {
			nom: 'Pays de Thiers',
			communes: ['63430'],
			qpv: ['QN06301M']
		});
		expect(await read({ type: 'FeatureCollection', features: [own] })).toMatchObject({
			kind: 'codes',
			name: 'Pays de Thiers',
			communes: ['63430'],
			qpvs: ['QN06301M']
		});
	});

	it('of figures that Maillage has written is read by the codes of its rows', async () => {
		const rows = ['63430', 'QN06301M'].map((code) => feature(polygon(square(3, 45)), { code, nom: 'x' }));
		const written = { type: 'FeatureCollection', metadata: { definitions: '2' }, features: rows };
		expect(await read(written)).toMatchObject({ kind: 'codes', communes: ['63430'], qpvs: ['QN06301M'] });
		const foreign = { ...written, metadata: undefined };
		expect(await read(foreign)).toMatchObject({ kind: 'polygons' });
	});

	it('in Lambert 93 is recognised, converted, and that is said', async () => {
		const { forward } = proj4(LAMBERT_93);
		// IGN's own check point of Lambert 93: 3° E, 46,5° N is 700 000, 6 600 000.
		expect(forward([3, 46.5])!.map(Math.round)).toEqual([700_000, 6_600_000]);
		const flat = square(3, 45).map((ring) => ring.map(([x, y]) => forward([x!, y!])));
		const found = await read(polygon(flat));
		if (found.kind !== 'polygons') throw new Error('polygons expected');
		found.area[0]![0]!.forEach(([lon, lat], i) => {
			expect(lon).toBeCloseTo(square(3, 45)[0]![i]![0]!, 7);
			expect(lat).toBeCloseTo(square(3, 45)[0]![i]![1]!, 7);
		});
		expect(found.notes).toEqual([
			'Coordonnées en Lambert 93 (EPSG:2154)\u202F: elles ont été converties en longitudes et latitudes.'
		]);
	});

	const bowTie = [
		[
			[3, 45],
			[4, 46],
			[4, 45],
			[3, 46],
			[3, 45]
		]
	];
	it.each([
		['coupé', '{"type":"FeatureColl', 'n’est pas du JSON valide'],
		['mal ponctué', '{"type": "FeatureCollection",\n"features": [,]}', 'ligne 2, colonne 14'],
		['d’un autre JSON', { a: 1 }, 'est du JSON mais pas du GeoJSON'],
		['d’une liste', [1, 2], 'est du JSON mais pas du GeoJSON'],
		['vide', { type: 'FeatureCollection', features: [] }, 'ne contient aucun polygone\u202F: il est vide'],
		['sans géométrie', feature(null), 'ne contient aucun polygone\u202F: il est vide'],
		[
			'de points',
			feature({ type: 'Point', coordinates: [3, 45] }),
			'aucun polygone, seulement 1\u00A0point. Un périmètre est une surface'
		],
		[
			'sans surface',
			polygon([
				[
					[3, 45],
					[4, 45],
					[3, 45]
				]
			]),
			'un contour est vide ou n’entoure rien'
		],
		[
			'de textes',
			polygon([
				[
					['3', '45'],
					['4', '45'],
					['4', '46'],
					['3', '45']
				]
			]),
			'une coordonnée n’est pas une paire de nombres'
		],
		['croisé', polygon(bowTie), 'se croise lui-même, près de 45,5000° de latitude et 3,5000° de longitude'],
		['ailleurs', polygon(square(-3, 48)), 'est hors de la région Petite-Région'],
		[
			'inversé',
			polygon([
				[
					[45, 3],
					[46, 3],
					[46, 4],
					[45, 3]
				]
			]),
			'latitudes et longitudes paraissent inversées'
		],
		[
			'en mètres du web',
			polygon(square(334_000, 5_621_000, 1000)),
			'ne sont ni des degrés ni du Lambert 93 (on lit 334\u202F000\u202F; 5\u202F621\u202F000)'
		]
	])('%s is refused in a sentence', async (_, value, sentence) => {
		await expect(read(value)).rejects.toThrow(sentence);
	});

	it('of 50 MB is refused by its size, with the limit', () => {
		expect(() => checkSize({ name: 'gros.geojson', size: 50_000_000 })).toThrow(
			'Le fichier «\u202Fgros.geojson\u202F» pèse 50\u00A0Mo\u202F; la limite est de 10\u00A0Mo.'
		);
		expect(() => checkSize({ name: 'petit.geojson', size: 9_000_000 })).not.toThrow();
	});
});
