import { zipSync } from 'fflate';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { isWorkbook, kindOf, decodedText, unwrapped } from '../../../scripts/lib/download/content';
import { csvOfWorkbook } from '../../../scripts/lib/download/workbook';
import { readApl } from '../../../scripts/lib/sources/scores';
import { readSourceManifest, sourceOf } from '../../../scripts/lib/source-manifest';

const bytes = (text: string) => new TextEncoder().encode(text);
const QPV = 'GEOJSON/QP2024_France_Hexagonale_Outre_Mer_WGS84.geojson';
const wanted = { file: 'qpv', format: 'geojson', member: QPV } as const;
const text = (content: Uint8Array) => decodedText(unwrapped(content, wanted));

test('what a file is, is seen from its bytes', () => {
	expect(kindOf(zipSync({ a: bytes('b') }))).toBe('zip');
	expect(kindOf(gzipSync('a'))).toBe('gzip');
	expect(kindOf(bytes('\uFEFF \n<!DOCTYPE html>'))).toBe('html');
	expect(kindOf(bytes(' {"type":'))).toBe('json');
	expect(kindOf(bytes('code;nom'))).toBe('text');
	expect(kindOf(bytes('  \n'))).toBe('empty');
});

test('the file comes out of a zip, of gzip, or as it is', () => {
	const json = bytes('{"type":"FeatureCollection"}');
	expect(text(json)).toBe('{"type":"FeatureCollection"}');
	expect(text(new Uint8Array(gzipSync(json)))).toBe('{"type":"FeatureCollection"}');
	const zip = zipSync({ 'SHP/qp.shp': bytes('x'), 'CSV/other.geojson': bytes('{}'), [QPV]: json });
	expect(text(zip)).toBe('{"type":"FeatureCollection"}');
});

test('a zip that was made otherwise gives its file of that name, or its only one of the format', () => {
	const moved = zipSync({ [`2026/${QPV}`]: bytes('{"a":1}'), 'x.geojson': bytes('{}') });
	expect(text(moved)).toBe('{"a":1}');
	expect(text(zipSync({ 'new name.geojson': bytes('{"a":2}'), 'read me.txt': bytes('x') }))).toBe('{"a":2}');
	expect(() => text(zipSync({ 'a.geojson': bytes('{}'), 'b.geojson': bytes('{}') }))).toThrow(
		'introuvable dans l’archive zip (lu\u202F: «\u202Fa.geojson, b.geojson\u202F»'
	);
});

test('a web page, nothing at all or another format is refused with what was expected', () => {
	expect(() => text(bytes('<html>Maintenance</html>'))).toThrow('qpv\u202F: une page web, et non le fichier');
	expect(() => text(new Uint8Array())).toThrow('fichier vide');
	expect(() => text(bytes('code;nom'))).toThrow('attendu\u202F: un fichier GeoJSON');
	expect(() => unwrapped(bytes('[]'), { file: 'apl', format: 'csv' })).toThrow('attendu\u202F: un tableau');
});

test('a text that is not UTF-8 is Windows-1252', () => {
	expect(decodedText(new Uint8Array([0x53, 0x61, 0xf4, 0x6e, 0x65]))).toBe('Saône');
});

test('the APL is read from the spreadsheet of the DREES: named sheet, title, notes and units before the data', async () => {
	const empty = Array.from({ length: 7 }, () => [{ value: '' }]);
	const sheet = [
		[{ value: 'Accessibilité potentielle localisée' }],
		...empty,
		['Code commune INSEE', 'Commune', 'APL aux médecins généralistes ', 'Population totale'].map((value) => ({
			value
		})),
		[{ value: '' }, { value: '' }, { value: 'consultations' }, { value: 'habitants' }],
		[{ value: '01001' }, { value: 'L’Abergement' }, { value: 1.94 }, { value: 806 }],
		[{ value: '2A004' }, { value: 'Ajaccio' }, { value: 3.5 }, { value: 71361 }]
	];
	const file = await writeXlsxFile([
		{ data: [[{ value: 'rien ici' }]], sheet: 'APL 2022' },
		{ data: sheet, sheet: 'APL 2023' }
	]).toBuffer();
	const content = new Uint8Array(file);
	expect(isWorkbook(content)).toBe(true);
	const source = sourceOf(readSourceManifest('data/sources.json'), 'apl');
	const csv = await csvOfWorkbook(unwrapped(content, { file: 'apl', format: 'csv' }), 'apl', source.sheet);
	expect(readApl({ file: 'apl', text: csv, source })).toEqual([
		{ line: 11, code: '01001', score: 1.94 },
		{ line: 12, code: '2A004', score: 3.5 }
	]);
	await expect(csvOfWorkbook(content, 'apl.xlsx', 'APL 2024')).rejects.toThrow(
		'apl.xlsx\u202F: feuille absente du classeur (lu\u202F: «\u202FAPL 2022, APL 2023\u202F»\u202F; attendu\u202F: APL 2024)'
	);
	expect(() => readApl({ file: 'apl.xlsx', text: csv.replace('APL aux', 'Accès aux'), source })).toThrow(
		'apl.xlsx, ligne 9\u202F: colonnes absentes\u202F: apl_mg_2023 ou APL aux médecins généralistes (lu\u202F: «\u202FCode commune INSEE, Commune, Accès aux médecins généralistes, Population totale\u202F»'
	);
});
