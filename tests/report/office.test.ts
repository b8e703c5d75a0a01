import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../src/lib/data/bundle/disk';
import { positionOf } from '../../src/lib/domain/territory/atlas';
import { DEFAULT_NORM } from '../../src/lib/domain/norm/site-norm';
import { resultsOf } from '../../src/lib/domain/figures/results';
import { surenessAmong } from '../../src/lib/domain/figures/certainty';
import { DEFAULT_COLUMNS } from '../../src/lib/domain/table/column-ids';
import { geographyOf } from '../../src/lib/domain/territory/geography';
import { tableOf } from '../../src/lib/domain/table/table';
import { provenanceOf } from '../../src/lib/report/tables/provenance';
import { toWorkbook } from '../../src/lib/report/files/workbook';
import { levelSource } from '../../src/lib/report/export/level-source';
import { sheetTables } from '../../src/lib/report/dossier/sheet-tables';

/**
 * The workbooks, opened by LibreOffice and written again as CSV by it; where it is not installed, opened by
 * the reader of workbooks that the site itself uses. The sums are the same ones either way.
 */

const { atlas, profiles, manifest, presence: presenceOf } = readBundle('static/data/84');
const presence = presenceOf('2025-12');
const results = resultsOf(atlas, profiles, presence, DEFAULT_NORM, 'population');
const table = tableOf(results, geographyOf(atlas, 'commune'));
const provenance = provenanceOf(results, manifest.sources, 'Essai', 'https://exemple.fr/territoires');

const BOOKS = {
	communes: levelSource({
		table,
		columns: DEFAULT_COLUMNS,
		rows: Array.from({ length: table.count }, (_, row) => row),
		manifest,
		url: (file) => file,
		address: 'https://exemple.fr/territoires'
	}).tables,
	epci: sheetTables(
		results,
		'epci',
		positionOf(atlas.territories.epci, '200070712')!,
		surenessAmong(results)('epci')
	)
} as const;
type Book = keyof typeof BOOKS;

let folder = '';
const office = spawnSync('soffice', ['--version']).status === 0;

/** Field separator `,`, text in `"`, UTF-8, raw values and not as they are shown, every sheet in its file. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'maillage-office-'));
	const files: string[] = [];
	for (const [name, tables] of Object.entries(BOOKS)) {
		files.push(join(folder, `${name}.xlsx`));
		writeFileSync(files.at(-1)!, Buffer.from(await (await toWorkbook(tables, provenance)).arrayBuffer()));
	}
	if (!office) return;
	const profile = `-env:UserInstallation=file://${folder}/lo`;
	spawnSync('soffice', [profile, '--headless', '--convert-to', AS_CSV, '--outdir', folder, ...files]);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Rows of a sheet under its header, by the label of their column. */
async function rowsOf(book: Book, sheet: string): Promise<Record<string, string>[]> {
	const csv = join(folder, `${book}-${sheet}.csv`);
	if (office) {
		expect(existsSync(csv), readdirSync(folder).join(' ')).toBe(true);
		return Papa.parse<Record<string, string>>(readFileSync(csv, 'utf8'), {
			header: true,
			skipEmptyLines: true
		}).data;
	}
	const sheets = await readXlsxFile(join(folder, `${book}.xlsx`));
	const [head = [], ...rows] = sheets.find((one) => one.sheet === sheet)?.data ?? [];
	return rows.map((row) =>
		Object.fromEntries(head.map((label, i) => [String(label), row[i] === null ? '' : String(row[i])]))
	);
}

const sum = (rows: readonly Record<string, string>[], label: string) =>
	rows.reduce((total, row) => total + Number(row[label]), 0);

describe('a workbook in another program', () => {
	it('has 4 025 communes whose sums are the totals of the screen', async () => {
		const communes = await rowsOf('communes', 'Chiffres');
		expect(communes).toHaveLength(4025);
		expect(communes[0]?.['Code']).toBe('01001');
		expect(sum(communes, 'Habitants')).toBe(8_205_557);
		const cells = await rowsOf('communes', 'Mailles');
		expect(sum(cells, 'Habitants')).toBe(8_205_557);
		for (const label of ['ETP financés', 'ETP requis'])
			expect(sum(communes, label), label).toBeCloseTo(sum(cells, label), 6);
		expect(sum(communes, 'ETP financés')).toBeCloseTo(74.5, 6);
	});

	it('has the parts of an EPCI, which add up to its first row', async () => {
		const figures = await rowsOf('epci', 'Chiffres');
		const parts = figures.filter((row) => row['Rôle'] === 'partie');
		const cells = await rowsOf('epci', 'Mailles');
		for (const [label, expected] of [
			['Habitants', 36_747],
			['ETP financés', 1.4],
			['ETP requis', 2.77],
			['Écart net', 1.37]
		] as const) {
			expect(Number(figures[0]?.[label]), label).toBeCloseTo(expected, 2);
			expect(sum(parts, label), label).toBeCloseTo(expected, 2);
			expect(sum(cells, label), label).toBeCloseTo(expected, 2);
		}
	});
});
