import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { toWorkbook } from '../../../src/lib/report/files/workbook';
import type { ExportColumn } from '../../../src/lib/report/tables/export-table';
import { smallProvenance } from '../../fixtures/small-provenance';

const column = (label: string, kind: ExportColumn['kind']): ExportColumn => ({
	name: label.toLowerCase(),
	label,
	kind,
	description: label
});
const TABLE = {
	title: 'Postes',
	columns: [column('Structure', 'text'), column('Début', 'date'), column('ETP', 'fte')],
	rows: [
		['Aide & soin', '2022-03-01', 0.8],
		['Autre', '2022', 1]
	]
};

let bytes = Buffer.alloc(0);
let member: (name: string) => string;
beforeAll(async () => {
	const blob = await toWorkbook([TABLE], { ...smallProvenance(), made: '2026-11-29' });
	bytes = Buffer.from(await blob.arrayBuffer());
	const files = unzipSync(new Uint8Array(bytes));
	member = (name) => strFromU8(files[name]!);
});

describe('a workbook', () => {
	it('opens on what to know of it, then has a sheet a table, then the method', async () => {
		const sheets = await readXlsxFile(bytes);
		expect(sheets.map(({ sheet }) => sheet)).toEqual(['Lisez-moi', 'Postes', 'Méthode et sources']);
		const said = (sheets[0]?.data ?? []).map((row) => row.join(' ').replace(/\s/gu, ' '));
		expect(said).toContain('Feuille « Postes » 2 lignes, 3 colonnes');
		expect(said).toContain('Produit le 29 novembre 2026');
		expect(said.join()).toContain('Avertissement données de démonstration');
	});

	it('has days as days, and leaves a year alone as a text', async () => {
		const [, posts] = await readXlsxFile(bytes);
		expect(posts?.data[1]?.[1]).toEqual(new Date('2022-03-01T00:00:00Z'));
		expect(posts?.data[2]?.[1]).toBe('2022');
	});

	it('prints one page wide, with its heading on each, and filters its tables alone', () => {
		const posts = member('xl/worksheets/sheet2.xml');
		expect(posts).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
		expect(posts).toContain('fitToWidth="1" fitToHeight="0"');
		expect(posts).toContain('</sheetData><autoFilter ref="A1:C3"/>');
		expect(member('xl/worksheets/sheet1.xml')).not.toContain('autoFilter');
		const book = member('xl/workbook.xml');
		expect(book).toContain(
			`<definedName name="_xlnm.Print_Titles" localSheetId="1">'Postes'!$1:$1</definedName>`
		);
		expect(book).toContain(`localSheetId="1" hidden="1">'Postes'!$A$1:$C$3</definedName>`);
	});

	it('has figures to the right, their heading too', () => {
		const style = (cell: string) =>
			Number(new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(member('xl/worksheets/sheet2.xml'))?.[1]);
		const formats = [
			...member('xl/styles.xml')
				.split('<cellXfs')[1]!
				.matchAll(/<xf .*?(?:\/>|<\/xf>)/gs)
		].map(([xf]) => xf);
		expect(['C1', 'C2'].map((cell) => formats[style(cell)]?.includes('horizontal="right"'))).toEqual([
			true,
			true
		]);
		expect(formats[style('A1')]).not.toContain('horizontal');
	});

	it('prints a table that one page would make too small on several side by side, its first column on each', async () => {
		// Fourteen columns of 46 characters: 327 pixels each, 4 578 of which 988 stand on a page, at 60 % at least: 2.8 pages.
		const columns = Array.from({ length: 14 }, (_, i) => column(`Lieux ${i}`, 'text'));
		const rows = [columns.map(() => 'a'.repeat(44)), ['b '.repeat(60), ...columns.slice(1).map(() => 'c')]];
		const blob = await toWorkbook([{ title: 'Large', columns, rows }], smallProvenance());
		const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
		const [sheet, book] = ['xl/worksheets/sheet2.xml', 'xl/workbook.xml'].map((name) =>
			strFromU8(files[name]!)
		);
		expect(sheet).toContain('fitToWidth="3" fitToHeight="0"');
		expect(book).toContain(`localSheetId="1">'Large'!$A:$A,'Large'!$1:$1</definedName>`);
		// 120 characters in 46: three lines of fifteen points; the first row stands on one.
		expect(sheet).toMatch(/<row r="3"[^>]* ht="45"/);
		expect(sheet).not.toMatch(/<row r="2"[^>]* ht=/);
	});

	it('says on each printed page what it is, that it is a demonstration, and which page', () => {
		const posts = member('xl/worksheets/sheet2.xml').replace(/\s/gu, ' ');
		expect(posts).toContain(
			'<headerFooter><oddHeader>&amp;LCC Thiers Dore et Montagne (données de démonstration)&amp;RPostes</oddHeader>'
		);
		expect(posts).toMatch(
			/<oddFooter>&amp;LMaillage, [^<]*&amp;Rpage &amp;P sur &amp;N<\/oddFooter><\/headerFooter>/
		);
	});

	it('says in its properties whose it is, and that it is a demonstration', () => {
		expect(member('docProps/core.xml')).toMatch(
			/<dc:title>CC Thiers Dore et Montagne \(données de démonstration\)<\/dc:title><dc:creator>Maillage</
		);
		expect(member('docProps/core.xml')).toContain('<dc:language>fr-FR</dc:language>');
		expect(member('[Content_Types].xml')).toContain('/docProps/core.xml');
		expect(member('_rels/.rels')).toContain('Target="docProps/core.xml"');
	});
});
