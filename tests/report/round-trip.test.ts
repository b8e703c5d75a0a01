import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Packer } from 'docx';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../src/lib/data/bundle/disk';
import { isTopology } from '../../src/lib/data/geometry/topology';
import { positionOf } from '../../src/lib/domain/territory/atlas';
import { formatInteger, formatPercent, formatTwo } from '../../src/lib/domain/text/french';
import { DEFAULT_NORM } from '../../src/lib/domain/norm/site-norm';
import { resultsOf } from '../../src/lib/domain/figures/results';
import { surenessAmong } from '../../src/lib/domain/figures/certainty';
import { machineName } from '../../src/lib/domain/figures/catalogue/catalogue';
import { fteText } from '../../src/lib/domain/figures/catalogue/format';
import { TABLE_COLUMNS } from '../../src/lib/domain/table/columns';
import { geographyOf } from '../../src/lib/domain/territory/geography';
import { tableOf } from '../../src/lib/domain/table/table';
import { toCsv } from '../../src/lib/report/files/csv';
import { geoJsonPieces } from '../../src/lib/report/files/geojson';
import { levelTable } from '../../src/lib/report/tables/level-table';
import { positionedPolygons } from '../../src/lib/report/files/polygons';
import { provenanceOf } from '../../src/lib/report/tables/provenance';
import { wordDocument } from '../../src/lib/report/word/document';
import { toWorkbook } from '../../src/lib/report/files/workbook';
import { dossierOf } from '../../src/lib/report/dossier/compose';
import { sheetTables } from '../../src/lib/report/dossier/sheet-tables';

/** What leaves the site, read again: by our readers, and by programs that we did not write where they are. */

const bundle = readBundle('static/data/84');
const { atlas, profiles, manifest } = bundle;
const presence = bundle.presence('2025-12');
const results = resultsOf(atlas, profiles, presence, DEFAULT_NORM, 'population');
const provenance = provenanceOf(results, manifest.sources, 'Essai', 'https://exemple.fr/territoires');
const table = tableOf(results, geographyOf(atlas, 'commune'));
const COLUMNS = ['population', 'quintile', 'etp', 'besoin', 'ecart-net', 'couverture', 'classe'] as const;
const exported = levelTable(
	table,
	COLUMNS,
	Array.from({ length: table.count }, (_, i) => i)
);

/** A figure as the screen writes it. */
const WRITTEN = {
	population: formatInteger,
	quintile: String,
	etp: fteText,
	besoin: fteText,
	'ecart-net': fteText,
	couverture: formatPercent,
	classe: String
} as const satisfies Record<(typeof COLUMNS)[number], (value: number) => string>;

const shown = (id: (typeof COLUMNS)[number], value: unknown) => {
	if (value === undefined || value === null || value === '') return '';
	return id === 'classe' ? String(value) : WRITTEN[id](Number(value));
};

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'maillage-export-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Whether a program is on this machine. */
const has = (program: string) => spawnSync(program, ['--version']).status === 0;

/** Every row of the file, written as the screen writes it, is the row of the screen. */
function expectScreen(rows: readonly (readonly unknown[])[], columns: readonly string[]): void {
	expect(rows).toHaveLength(4025);
	for (const id of COLUMNS) {
		const at = columns.indexOf(machineName(id));
		const column = TABLE_COLUMNS[id];
		expect(rows.map((row) => shown(id, row[at]))).toEqual(
			Array.from({ length: table.count }, (_, i) => column.text(table, i))
		);
	}
}
const names = exported.columns.map(({ name }) => name);

describe('the table of 4 025 communes', () => {
	it('is what the screen shows, to its last digit, when its CSV is read again', () => {
		const { data } = Papa.parse<string[]>(toCsv(exported, provenance, 'french').slice(1), {
			delimiter: ';',
			skipEmptyLines: false
		});
		// What the file says of itself, an empty line, the heading.
		const end = data.findIndex((row) => row.length === 1 && row[0] === '');
		const rows = data
			.slice(end + 2)
			.filter((row) => row.length > 1)
			.map((row) =>
				row.map((cell) => (/^-?\d+(,\d+)?(e-?\d+)?$/.test(cell) ? cell.replace(',', '.') : cell))
			);
		expectScreen(rows, names);
		expect(rows[0]?.[names.indexOf('code')]).toBe('01001');
	});

	it('is what the screen shows, to its last digit, when its workbook is read again', async () => {
		const file = join(folder, 'communes.xlsx');
		writeFileSync(file, Buffer.from(await (await toWorkbook([exported], provenance)).arrayBuffer()));
		const sheets = await readXlsxFile(file);
		expect(sheets.map(({ sheet }) => sheet)).toEqual(['Lisez-moi', 'Chiffres', 'Méthode et sources']);
		const [head = [], ...rows] = sheets[1]?.data ?? [];
		expect(head).toEqual(exported.columns.map(({ label }) => label));
		expectScreen(rows, names);
		// A code is a text: its zero stays.
		expect(rows[0]?.[names.indexOf('code')]).toBe('01001');
		const method = [sheets[0], sheets[2]]
			.flatMap((sheet) => sheet?.data ?? [])
			.map((row) => row.join(' '))
			.join('\n');
		for (const words of ['données de démonstration', 'Licence Ouverte 2.0', 'fin 2025', 'RP 2020'])
			expect(method).toContain(words);
	}, 60_000);
});

describe('the workbook', () => {
	it('types as text what begins like a formula, and keeps negative numbers', async () => {
		const blob = await toWorkbook(
			[
				{
					title: 'Chiffres',
					columns: [
						{ name: 'structure', label: 'Structure', kind: 'text', description: '' },
						{ name: 'manque', label: 'Manque', kind: 'fte', description: '' }
					],
					rows: [['=HYPERLINK("http://x")', -1.25]]
				}
			],
			provenance
		);
		const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
		const sheet = strFromU8(files['xl/worksheets/sheet2.xml']!);
		expect(sheet).not.toContain('<f>');
		expect(sheet).toContain('<v>-1.25</v>');
		expect(sheet).toMatch(/state="frozen"/);
		expect(strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array()) + sheet).toContain('=HYPERLINK');
	});
});

describe('the GeoJSON', () => {
	const topology: unknown = JSON.parse(bundle.text(manifest.roles.geometry));
	if (!isTopology(topology)) throw new Error('contours');
	const level = tableOf(results, geographyOf(atlas, 'epci'));
	const epcis = levelTable(
		level,
		['population', 'ecart-net'],
		Array.from({ length: level.count }, (_, i) => i)
	);
	const text = [...geoJsonPieces(epcis, positionedPolygons(topology, 'epci'), provenance)].join('');

	it('has a feature an EPCI, wound by the right-hand rule, and says where it comes from', () => {
		const read = JSON.parse(text);
		expect(read.features).toHaveLength(172);
		expect(read.metadata.donnees).toBe('données de démonstration');
		expect(read.metadata.licence).toBe('Licence Ouverte 2.0 (Etalab)');
		const area = (ring: number[][]) =>
			ring.reduce((sum, [x = 0, y = 0], i) => {
				const [nx = 0, ny = 0] = ring[(i + 1) % ring.length] ?? [];
				return sum + x * ny - nx * y;
			}, 0);
		for (const { geometry } of read.features) {
			const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
			for (const [outer, ...holes] of polygons) {
				expect(area(outer)).toBeGreaterThan(0);
				for (const hole of holes) expect(area(hole)).toBeLessThan(0);
			}
		}
	});

	it('opens in the reader of QGIS, or at least adds up to the region', () => {
		const file = join(folder, 'epci.geojson');
		writeFileSync(file, text);
		const people = has('ogrinfo')
			? /SUM_population \((?:Real|Integer\d*)\) = (\d+)/.exec(
					spawnSync('ogrinfo', [
						'-q',
						'-dialect',
						'OGRSQL',
						'-sql',
						'SELECT SUM(population) FROM "Essai"',
						file
					]).stdout.toString()
				)?.[1]
			: JSON.parse(text).features.reduce(
					(sum: number, { properties }: { properties: { population: number } }) =>
						sum + properties.population,
					0
				);
		expect(Number(people)).toBe(8_205_557);
	});
});

describe('the sheet of an EPCI', () => {
	const position = positionOf(atlas.territories.epci, '200070712')!;
	const dossier = dossierOf({
		results,
		level: 'epci',
		position,
		sources: manifest.sources,
		sureness: surenessAmong(results)('epci'),
		presences: manifest.campaigns.map(({ id }) => bundle.presence(id))
	});
	const words = [
		dossier.title,
		dossier.identity,
		dossier.sentence,
		...dossier.notes,
		...dossier.sections.flatMap(({ paragraphs, tables }) => [
			...paragraphs,
			...tables.flatMap((one) => one.rows.flatMap(({ cells }) => cells))
		])
	];
	const tables = sheetTables(results, 'epci', position, surenessAmong(results)('epci'));

	it('has, in its Word file, every text of the page; headings are styles', async () => {
		const buffer = await Packer.toBuffer(wordDocument(dossier, provenance, undefined));
		const xml = strFromU8(unzipSync(new Uint8Array(buffer))['word/document.xml']!);
		const plain = xml
			.replace(/<[^>]+>/g, '\n')
			.replaceAll('&amp;', '&')
			.replaceAll('&lt;', '<')
			.replaceAll('&gt;', '>')
			.replaceAll('&quot;', '"')
			.replaceAll('&apos;', "'");
		for (const text of words) expect(plain).toContain(text);
		expect(xml).toContain('w:val="Heading1"');
		expect(xml).toContain('<w:tblHeader');
		writeFileSync(join(folder, 'fiche.docx'), buffer);
		if (!has('soffice')) return;
		spawnSync('soffice', [
			`-env:UserInstallation=file://${folder}/lo`,
			'--headless',
			'--convert-to',
			'txt:Text (encoded):UTF8',
			'--outdir',
			folder,
			join(folder, 'fiche.docx')
		]);
		expect(readFileSync(join(folder, 'fiche.txt'), 'utf8')).toContain('CC Thiers Dore et Montagne');
	}, 90_000);

	it('adds up in its workbook: cells, communes and the territory agree with the page', () => {
		const [figures, cells] = tables;
		const column = (one: typeof figures, name: string) =>
			one!.columns.findIndex((column) => column.name === name);
		const sum = (rows: readonly (readonly unknown[])[], at: number) =>
			rows.reduce((total, row) => total + Number(row[at] ?? 0), 0);
		const parts = figures!.rows.filter(([role]) => role === 'partie');
		for (const [name, expected] of [
			['population', 36_747],
			['etp', 1.4],
			['besoin', 2.77],
			['ecart_net', 1.37]
		] as const) {
			expect(sum(cells!.rows, column(cells, name))).toBeCloseTo(expected, 2);
			expect(sum(parts, column(figures, name))).toBeCloseTo(expected, 2);
			expect(Number(figures!.rows[0]![column(figures, name)])).toBeCloseTo(expected, 2);
		}
		expect(words).toContain(formatTwo(2.77));
	});
});
