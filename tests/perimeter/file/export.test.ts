import { describe, expect, it } from 'vitest';
import { cellsOfParts } from '../../../src/lib/domain/territory/perimeter';
import { perimeterFileName, perimeterCsv, perimeterGeoJson } from '../../../src/lib/perimeter/file/export';
import { membersOfPerimeter } from '../../../src/lib/perimeter/members';
import { silentAtlas, smallAtlas } from '../../fixtures/small-atlas';

const { cells } = cellsOfParts(smallAtlas, { epcis: [], communes: ['42001', '63003'], qpvs: ['QN06302M'] });
const exported = { atlas: smallAtlas, name: 'Mon "pays"', cells, date: '2026-11-22' };

describe('an exported perimeter', () => {
	it('is a CSV that a spreadsheet in French opens: codes, byte order mark, semicolons', () => {
		expect(perimeterCsv(exported)).toBe(
			'\uFEFFcode;niveau;nom;epci;population;perimetre;millesime_cog;date\r\n' +
				'42001;commune;Saint-Étienne-le-Bas;CC du Bas;8000;"Mon ""pays""";2025;2026-11-22\r\n' +
				'63003;commune;Œuvre-sans-Indice;;10000;"Mon ""pays""";2025;2026-11-22\r\n' +
				'QN06302M;qpv;La Plaine;CA du Puy;4000;"Mon ""pays""";2025;2026-11-22\r\n'
		);
		expect(perimeterFileName('Pays d’Ambert & Thiers', 'csv')).toBe('perimetre-pays-d-ambert-thiers.csv');
	});

	it('leaves empty what nobody gives', () => {
		const row = perimeterCsv({ ...exported, atlas: silentAtlas }).split('\r\n')[3];
		expect(row).toBe('QN06302M;qpv;La Plaine;CA du Puy;;"Mon ""pays""";2025;2026-11-22');
	});

	it('runs nothing in the spreadsheet that opens it, and keeps its rows whole', () => {
		const [, first] = perimeterCsv({ ...exported, name: '=HYPERLINK("http://x")\ry' }).split('\r\n');
		expect(first).toBe(
			'42001;commune;Saint-Étienne-le-Bas;CC du Bas;8000;"\'=HYPERLINK(""http://x"")\ry";2025;2026-11-22'
		);
	});

	it('is a GeoJSON with its contour, its codes, its source and its date', () => {
		const area = [
			[
				[
					[3, 45],
					[4.1234567, 45],
					[4, 46],
					[3, 45]
				] as [number, number][]
			]
		];
		const value = JSON.parse(perimeterGeoJson(exported, area)) as { features: unknown[] };
		expect(value.features).toEqual([
			{
				type: 'Feature',
				properties: {
					nom: 'Mon "pays"',
					communes: ['42001', '63003'],
					qpv: ['QN06302M'],
					source: 'Maillage, contours IGN Admin Express et ANCT généralisés',
					millesime_cog: '2025',
					date: '2026-11-22'
				},
				geometry: {
					type: 'MultiPolygon',
					coordinates: [
						[
							[
								[3, 45],
								[4.12346, 45],
								[4, 46],
								[3, 45]
							]
						]
					]
				}
			}
		]);
	});
});

describe('the list of a perimeter', () => {
	it('puts communes under their EPCI, then the QPVs picked alone', () => {
		const { communes, groups, qpvs } = membersOfPerimeter(smallAtlas, cells);
		expect(communes).toBe(2);
		expect(groups.map(({ name, all, communes }) => [name, communes.length, all])).toEqual([
			['CC du Bas', 1, 2],
			['Sans EPCI', 1, 1]
		]);
		expect(qpvs.map(({ code }) => code)).toEqual(['QN06302M']);
	});
});
