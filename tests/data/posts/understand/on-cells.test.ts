import { strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { realPlaces } from '../../../fixtures/real-places';
import { odsOf, rowXml, xlsxOf } from '../../../fixtures/workbooks';
import { placesOf, saidOf, told, understood } from './lists';

let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
});

const HEADINGS = rowXml(1, ['Structure', 'Commune', 'ETP']);
const run = (text: string, struck: boolean) =>
	`<r>${struck ? '<rPr><strike/></rPr>' : ''}<t xml:space="preserve">${text}</t></r>`;
const rich = (place: string, ...runs: string[]) =>
	`<c r="${place}" t="inlineStr"><is>${runs.join('')}</is></c>`;
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

describe('notes on cells', () => {
	const comment = (ref: string) =>
		`<comment ref="${ref}" authorId="0"><text><r><t>en fait 0,5</t></r></text></comment>`;

	it('of a workbook are said with their cells, those of headings aside', async () => {
		const read = await understood(
			{
				'l.xlsx': xlsxOf({
					sheets: [{ name: 'Postes', rows: HEADINGS + rowXml(2, ['A', 'Thiers', 1]) }],
					more: {
						'xl/worksheets/_rels/sheet1.xml.rels': strToU8(
							`<Relationships><Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments1.xml"/></Relationships>`
						),
						'xl/comments1.xml': strToU8(
							`<comments><commentList>${comment('C1')}${comment('C2')}</commentList></comments>`
						)
					}
				})
			},
			places
		);
		expect(told(read)).toMatchObject({ posts: 1, fte: 1 });
		expect(saidOf(read)).toContain(
			'Des commentaires sont attachés à des cellules (C2) : ils ne sont pas lus. S’ils changent un ETP, un lieu ou la fin d’un poste, écrivez-le dans le tableau.'
		);
	});

	it('of an OpenDocument spreadsheet too', async () => {
		const cells = (...texts: string[]) =>
			`<table:table-row>${texts.map((text) => `<table:table-cell office:value-type="string">${text}</table:table-cell>`).join('')}</table:table-row>`;
		const p = (text: string) => `<text:p>${text}</text:p>`;
		const read = await understood(
			{
				'l.ods': odsOf(
					`<table:table table:name="P">${cells(p('Structure'), p('Commune'), p('ETP'))}${cells(
						p('A'),
						`<office:annotation>${p('à Riom depuis mars')}</office:annotation>${p('Thiers')}`,
						p('1')
					)}</table:table>`
				)
			},
			places
		);
		expect(placesOf(read)).toEqual(['commune 63430']);
		expect(saidOf(read)).toContain('(B2) : ils ne sont pas lus');
	});
});

describe('what is shown with a line through it', () => {
	it('in every run of a row’s texts is a row struck through', async () => {
		const read = await understood(
			{
				'l.xlsx': xlsxOf({
					sheets: [
						{
							name: 'Postes',
							rows: `${HEADINGS}${rowXml(2, ['A', 'Thiers', 1])}<row r="3">${rich('A3', run('B', true))}${rich('B3', run('Riom', true))}${rich('C3', run('1', true))}</row>`
						}
					]
				})
			},
			places
		);
		expect(told(read)).toMatchObject({ posts: 1, questions: ['ligne B · Riom · 1'] });
	});

	it.each([
		['inline', rich('B2', run('Riom, ', true), run('Thiers', false)), undefined],
		['shared', '<c r="B2" t="s"><v>0</v></c>', `<si>${run('Riom, ', true)}${run('Thiers', false)}</si>`]
	])('in a part of a cell is not read, and is said (%s texts)', async (_, cell, strings) => {
		const read = await understood(
			{
				'l.xlsx': xlsxOf({
					sheets: [
						{
							name: 'Postes',
							rows: `${HEADINGS}<row r="2">${rich('A2', run('A', false))}${cell}<c r="C2"><v>1</v></c></row>`
						}
					],
					...(strings !== undefined && { strings })
				})
			},
			places
		);
		expect(placesOf(read)).toEqual(['commune 63430']);
		expect(saidOf(read)).toContain(
			'« Riom, » est barré dans la cellule B2 : seul le reste de la cellule est lu.'
		);
	});
});
