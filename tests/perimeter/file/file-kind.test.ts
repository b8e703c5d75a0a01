import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fileKind } from '../../../src/lib/perimeter/file/file-kind';
import { PerimeterProblem } from '../../../src/lib/perimeter/file/outcome';
import { shapefileText } from '../../../src/lib/perimeter/file/shapefile';
import { readWorkbook } from '../../../src/lib/perimeter/file/workbook-file';
import { known } from './known';
import { shapefileOf } from './small-shapefile';

const zip = (...names: string[]) =>
	zipSync(Object.fromEntries(names.map((name) => [name, strToU8('contenu')])));

describe('a file of a perimeter', () => {
	it('is known by its bytes, whatever its name', () => {
		expect(fileKind(strToU8('code\n63430\n'), 'codes.zip')).toBe('text');
		expect(fileKind(zip('[Content_Types].xml', 'xl/workbook.xml'), 'a.csv')).toBe('workbook');
		expect(fileKind(zip('zone/zone.SHP', 'zone/zone.prj'), 'a.bin')).toBe('shapefile');
	});

	it.each([
		['un GeoPackage', strToU8('SQLite format 3\0'), 'clic droit sur la couche'],
		['un PDF', strToU8('%PDF-1.7'), 'est un PDF'],
		['un .shp seul', Uint8Array.of(0, 0, 0x27, 0x0a), 'Mettez les fichiers .shp, .dbf et .prj'],
		['un vieux classeur', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'Enregistrez-le en XLSX'],
		['un KMZ', zip('doc.kml'), 'Décompressez-le'],
		['une autre archive', zip('photo.jpg'), 'archive sans shapefile ni classeur'],
		['une archive coupée', zip('zone.shp').slice(0, 40), 'archive endommagée']
	])('that is %s is refused with what to do', (_, bytes, words) => {
		expect(() => fileKind(bytes, 'zone')).toThrow(PerimeterProblem);
		expect(() => fileKind(bytes, 'zone')).toThrow(words);
	});

	it('that cannot be read is refused in a sentence, whatever its bytes', async () => {
		const bytes = fc.uint8Array({ maxLength: 400 });
		await fc.assert(
			fc.asyncProperty(bytes, fc.constantFrom('shp', 'xlsx'), async (content, kind) => {
				const read =
					kind === 'shp'
						? shapefileText(zipSync({ 'a.shp': content, 'a.prj': content }), 'a.zip')
						: readWorkbook(
								zipSync({ '[Content_Types].xml': content, 'xl/workbook.xml': content }),
								'a.xlsx',
								known
							);
				const outcome = await read.then(
					() => 'read',
					(error: unknown) => (error instanceof PerimeterProblem ? 'refused' : String(error))
				);
				expect(['read', 'refused']).toContain(outcome);
			}),
			{ numRuns: 60 }
		);
	});
});

it('a shapefile in Lambert 93 comes in degrees: 700 000, 6 600 000 is 3° E, 46,5° N', async () => {
	const { features } = JSON.parse(await shapefileText(shapefileOf(700_000, 6_600_000), 'zone.zip')) as {
		features: { geometry: { type: string; coordinates: number[][][] } }[];
	};
	expect(features.map(({ geometry }) => geometry.type)).toEqual(['Polygon']);
	const [lon, lat] = features[0]!.geometry.coordinates[0]![0]!;
	expect(lon).toBeCloseTo(3, 5);
	expect(lat).toBeCloseTo(46.5, 5);
});
