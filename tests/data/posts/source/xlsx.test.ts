import { describe, expect, it } from 'vitest';
import { rowXml, xlsxOf } from '../../../fixtures/workbooks';
import { listFile, sheetsOf, textsOf } from './cells';

const one = (rows: string, more: Partial<Parameters<typeof xlsxOf>[0]> = {}, round = {}) =>
	sheetsOf(xlsxOf({ sheets: [{ name: 'Postes', rows, ...round }], ...more }));
const firstRow = async (cells: string, more: Partial<Parameters<typeof xlsxOf>[0]> = {}) =>
	(await one(`<row r="1">${cells}</row>`, more))[0]?.rows[0]?.cells;

/** A style for each of these formats of numbers, in this order; the first is `General`. */
const formats = (...codes: string[]) => ({
	styles: `<numFmts>${codes.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${codes.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs>`
});

describe('a workbook of a delegation', () => {
	it('keeps its titles, what is merged down a column, the hidden row and the total', async () => {
		const [sheet] = await sheetsOf(listFile('A01-dd69-titres-fusions-total.xlsx'));
		expect(sheet?.sheet).toBe('Médiateurs 2026');
		expect(sheet?.rows.map(({ line, hidden }) => [line, hidden])).toEqual([
			[1, false],
			[2, false],
			[4, false],
			[5, false],
			[6, false],
			[7, false],
			[8, true],
			[9, false],
			[11, false]
		]);
		expect(sheet?.rows[5]?.cells).toEqual([
			{ text: 'ADES du Rhône', kind: 'text', repeated: true },
			{ text: '3', kind: 'number', repeated: true },
			{ text: 'mi-temps', kind: 'text' },
			{ text: 'Lyon 8e', kind: 'text' },
			{ text: 'Mermoz\nEtats-Unis', kind: 'text' },
			{ text: '26000', kind: 'text' },
			{ text: '45566', kind: 'number' },
			{ text: '69', kind: 'text' }
		]);
		expect(sheet?.rows[3]?.cells[6]).toEqual({ text: '2023-09-01', kind: 'date' });
	});

	it('has a hidden sheet before the one that is shown', async () => {
		const sheets = await sheetsOf(listFile('B01-feuille-masquee-de-l-an-dernier.xlsx'));
		expect(sheets.map(({ sheet, hidden, rows }) => [sheet, hidden, rows.length])).toEqual([
			['Postes 2025', true, 2],
			['Postes 2026', false, 4]
		]);
	});

	it('has formulas whose last value is read, and cells in error that are never blank', async () => {
		const [saved] = await sheetsOf(listFile('B05b-formules-enregistrees.xlsx'));
		expect(saved?.rows[1]?.cells[10]).toEqual({ text: '0,5', kind: 'number' });
		expect(saved?.rows[3]?.cells[5]).toEqual({ text: '#REF!', error: '#REF!', kind: 'text' });
		const [sheet] = await sheetsOf(listFile('B23-cellules-en-erreur-excel.xlsx'));
		const errors = sheet?.rows.flatMap(({ line, cells }) =>
			cells.flatMap(({ error }, at) => (error === undefined ? [] : [[line, at, error]]))
		);
		expect(errors).toEqual([
			[2, 10, '#DIV/0!'],
			[3, 10, '#DIV/0!'],
			[4, 5, '#REF!'],
			[4, 6, '#VALUE!'],
			[4, 7, '#REF!'],
			[4, 11, '#N/A']
		]);
	});
});

describe('numbers are what their reader sees', () => {
	it.each([
		['General', '2.3000000000000003', { text: '2,3', kind: 'number' }],
		['General', '123456789012345', { text: '123456789012345', kind: 'number' }],
		['General', '1E-3', { text: '0,001', kind: 'number' }],
		['0%', '0.8', { text: '0,8', kind: 'number' }],
		['00000', '1004', { text: '01004', kind: 'text' }],
		['000\\ 000\\ 000', '200070712', { text: '200 070 712', kind: 'text' }],
		['"QN"00000', '6933', { text: 'QN06933', kind: 'text' }],
		['# ##0\\ "€"', '52000', { text: '52000', kind: 'number' }],
		['0" k€"', '52', { text: '52 k€', kind: 'text' }],
		['0.00', '0.5', { text: '0,5', kind: 'number' }],
		['[h]:mm', '1.4583333333333333', { text: '35:00', kind: 'text' }],
		['yyyy-mm-dd', '45170', { text: '2023-09-01', kind: 'date' }],
		['[$-40C]mmm\\-yy;@', '45170', { text: '2023-09-01', kind: 'date' }],
		['dd/mm/yyyy hh:mm', '45170.99999999', { text: '2023-09-02', kind: 'date' }],
		['dd/mm/yyyy', '-3', { text: '-3', kind: 'number' }],
		['General', '1E400', { text: '1E400', kind: 'number' }]
	])('%s of %s', async (format, value, cell) => {
		expect(await firstRow(`<c r="A1" s="1"><v>${value}</v></c>`, formats(format))).toEqual([cell]);
	});

	it('dates count from 1900 with its 29 February, or from 1904', async () => {
		const day = (value: number) => `<c r="A1" s="1"><v>${value}</v></c>`;
		const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
		const date = async (value: number, workbook = '') =>
			(await firstRow(day(value), { styles, workbook }))?.[0]?.text;
		expect(await date(1)).toBe('1900-01-01');
		expect(await date(59)).toBe('1900-02-28');
		expect(await date(61)).toBe('1900-03-01');
		expect(await date(43708, '<workbookPr date1904="1"/>')).toBe('2023-09-01');
	});

	it('an ISO date with a time and a Z is its own day', async () => {
		expect(await firstRow('<c r="A1" t="d"><v>2023-09-01T00:00:00Z</v></c>')).toEqual([
			{ text: '2023-09-01', kind: 'date' }
		]);
	});
});

describe('texts', () => {
	it('are shared, inline, in several runs, without their readings; breaks inside are kept', async () => {
		const cells =
			'<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>QPV </t></r><r><t>&amp; co</t></r></is></c><c r="D1" t="str"><f>A1</f><v>a_x000D_\nb</v></c>';
		const strings =
			'<si><t xml:space="preserve"> Thiers </t></si><si><r><t>Saint</t></r><r><t>-Priest</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>';
		expect((await firstRow(cells, { strings }))?.map(({ text }) => text)).toEqual([
			'Thiers',
			'Saint-Priest',
			'QPV & co',
			'a\nb'
		]);
	});

	it('a text that the workbook does not have is an error', async () => {
		const cells = await firstRow('<c r="A1" t="s"><v>7</v></c>', { strings: '<si><t>x</t></si>' });
		expect(cells?.[0]?.error).toBe('texte absent du classeur');
	});
});

describe('formulas', () => {
	it('that were never computed are errors, and an empty text is blank', async () => {
		const cells = await firstRow(
			'<c r="A1"><f>SUM(B1)</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1" t="str"><f>""</f><v></v></c><c r="D1" t="b"><f>TRUE()</f><v>1</v></c>'
		);
		expect(cells?.map(({ text, error }) => [text, error !== undefined])).toEqual([
			['formule sans résultat enregistré', true],
			['formule sans résultat enregistré', true],
			['', false],
			['VRAI', false]
		]);
	});
});

describe('what is hidden and merged', () => {
	it('columns, rows by default, sheets hidden twice', async () => {
		const rows = rowXml(1, ['a', 'b', 'c']) + rowXml(2, ['d', 'e', 'f'], ' hidden="0"');
		const [sheet] = await sheetsOf(
			xlsxOf({
				sheets: [
					{
						name: 'A',
						state: 'veryHidden',
						rows,
						before: '<sheetFormatPr zeroHeight="1"/><cols><col min="2" max="3" hidden="1"/></cols>'
					}
				]
			})
		);
		expect(sheet?.hidden).toBe(true);
		expect(sheet?.hiddenColumns).toEqual([1, 2]);
		expect(sheet?.rows.map(({ hidden }) => hidden)).toEqual([true, false]);
	});

	it('a range of several columns holds its value once, a blank row is not filled', async () => {
		const rows = rowXml(1, ['ADES', 'x', 'reste']) + rowXml(2, [null, 'y', 'z']) + rowXml(4, [null, 'w']);
		const [sheet] = await one(
			rows,
			{},
			{
				after: '<mergeCells><mergeCell ref="A1:A4"/><mergeCell ref="B1:C2"/></mergeCells>'
			}
		);
		expect(textsOf(sheet!)).toEqual([
			[1, 'ADES', 'x', ''],
			[4, 'ADES', 'w']
		]);
	});

	it('a sheet may have no rows, and its rows and cells no names', async () => {
		expect((await one(''))[0]?.rows).toEqual([]);
		const [sheet] = await one('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>');
		expect(textsOf(sheet!)).toEqual([
			[1, '1', '2'],
			[2, '3']
		]);
	});
});
