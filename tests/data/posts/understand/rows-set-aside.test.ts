import { beforeAll, describe, expect, it } from 'vitest';
import type { Choice } from '../../../../src/lib/data/posts/choices';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { realPlaces } from '../../../fixtures/real-places';
import { odsOf, rowXml, simpleXlsx, xlsxOf } from '../../../fixtures/workbooks';
import { placesOf, told, understood } from './lists';

let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
});
type Cells = readonly (string | number | null)[];
const read = (file: string | Uint8Array, choices: readonly Choice[] = []) =>
	understood({ [typeof file === 'string' ? 'liste.csv' : 'liste.xlsx']: file }, places, { choices });
const aside = ({ sheets }: Awaited<ReturnType<typeof read>>) =>
	sheets.flatMap(({ setAside }) => setAside.map(({ line, reason }) => `${line} ${reason}`));
const workbook = (sheets: Readonly<Record<string, readonly Cells[]>>) =>
	xlsxOf({
		sheets: Object.entries(sheets).map(([name, rows]) => ({
			name,
			rows: rows.map((cells, i) => rowXml(i + 1, cells)).join('')
		}))
	});
const HEAD = ['Structure', 'Commune', 'ETP'];

describe('a title that names a département', () => {
	it('tells the homonyms below it, down to the next one', async () => {
		const list = await read(
			simpleXlsx([
				[...HEAD, 'Montant'],
				['PUY-DE-DÔME'],
				['A', 'Beaumont', 1, 52_000],
				['Haute-Savoie'],
				['B', 'Beaumont', 0.5, 26_000],
				['Autres postes'],
				['C', 'Beaumont', 0.8, 40_000]
			])
		);
		expect(placesOf(list)).toEqual(['commune 63032', 'commune 74031']);
		expect(told(list)).toMatchObject({ pending: 1, questions: ['territoire Beaumont'] });
	});

	it('above the table tells those of the whole table', async () => {
		const list = await read(
			simpleXlsx([
				['Délégation départementale de la Haute-Savoie'],
				HEAD,
				['A', 'Beaumont', 1],
				['B', 'Thiers', 1]
			])
		);
		expect(placesOf(list)).toEqual(['commune 74031']);
		// Thiers is in another département: a post may work next door, or another place was meant.
		expect(list.questions.map(({ value }) => value)).toEqual(['Thiers (Haute-Savoie)']);
	});

	it('in its own column may be written once for the rows below', async () => {
		const list = await read(
			'Département;Structure;Commune;ETP\nPuy-de-Dôme;A;Thiers;1\n;B;Beaumont;1\nHaute-Savoie;C;Annecy;1\n;D;Beaumont;1'
		);
		expect(placesOf(list)).toEqual(['commune 63430', 'commune 63032', 'commune 74010', 'commune 74031']);
	});
});

describe('rows that sum up', () => {
	it('by a short word, or by what they count', async () => {
		const list = await read(
			simpleXlsx([
				[...HEAD, 'Montant'],
				['A', 'Thiers', 1, 52_000],
				['B', 'Riom', 0.5, 26_000],
				['S/Total', null, 1.5, 78_000],
				['C', 'Issoire', 1, 52_000],
				['D', 'Ambert', 0.8, 41_600],
				['S/T', null, 1.8, 93_600],
				['E', 'Vichy', 1, 50_000],
				['F', 'Moulins', 1, 50_000],
				['2 structures', '2 communes', 2, 100_000]
			])
		);
		expect(told(list)).toMatchObject({ posts: 6, fte: 5.3, questions: [], errors: 0 });
		expect(aside(list)).toEqual(['4 ligne de total', '7 ligne de total', '10 somme des lignes au-dessus']);
	});
});

describe('posts that may not be there', () => {
	it('by the column of their state are asked about, once a state', async () => {
		const text =
			'Structure;ETP;Commune;Statut du poste\nA;1;Thiers;pourvu\nB;1;Riom;vacant\nC;0,5;Issoire;vacant\nD;1;Vichy;supprimé';
		const list = await read(text);
		expect(told(list)).toMatchObject({
			posts: 1,
			pending: 3,
			questions: ['ligne Statut du poste : supprimé', 'ligne Statut du poste : vacant']
		});
		expect(list.pending.fte).toBe(2.5);
		const answered = await read(text, [
			{ kind: 'ligne', value: 'Statut du poste : supprimé', answer: 'écarter' },
			{ kind: 'ligne', value: 'Statut du poste : vacant', answer: 'lire' }
		]);
		expect(told(answered)).toMatchObject({ posts: 3, fte: 2.5, questions: [] });
		expect(aside(answered)).toEqual(['5 écartée à la demande\u202F: Statut du poste : supprimé']);
	});

	const struck = (line: number, cells: readonly string[]) =>
		`<row r="${line}">${cells.map((text, at) => `<c r="${'ABC'[at]!}${line}" s="1" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;

	it('with a line through them, are set aside and asked about', async () => {
		const bytes = xlsxOf({
			sheets: [
				{
					name: 'Postes',
					rows: rowXml(1, HEAD) + rowXml(2, ['A', 'Thiers', 1]) + struck(3, ['B', 'Riom', '1'])
				}
			],
			styles:
				'<fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="0" fontId="1"/></cellXfs>'
		});
		const list = await read(bytes);
		expect(told(list)).toMatchObject({ posts: 1, questions: ['ligne B · Riom · 1'] });
		expect(aside(list)).toEqual(['3 ligne barrée']);
		const back = await read(bytes, [{ kind: 'ligne', value: 'B · Riom · 1', answer: 'lire' }]);
		expect(told(back)).toMatchObject({ posts: 2, fte: 2, questions: [] });
	});

	it('with a line through them in OpenDocument, too', async () => {
		const row = (cells: readonly string[], style = '') =>
			`<table:table-row>${cells.map((text) => `<table:table-cell${style}><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`;
		const bytes = odsOf(
			`<table:table table:name="P">${row(HEAD)}${row(['A', 'Thiers', '1'])}${row(['B', 'Riom', '1'], ' table:style-name="ce1"')}</table:table>`,
			'<style:style style:name="ce1" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>'
		);
		expect(aside(await understood({ 'liste.ods': bytes }, places))).toEqual(['3 ligne barrée']);
	});
});

describe('sheets beside the list', () => {
	const list: readonly Cells[] = [HEAD, ['A', 'Thiers', 1], ['B', 'Riom', 1]];
	const questionsOf = async (sheets: Readonly<Record<string, readonly Cells[]>>) => {
		const { posts, questions } = told(await read(workbook(sheets)));
		return { posts, questions };
	};

	it('of a later year than the campaign are left out, and asked about', async () => {
		const next: readonly Cells[] = [...list, ['C', 'Vichy', 1]];
		expect(await questionsOf({ 'Postes 2026': list, 'Prévisions 2027': next })).toEqual({
			posts: 2,
			questions: ['feuille Prévisions 2027']
		});
	});

	it('that their names say are over, or a copy, are left out and asked about', async () => {
		const other: readonly Cells[] = [HEAD, ['Z', 'Moulins', 1]];
		const copy: readonly Cells[] = [HEAD, ['A', 'Thiers', 1], ['B', 'Riom', 0.8]];
		expect(await questionsOf({ Postes: list, Archives: other, 'Postes (2)': copy })).toEqual({
			posts: 2,
			questions: ['feuille Archives', 'feuille Postes (2)']
		});
		expect(await questionsOf({ Archives: list })).toEqual({ posts: 2, questions: [] });
	});

	it('that list places alone are no lists of posts', async () => {
		const reference: readonly Cells[] = [
			['Code INSEE', 'Commune', 'EPCI'],
			['63430', 'Thiers', 'CC Thiers Dore et Montagne']
		];
		expect(await questionsOf({ Postes: list, Communes: reference })).toEqual({ posts: 2, questions: [] });
	});

	it('a table of amounts beside known columns is no crossed one', async () => {
		const text =
			'Structure;ETP;Commune;Budget total;Part ARS;Part CPAM;Autres\nA;1;Thiers;52000;40000;12000;0';
		const read42 = await read(text);
		expect(told(read42)).toMatchObject({ posts: 1, errors: 0 });
		expect(read42.account.total.euros).toBe(52_000);
	});

	it('the name of a sheet may be the place of its posts', async () => {
		const sheet: readonly Cells[] = [
			['Structure', 'ETP', 'Montant'],
			['A', 1, 52_000]
		];
		const bytes = workbook({
			Rhône: sheet,
			Isère: sheet.map((cells, i) => (i === 0 ? cells : ['B', 0.5, 26_000]))
		});
		expect(told(await read(bytes))).toMatchObject({ pending: 2, questions: ['colonne code'] });
		const answered = await read(bytes, [{ kind: 'colonne', value: 'code', answer: '= onglet' }]);
		expect(placesOf(answered)).toEqual(['departement 69', 'departement 38']);
	});
});

it('the same list twice, in two forms, is read once, which is said', async () => {
	const list = await understood(
		{
			'dd63.csv': 'Structure;Commune;ETP\nA;Thiers;1\nB;Riom;0,5',
			'dd63.xlsx': simpleXlsx([HEAD, ['A', 'Thiers', 1], ['B', 'Riom', 0.5]])
		},
		places
	);
	expect(told(list)).toEqual({ posts: 2, fte: 1.5, pending: 0, questions: [], errors: 0 });
	expect(aside(list)).toEqual(['2 même liste que dd63.csv', '3 même liste que dd63.csv']);
	expect(list.problems.map(({ message }) => message).join()).toContain('ligne pour ligne');
});

it('bars may stand between the cells of a text', async () => {
	const list = await read(
		'Structure|ETP|Commune|Montant\n"Santé | Lien"|0,5|"Riom\nIssoire"|26000\nB|1|Thiers|52000'
	);
	expect(told(list)).toMatchObject({ posts: 2, fte: 1.5, questions: [] });
	expect(placesOf(list)).toContain('commune 63178 commune 63300');
});
