import { beforeAll, describe, expect, it } from 'vitest';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { realPlaces } from '../../../fixtures/real-places';
import { rowXml, simpleXlsx, xlsxOf } from '../../../fixtures/workbooks';
import { placesOf, saidOf, told, understood } from './lists';

let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
});
type Cells = readonly (string | number | null)[];
const workbook = (rows: readonly Cells[], merges: readonly string[] = [], before = '') =>
	xlsxOf({
		sheets: [
			{
				name: 'Feuil1',
				rows: rows.map((cells, i) => rowXml(i + 1, cells)).join(''),
				before,
				after: `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
			}
		]
	});
const read = (bytes: Uint8Array) => understood({ 'liste.xlsx': bytes }, places);
const aside = (list: Awaited<ReturnType<typeof read>>) =>
	list.sheets.flatMap(({ setAside }) => setAside.map(({ line, reason }) => `${line} ${reason}`));

describe('tables that stand side by side', () => {
	const HEAD = ['Structure', 'ETP', 'Commune'];

	it('are each read, the longer one to its end', async () => {
		const list = await read(
			workbook([
				[...HEAD, null, ...HEAD],
				['CCAS de Thiers', 1, 'Thiers', null, 'ADES du Rhône', 0.5, 'Villeurbanne'],
				['CCAS d’Issoire', 0.5, 'Issoire', null, 'Mutualité', 1, 'Bron'],
				[null, null, null, null, 'CPTS Sud', 1, 'Givors']
			])
		);
		expect(told(list)).toEqual({ posts: 5, fte: 4, pending: 0, questions: [], errors: 0 });
		expect(placesOf(list)).toEqual([
			'commune 69266',
			'commune 63178',
			'commune 63430',
			'commune 69091',
			'commune 69029'
		]);
	});

	it('keep their own titles and totals apart', async () => {
		const list = await read(
			workbook([
				['Rhône', null, null, null, 'Isère'],
				[...HEAD, null, ...HEAD],
				['A', 1, 'Bron', null, 'C', 0.5, 'Grenoble'],
				['B', 1, 'Givors', null, 'D', 1, 'Échirolles'],
				['Total', 2, null, null, 'Total', 1.5]
			])
		);
		expect(told(list)).toMatchObject({ posts: 4, fte: 3.5, questions: [] });
		expect(aside(list)).toEqual([
			'1 titre au-dessus du tableau',
			'1 titre au-dessus du tableau',
			'5 ligne de total',
			'5 ligne de total'
		]);
	});
});

describe('merged cells', () => {
	it('of one FTE over several places are one post', async () => {
		const list = await read(
			workbook(
				[
					['Structure', 'ETP', 'Territoire', 'Subvention'],
					['ADES du Rhône', 1, 'Villeurbanne', 52_000],
					[null, null, 'Bron', null],
					['CCAS de Givors', 0.5, 'Givors', 26_000],
					[null, 0.8, 'Oullins-Pierre-Bénite', 41_600]
				],
				['A2:A3', 'B2:B3', 'D2:D3', 'A4:A5']
			)
		);
		expect(told(list)).toMatchObject({ posts: 3, fte: 2.3, pending: 0, errors: 0 });
		expect(placesOf(list)).toContain('commune 69029 commune 69266');
		expect(list.account.total.euros).toBe(119_600);
	});

	it('of a structure over a row that gives a place alone are one post, too', async () => {
		const list = await read(
			workbook(
				[
					['Structure', 'ETP', 'Commune', 'Montant'],
					['A', 1, 'Thiers', 52_000],
					[null, null, 'Ambert', null],
					['B', 0.5, 'Issoire', 26_000]
				],
				['A2:A3']
			)
		);
		expect(told(list)).toMatchObject({ posts: 2, fte: 1.5, errors: 0 });
		expect(placesOf(list)[0]).toBe('commune 63003 commune 63430');
	});

	it('add what each of their rows gives to the post, and say it', async () => {
		const list = await read(
			workbook(
				[
					['Structure', 'ETP', 'Commune', 'Financeur', 'Montant', 'File active'],
					['A', 1, 'Thiers', 'ARS', 40_000, 120],
					[null, null, 'Ambert', 'Ville', 12_000, 30]
				],
				['A2:A3', 'B2:B3']
			)
		);
		expect(list.posts).toMatchObject([
			{
				fte: 1,
				people: 150,
				funding: [
					{ funder: 'ARS', amount: 40_000 },
					{ funder: 'Ville', amount: 12_000 }
				]
			}
		]);
		expect(saidOf(list)).toContain('son montant y est ajouté');
	});

	it('of one number over several posts are asked about, and held with a part each', async () => {
		const bytes = workbook(
			[
				['Structure', 'ETP', 'Commune', 'Montant'],
				['A', 1, 'Thiers', 40_000],
				['B', null, 'Ambert', 52_000],
				['C', 0.5, 'Issoire', 80_000],
				['D', 0.8, 'Riom', null]
			],
			['B2:B3', 'D4:D5']
		);
		const list = await read(bytes);
		expect(told(list)).toMatchObject({
			posts: 0,
			pending: 4,
			questions: ['fusion A : 1 ETP pour 2 postes', 'fusion C : 80000 € pour 2 postes']
		});
		expect(list.pending).toMatchObject({ fte: 2.3, euros: 172_000 });
		const answered = await understood({ 'liste.xlsx': bytes }, places, {
			choices: [
				{ kind: 'fusion', value: 'A : 1 ETP pour 2 postes', answer: 'chacun' },
				{ kind: 'fusion', value: 'C : 80000 € pour 2 postes', answer: 'ensemble' }
			]
		});
		expect(told(answered)).toMatchObject({ posts: 4, fte: 3.3, questions: [] });
		expect(answered.account.total.euros).toBe(172_000);
	});

	it('of one amount for several funders are asked about, too', async () => {
		const bytes = workbook(
			[
				['Structure', 'ETP', 'Commune', 'Financeur', 'Montant'],
				['A', 1, 'Thiers', 'ARS / Ville', 80_000],
				['B', 0.5, 'Ambert', 'ARS / Ville', null]
			],
			['E2:E3']
		);
		const value = 'A : 40000 + 40000 € pour 2 postes';
		const list = await read(bytes);
		expect(told(list)).toMatchObject({ posts: 0, pending: 2, questions: [`fusion ${value}`] });
		expect(list.pending.euros).toBe(80_000);
		const answered = async (answer: string) =>
			(await understood({ 'liste.xlsx': bytes }, places, { choices: [{ kind: 'fusion', value, answer }] }))
				.account.total.euros;
		expect(await answered('ensemble')).toBe(80_000);
		expect(await answered('chacun')).toBe(160_000);
	});

	it('of one funder’s amounts leave those of the others as they are', async () => {
		const bytes = workbook(
			[
				['Structure', 'ETP', 'Commune', 'Montant ARS', 'Montant Ville'],
				['A', 1, 'Thiers', 80_000, 10_000],
				['B', 0.5, 'Ambert', null, 5000],
				['Total', 1.5, null, 80_000, 15_000]
			],
			['D2:D3']
		);
		const value = 'A : 80000 € (ARS Auvergne-Rhône-Alpes) pour 2 postes';
		const list = await read(bytes);
		expect(told(list)).toMatchObject({ posts: 0, pending: 2, questions: [`fusion ${value}`] });
		expect(list.pending.euros).toBe(95_000);
		expect(saidOf(list)).not.toContain('ligne de total');
		const { posts } = await understood({ 'liste.xlsx': bytes }, places, {
			choices: [{ kind: 'fusion', value, answer: 'ensemble' }]
		});
		expect(posts.map(({ funding }) => funding.map(({ amount }) => amount))).toEqual([
			[40_000, 10_000],
			[40_000, 5000]
		]);
	});

	it('of one funder’s amounts over the places of one post: the others’ are added', async () => {
		const list = await read(
			workbook(
				[
					['Structure', 'ETP', 'Commune', 'Montant ARS', 'Montant Ville'],
					['A', 1, 'Thiers', 80_000, 10_000],
					[null, null, 'Ambert', null, 5000],
					['B', 1, 'Issoire', 7000, 1000],
					['Total', 2, null, 87_000, 16_000]
				],
				['A2:A3', 'B2:B3', 'D2:D3']
			)
		);
		expect(told(list)).toMatchObject({ posts: 2, pending: 0, errors: 0 });
		expect(list.posts[0]!.funding.map(({ amount }) => amount)).toEqual([80_000, 15_000]);
		expect(list.account.total.euros).toBe(103_000);
		expect(saidOf(list)).toContain('son montant y est ajouté');
		expect(saidOf(list)).not.toContain('ligne de total');
	});
});

describe('rows that are no posts', () => {
	it('under the headings: units, forms, an example; each is said', async () => {
		const list = await read(
			workbook([
				['Structure', 'ETP', 'Commune', 'Montant'],
				['(nom)', '(en ETP)', '(commune)', 'k€'],
				['Exemple : CCAS de X', 1, 'Thiers', 52],
				['CCAS de Thiers', 0.5, 'Thiers', 26.5]
			])
		);
		expect(told(list)).toMatchObject({ posts: 1, fte: 0.5, errors: 0 });
		expect(aside(list)).toEqual(['2 explication des colonnes', '3 ligne d’exemple']);
		// The unit of the column is in thousands.
		expect(list.account.total.euros).toBe(26_500);
	});

	it('below a total: what it is made of', async () => {
		const list = await read(
			workbook([
				['Structure', 'Commune', 'ETP', 'Montant'],
				['CCAS de Thiers', 'Thiers', 0.8, 41_600],
				['CCAS d’Issoire', 'Issoire', 0.5, 26_000],
				[null, 'Total général', 1.3, 67_600],
				[null, 'dont nouveaux', 0.5, 26_000]
			])
		);
		expect(told(list)).toMatchObject({ posts: 2, fte: 1.3, questions: [] });
		expect(aside(list)).toEqual(['4 ligne de total', '5 détail d’un total']);
	});

	it('of a summary beside the lists: it names no structure', async () => {
		const rows = (cells: readonly Cells[]) => cells.map((one, i) => rowXml(i + 1, one)).join('');
		const list = await read(
			xlsxOf({
				sheets: [
					{
						name: 'Synthèse',
						rows: rows([
							['Département', 'Nb postes', 'ETP', 'Montant'],
							['Puy-de-Dôme', 1, 1, 52_000]
						])
					},
					{
						name: 'Postes',
						rows: rows([
							['Structure', 'ETP', 'Commune'],
							['A', 1, 'Thiers']
						])
					}
				]
			})
		);
		expect(told(list)).toMatchObject({ posts: 1, fte: 1, questions: [] });
		expect(aside(list)).toEqual(['2 récapitulatif, sans le nom des structures']);
	});
});

it('two columns of one name are asked about by their letters, and one can be chosen', async () => {
	const bytes = simpleXlsx([
		['Structure', 'Commune', 'ETP', 'Observations', 'ETP'],
		['A', 'Thiers', 1, 'x', 0.8]
	]);
	expect((await read(bytes)).questions[0]).toMatchObject({
		kind: 'colonne',
		value: 'etp',
		candidates: [{ answer: 'ETP (colonne C)' }, { answer: 'ETP (colonne E)' }]
	});
	const choices = [{ kind: 'colonne', value: 'etp', answer: 'ETP (colonne E)' } as const];
	expect(told(await understood({ 'liste.xlsx': bytes }, places, { choices }))).toMatchObject({
		posts: 1,
		fte: 0.8
	});
});

it('a table whose posts are columns is an error, not an empty campaign', async () => {
	const list = await read(
		simpleXlsx([
			['Structure', 'A', 'B'],
			['ETP', 1, 0.5],
			['Commune', 'Thiers', 'Issoire'],
			['Montant', 52_000, 26_000]
		])
	);
	expect(told(list)).toMatchObject({ posts: 0, errors: 1 });
	expect(saidOf(list)).toContain('transposez le tableau');
});

it('a column that is hidden in the spreadsheet is read, and said', async () => {
	const list = await read(
		workbook(
			[
				['Structure', 'ETP', 'Commune', 'Montant'],
				['A', 1, 'Thiers', 52_000]
			],
			[],
			'<cols><col min="4" max="4" width="10" hidden="1"/></cols>'
		)
	);
	expect(list.account.total.euros).toBe(52_000);
	expect(saidOf(list)).toContain('« Montant » est masquée dans le tableur : elle est lue');
});
