import { expect, test } from 'vitest';
import { readFeatures } from '../../scripts/lib/geojson';

const SQUARE = [
	[4, 45],
	[4.01, 45],
	[4.01, 45.01],
	[4, 45]
];

/** One feature read as a source that wants a `code`, which may be called `code_qp`. */
const read = (coordinates: unknown, properties: unknown = { code_qp: 'QN1' }) =>
	readFeatures({
		file: 'essai.geojson',
		text: JSON.stringify({
			type: 'FeatureCollection',
			features: [{ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } }]
		}),
		source: { columns: { code: ['code', 'code_qp'] } }
	});

test('properties come under our names, a polygon as a list of one', () => {
	expect(read([SQUARE])).toEqual([{ properties: { code: 'QN1' }, polygons: [[SQUARE]] }]);
});

test('a missing property stops the run with those found', () => {
	expect(() => read([SQUARE], { insee: '01001', nom: 'X' })).toThrow(
		'essai.geojson, objet n°\u202F1\u202F: propriété absente (lu\u202F: «\u202Finsee, nom\u202F»\u202F; attendu\u202F: code ou code_qp)'
	);
});

test('a ring of three points stops the run with the feature', () => {
	expect(() => read([SQUARE.slice(1)])).toThrow(
		'essai.geojson, objet QN1\u202F: anneau de moins de quatre points (lu\u202F: «\u202F3\u202F»\u202F; attendu\u202F: quatre points ou plus, le dernier comme le premier)'
	);
});

test('an open ring stops the run', () => {
	expect(() => read([[...SQUARE.slice(0, 3), [4, 45.01]]])).toThrow(
		'essai.geojson, objet QN1\u202F: anneau ouvert (lu\u202F: «\u202F4 45.01\u202F»\u202F; attendu\u202F: le premier point, 4 45)'
	);
});

test('metres in the place of degrees stop the run', () => {
	expect(() => read([SQUARE.map(([x, y]) => [x! * 1e5, y! * 1e5])])).toThrow(
		'essai.geojson, objet QN1\u202F: coordonnées hors du globe (lu\u202F: «\u202F400000 4500000\u202F»'
	);
});

test('a text that is cut stops the run', () => {
	const cut = { file: 'essai.geojson', text: '{"type":"Feature', source: { columns: {} } };
	expect(() => readFeatures(cut)).toThrow('essai.geojson, ligne 1, colonne 9');
});
