import type { DiskBundle } from '../../../src/lib/data/bundle/disk';
import { readGeoJson } from '../../../src/lib/perimeter/file/geojson-file';
import type { Box } from '../../../src/lib/perimeter/file/shapes';
import { mustBeFinite, orRefused } from './fault';
import { knownPlacesOf } from './lists';
import { mutatedText, mutatedValue, pick } from './mutate';
import type { Attack } from './reader';

const RING = [
	[3.4, 45.7],
	[3.7, 45.7],
	[3.7, 45.9],
	[3.4, 45.9],
	[3.4, 45.7]
];
const polygon = { type: 'Polygon', coordinates: [RING] };

/** A square round Thiers, in the forms in which people send it. */
const CORPUS: readonly unknown[] = [
	polygon,
	{ type: 'MultiPolygon', coordinates: [[RING], [RING.map(([x, y]) => [x! + 1, y!])]] },
	{ type: 'Feature', properties: { nom: 'Thiers' }, geometry: polygon },
	{
		type: 'FeatureCollection',
		features: [
			{ type: 'Feature', properties: null, geometry: polygon },
			{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [3.5, 45.8] } }
		]
	},
	{ type: 'GeometryCollection', geometries: [polygon, { type: 'LineString', coordinates: RING }] },
	{
		type: 'FeatureCollection',
		crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2154' } },
		features: [
			{
				type: 'Feature',
				properties: {},
				geometry: {
					type: 'Polygon',
					coordinates: [
						[
							[730_000, 6_520_000],
							[750_000, 6_520_000],
							[750_000, 6_540_000],
							[730_000, 6_520_000]
						]
					]
				}
			}
		]
	},
	{
		type: 'Feature',
		properties: { nom: 'Le mien', communes: ['63430', '63001'], qpv: ['QN06306M'] },
		geometry: polygon
	}
];

export function geoJsonAttack(bundle: DiskBundle): Attack {
	const places = knownPlacesOf(bundle);
	const { west, south, east, north } = bundle.places.region;
	const bounds: Box = [west[0]!, south[0]!, east[0]!, north[0]!];
	return async (draws) => {
		const value = mutatedValue(pick(draws, CORPUS), draws);
		const text = draws() < 0.3 ? mutatedText(JSON.stringify(value), draws) : JSON.stringify(value);
		const read = await orRefused(() => readGeoJson(text, 'perimetre.geojson', places, bounds));
		if (read?.kind !== 'polygons') return;
		for (const coordinate of read.area.flat(3)) mustBeFinite(coordinate, 'coordinate');
	};
}
