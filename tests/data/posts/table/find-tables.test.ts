import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../../src/lib/data/posts/table/ticked';
import { listFile, sheetsOf } from '../source/cells';
import { readOne, sheetOf, summaryOf } from './sheets';

const HEAD = ['Structure', 'ETP', 'Commune', 'Montant'];

describe('the header is found', () => {
	it('under titles, with the masked row, the notes and the total set aside', async () => {
		const [sheet] = readSheets(await sheetsOf(listFile('A01-dd69-titres-fusions-total.xlsx')));
		expect(summaryOf(sheet!)).toEqual([
			{
				header: 4,
				rows: [5, 6, 7, 9],
				aside: [
					'1 titre au-dessus du tableau',
					'2 note au-dessus du tableau',
					'8 ligne masquée',
					'11 ligne de total'
				]
			}
		]);
	});

	it('at B3, right of blank columns', () => {
		const read = readOne([['Postes 2026'], [], [null, ...HEAD], [null, 'ADES', 1, 'Thiers', 52000]]);
		expect(summaryOf(read)).toEqual([{ header: 3, rows: [4], aside: ['1 titre au-dessus du tableau'] }]);
		expect(read.tables[0]?.headings).toEqual(['', ...HEAD]);
	});

	it('again between two tables: one table goes on', async () => {
		const [sheet] = readSheets(await sheetsOf(listFile('B12-tableaux-empiles.xlsx')));
		expect(summaryOf(sheet!)).toEqual([
			{ header: 1, rows: [2, 3, 7, 8], aside: ['5 titre', '6 en-tête répété'] }
		]);
	});

	it('anew between two tables: there are two, the title between them is the second one’s', () => {
		const read = readOne([
			HEAD,
			['ADES', 1, 'Thiers', 52000],
			[],
			['Isère'],
			['Commune', 'Employeur', 'Financeur', 'ETP'],
			['Grenoble', 'CCAS', 'ARS', 0.5]
		]);
		expect(summaryOf(read)).toEqual([
			{ header: 1, rows: [2], aside: [] },
			{ header: 5, rows: [6], aside: ['4 titre au-dessus du tableau'] }
		]);
	});

	it('over two lines, the upper one merged down or over several columns', () => {
		const read = readOne([
			['Structure', 'Financement', null, 'Période', null],
			['^Structure', 'Financeur', 'Montant', 'du', 'au'],
			['ADES', 'ARS', 52000, '2025', '2026']
		]);
		expect(read.tables[0]?.headings).toEqual(['Structure', 'Financeur', 'Montant', 'du', 'au']);
		expect(read.tables[0]?.headerLines).toEqual([1, 2]);
		expect(summaryOf(read)).toEqual([{ header: 2, rows: [3], aside: [] }]);
	});

	it('by its shape where its words are not known', () => {
		const read = readOne([
			['Bilan', 'de la région'],
			[],
			['Qui', 'Combien', 'Où'],
			['ADES', 0.5, 'Thiers'],
			['CCAS', 1, 'Lyon']
		]);
		expect(summaryOf(read)).toEqual([{ header: 3, rows: [4, 5], aside: ['1 titre au-dessus du tableau'] }]);
		expect(read.ticked).toBe(true);
	});

	it('never in a row of data that holds words of headings', () => {
		const read = readOne([
			HEAD,
			['Association A', '1 ETP', 'Commune de Thiers', '52 k€'],
			['Structure B', 'mi-temps', 'QPV', 'Financement ARS']
		]);
		expect(summaryOf(read)).toEqual([{ header: 1, rows: [2, 3], aside: [] }]);
	});
});

describe('a row under the header is set aside', () => {
	it.each([
		['a total', ['TOTAL', 2, null, 104000], 'ligne de total'],
		[
			'a total whose row is as full as the others',
			['Sous-total Isère', 2, '2 communes', 104000],
			'ligne de total'
		],
		['a sum without a word', [null, 2, null, 104000], 'somme des lignes au-dessus'],
		['dashes', ['-', '—', null, '.'], 'ligne sans contenu'],
		['a title', ['Délégation de l’Isère'], 'titre'],
		['a note', [null, '* sous réserve du vote'], 'note'],
		['the header again', ['STRUCTURE', 'etp', 'Commune', 'Montant'], 'en-tête répété'],
		['hidden', ['!', 'CCAS', 1, 'Bron', 1], 'ligne masquée'],
		['the same as another', ['ADES', 1, 'Thiers', 52000], 'même ligne que la ligne 2']
	])('%s', (_, row, reason) => {
		const read = readOne([HEAD, ['ADES', 1, 'Thiers', 52000], ['CCAS', 1, 'Lyon', 52000], row]);
		expect(summaryOf(read)[0]?.aside).toEqual([`4 ${reason}`]);
	});

	it('but not where a merged cell above says the rest, nor a structure named Ensemble', () => {
		const read = readOne([
			HEAD,
			['ADES', 1, 'Thiers', 52000],
			['^ADES', '^1', 'Lyon', '^52000'],
			['^ADES', '^1', 'Lyon', '^52000'],
			['Ensemble', 0.5, 'Bron', 26000]
		]);
		expect(summaryOf(read)).toEqual([{ header: 1, rows: [2, 3, 4, 5], aside: [] }]);
	});

	it('a sum counts since the total above it, and a merged value once', () => {
		const read = readOne([
			HEAD,
			['ADES', 1, 'Thiers', 10],
			['CCAS', 0.5, 'Lyon', 20],
			['Sous-total', 1.5, null, 30],
			['Y', 1, 'Bron', 5],
			['^Y', '^1', 'Bron 2', 6],
			['Z', 1, 'Oullins', 7],
			[null, 2, null, 18]
		]);
		expect(summaryOf(read)[0]?.aside).toEqual(['4 ligne de total', '8 somme des lignes au-dessus']);
	});
});

describe('a sheet is told from a list', () => {
	const list = [HEAD, ['ADES', 1, 'Thiers', 52000], ['CCAS', 1, 'Lyon', 52000]];
	it.each([
		['blank', [], 'Feuil1', 'empty'],
		['a text', [['Consolidation des délégations'], ['Contact : service prévention']], 'Infos', 'read-me'],
		[
			'a description of the columns',
			[
				['Colonne', 'Structure', 'Obligatoire'],
				['id_poste', 'Identifiant du poste', 'oui'],
				['structure', 'Nom de la structure', 'oui'],
				['etp', 'ETP du poste', 'oui']
			],
			'Lisez-moi',
			'read-me'
		],
		[
			'a pivot table',
			[
				['Étiquettes de lignes', 'Somme de ETP'],
				['Ain', 3],
				['Isère', 4]
			],
			'Feuil2',
			'pivot'
		],
		[
			'a crossed table',
			[
				['Département', 'Alpha', 'Beta', 'Gamma'],
				['Ain', 3, 1, 2],
				['Isère', 4, 1, 2]
			],
			'Bilan',
			'pivot'
		],
		[
			'numbers without a heading',
			[
				[1, 2, 3],
				[4, 5, 6],
				[7, 8, 9]
			],
			'Feuil3',
			'other'
		],
		['a list', list, 'Postes', 'posts']
	] as const)('%s', (_, rows, name, kind) => {
		expect(readOne(rows as Parameters<typeof readOne>[0], name).kind).toBe(kind);
	});

	it('hidden ones are never ticked, nor those of earlier years, nor copies', () => {
		const other = [HEAD, ['MJC', 1, 'Bron', 1], ['CCAS', 1, 'Lyon', 52000]];
		const ticked = (...sheets: Parameters<typeof sheetOf>[]) =>
			readSheets(sheets.map((one) => sheetOf(...one)))
				.filter((one) => one.ticked)
				.map(({ sheet }) => sheet.sheet);
		expect(ticked([list, 'A', true], [other, 'B'])).toEqual(['B']);
		expect(ticked([list, 'Postes 2025'], [other, 'Postes 2026'])).toEqual(['Postes 2026']);
		expect(ticked([list, 'Postes'], [list, 'Postes (2)'], [other, 'DD69'])).toEqual(['Postes', 'DD69']);
		expect(ticked([list, 'DD01'], [other, 'DD69'], [[...list, ...other.slice(1, 2)], 'Région'])).toEqual([
			'Région'
		]);
	});
});

it('every row of a sheet is counted once: header, data or set aside', () => {
	const cell = fc.constantFrom(
		null,
		'ADES',
		'Structure',
		'ETP',
		'Commune',
		'TOTAL',
		'-',
		'Thiers',
		1,
		2,
		0.5,
		'^ADES'
	);
	const row = fc.array(cell, { maxLength: 5 });
	fc.assert(
		fc.property(fc.array(row, { maxLength: 14 }), (rows) => {
			const sheet = sheetOf(rows.map((cells) => (cells.every((one) => one === null) ? [] : cells)));
			const [read] = readSheets([sheet]);
			const lines = read!.tables.flatMap((table) => [
				...table.headerLines,
				...table.rows.map(({ line }) => line),
				...table.setAside.map(({ line }) => line)
			]);
			const counted = [...lines, ...read!.outside.map(({ line }) => line)].sort((a, b) => a - b);
			// Tables that stand side by side share the lines of their header.
			const beside = new Set(read!.tables.map(({ headerLine }) => headerLine)).size < read!.tables.length;
			expect(beside ? [...new Set(counted)] : counted).toEqual(sheet.rows.map(({ line }) => line));
		}),
		{ numRuns: 500 }
	);
});
