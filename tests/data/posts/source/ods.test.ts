import { describe, expect, it } from 'vitest';
import { odsOf } from '../../../fixtures/workbooks';
import { listFile, refusalOf, sheetsOf, textsOf } from './cells';
import { strToU8 } from 'fflate';

const table = (rows: string, attributes = '') =>
	`<table:table table:name="Postes"${attributes}>${rows}</table:table>`;
const cell = (attributes: string, shown = '') =>
	`<table:table-cell ${attributes}>${shown === '' ? '' : `<text:p>${shown}</text:p>`}</table:table-cell>`;
const text = (shown: string, attributes = '') => cell(`office:value-type="string"${attributes}`, shown);
const row = (cells: string, attributes = '') => `<table:table-row${attributes}>${cells}</table:table-row>`;
const first = async (cells: string) => (await sheetsOf(odsOf(table(row(cells)))))[0]?.rows[0]?.cells;

describe('an OpenDocument spreadsheet', () => {
	it('of a delegation has two posts under its headings', async () => {
		const [sheet] = await sheetsOf(listFile('A07-libreoffice.ods'));
		expect(textsOf(sheet!)[1]).toEqual([
			2,
			'P1',
			'ADES du Rhône',
			'association',
			'1',
			'ARS Auvergne-Rhône-Alpes',
			'52000',
			'2023-09-01',
			'',
			'commune',
			'69266'
		]);
		expect(sheet?.rows).toHaveLength(3);
	});

	it('has values of every kind, and codes as they are shown', async () => {
		const cells = [
			cell('office:value-type="float" office:value="0.8"', '0,80'),
			cell('office:value-type="percentage" office:value="0.8"', '80 %'),
			cell('office:value-type="currency" office:value="52000"', '52 000 €'),
			cell('office:value-type="float" office:value="1004"', '01004'),
			cell('office:value-type="float" office:value="52"', '52 k€'),
			cell('office:value-type="date" office:date-value="2023-09-01T00:00:00"', '01/09/23'),
			cell('office:value-type="boolean" office:boolean-value="true"', 'VRAI')
		];
		expect(await first(cells.join(''))).toEqual([
			{ text: '0,8', kind: 'number' },
			{ text: '0,8', kind: 'number' },
			{ text: '52000', kind: 'number' },
			{ text: '01004', kind: 'text' },
			{ text: '52 k€', kind: 'text' },
			{ text: '2023-09-01', kind: 'date' },
			{ text: 'VRAI', kind: 'boolean' }
		]);
	});

	it('keeps line breaks and spaces, without the comments that stand on a cell', async () => {
		const cells =
			'<table:table-cell office:value-type="string"><office:annotation><text:p>à confirmer</text:p></office:annotation><text:p>Mermoz</text:p><text:p>États<text:s text:c="2"/>Unis<text:line-break/><text:span>fin</text:span></text:p></table:table-cell>';
		expect((await first(cells))?.[0]?.text).toBe('Mermoz\nÉtats  Unis\nfin');
	});

	it('has cells in error, by their type or by what they show, and formulas without a value', async () => {
		const cells = [
			cell('table:formula="of:=1/0" office:value-type="string" calcext:value-type="error"', '#DIV/0 !'),
			cell('office:value-type="float" office:value="0"', 'Err :502'),
			text('#VALEUR !'),
			cell('table:formula="of:=[.A1]"')
		];
		expect((await first(cells.join('')))?.map(({ error }) => error)).toEqual([
			'#DIV/0 !',
			'Err :502',
			'#VALEUR !',
			'formule sans résultat enregistré'
		]);
	});

	it('repeats cells and rows; blank ones to the end of the sheet cost nothing', async () => {
		const blank = cell('table:number-columns-repeated="16380"');
		const rows =
			row(text('a', ' table:number-columns-repeated="2"') + blank) +
			row(text('b') + blank, ' table:number-rows-repeated="2"') +
			row(blank, ' table:number-rows-repeated="1048570"') +
			row(text('c'));
		expect(textsOf((await sheetsOf(odsOf(table(rows))))[0]!)).toEqual([
			[1, 'a', 'a'],
			[2, 'b'],
			[3, 'b'],
			[1_048_574, 'c']
		]);
	});

	it('hides sheets, rows and columns, and merges down a column', async () => {
		const columns =
			'<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="3"/>';
		const rows =
			row(text('ADES', ' table:number-rows-spanned="2"') + text('x')) +
			row('<table:covered-table-cell/>' + text('y'), ' table:visibility="filter"');
		const [sheet] = await sheetsOf(
			odsOf(
				table(columns + rows, ' table:style-name="ta2"'),
				'<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
			)
		);
		expect(sheet?.hidden).toBe(true);
		expect(sheet?.hiddenColumns).toEqual([1]);
		expect(sheet?.rows.map(({ hidden }) => hidden)).toEqual([false, true]);
		expect(sheet?.rows[1]?.cells).toEqual([
			{ text: 'ADES', kind: 'text', repeated: true },
			{ text: 'y', kind: 'text' }
		]);
	});

	it('with a password is refused', async () => {
		const manifest = strToU8(
			'<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
		);
		expect(await refusalOf(odsOf('', '', { 'META-INF/manifest.xml': manifest }))).toContain('mot de passe');
	});
});
