import { beforeAll, describe, expect, it } from 'vitest';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { datesOfPeriod } from '../../../../src/lib/data/posts/values/date-range';
import { realPlaces } from '../../../fixtures/real-places';
import { simpleXlsx, xlsxOf, rowXml } from '../../../fixtures/workbooks';
import { saidOf, told, understood, understoodLines } from './lists';

let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
});
const read = (...lines: string[]) => understoodLines(places, lines);

describe('two dates in a cell', () => {
	it.each([
		['01/09/23-31/12/25', '2023-09-01', '2025-12-31'],
		['du 01/01/2024 au 31/12/2026', '2024-01-01', '2026-12-31'],
		['2023-2026', '2023-01-01', '2026-12-31'],
		['sept. 2024 → déc. 2026', '2024-09-01', '2026-12-31'],
		['2024-09-01 - 2026-08-31', '2024-09-01', '2026-08-31']
	])('%s', (text, start, end) => expect(datesOfPeriod(text)).toEqual({ start, end }));

	it.each(['09-2024', '2024-09', '2024-09-01', '2026-2023', 'CDI', '3 ans', ''])('%s is none', (text) =>
		expect(datesOfPeriod(text)).toBeUndefined()
	);

	it('are the first and the last day of the post', async () => {
		const list = await read(
			'Structure;Commune;ETP;Période',
			'A;Thiers;1;du 01/09/2023 au 31/12/2025',
			'B;Riom;1;CDI'
		);
		expect(list.posts).toMatchObject([{ start: '2023-09-01', end: '2025-12-31' }, {}]);
		expect(saidOf(list)).toContain('La période est lue du 2023-09-01 au 2025-12-31.');
		expect(saidOf(list)).toContain('Ce poste finit avant la date de la campagne');
	});

	it('of another kind leave the column out, said', async () => {
		const list = await read('Structure;Commune;ETP;Période', 'A;Thiers;1;année scolaire');
		expect(told(list)).toMatchObject({ posts: 1, errors: 0 });
		expect(saidOf(list)).toContain('La colonne « Période » n’est pas prévue');
	});
});

describe('a mark that sends to a note', () => {
	it('is no part of a value, and is said', async () => {
		const list = await read(
			'Structure;Commune;ETP;Montant;Financeur',
			'CCAS**;Thiers;0,5*;25 000 € (1);ARS',
			'MSP;Issoire (2);0,5²;20000*;ARS',
			'* partagé avec la CPAM;;;;'
		);
		expect(list.posts).toMatchObject([
			{ structure: 'CCAS', fte: 0.5, funding: [{ amount: 25000 }] },
			{ structure: 'MSP', fte: 0.5, funding: [{ amount: 20000 }] }
		]);
		expect(told(list)).toMatchObject({ questions: [], errors: 0 });
		expect(saidOf(list)).toContain('Un renvoi à une note est écrit dans cette case');
	});
});

describe('texts as spreadsheets keep them', () => {
	it('with a line break in the name of a structure are one name', async () => {
		const list = await understood(
			{
				'l.xlsx': simpleXlsx([
					['Structure', 'Commune', 'ETP'],
					['CCAS\nde Thiers\n', 'Thiers\n', '1 temps plein']
				])
			},
			places
		);
		expect(list.posts).toMatchObject([{ structure: 'CCAS de Thiers', fte: 1 }]);
	});

	it('with digits as wide as Chinese ones are numbers', async () => {
		const list = await read('Structure;Commune;ETP', 'A;Thiers;０，５');
		expect(told(list)).toMatchObject({ posts: 1, fte: 0.5 });
	});

	it('of formulas that were never computed are errors, whatever their column', async () => {
		const list = await understood(
			{
				'l.xlsx': xlsxOf({
					sheets: [
						{
							name: 'P',
							rows: `${rowXml(1, ['Structure', 'Commune', 'ETP'])}${rowXml(2, ['A', 'Thiers', 1])}<row r="3"><c r="A3"><f>A2</f></c><c r="B3" t="inlineStr"><is><t>Riom</t></is></c><c r="C3"><v>1</v></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>C</t></is></c><c r="B4"><f>B2</f></c><c r="C4"><v>1</v></c></row>`
						}
					]
				})
			},
			places
		);
		expect(told(list)).toMatchObject({ posts: 1, questions: [], errors: 2 });
	});
});

describe('funding', () => {
	it('has programmes with their numbers, parts of it, and nobody', async () => {
		const list = await read(
			'Structure;Commune;ETP;Financeur;Montant',
			'A;Thiers;1;ARS, Préfecture (BOP 147) et Ville;',
			'B;Riom;1;ARS à 100 %;50000',
			'C;Issoire;1;sans;'
		);
		expect(list.posts.map(({ funding }) => funding)).toEqual([
			[{ funder: 'ARS' }, { funder: 'Préfecture (BOP 147)' }, { funder: 'Ville' }],
			[{ funder: 'ARS', amount: 50000 }],
			[]
		]);
		expect(saidOf(list)).toContain('« sans » n’est le nom d’aucun financeur : la case est lue comme vide.');
	});

	it('in thousands of € is no column of funders', async () => {
		const list = await read(
			'Structure;Commune;ETP;Financement (en milliers d’€)',
			'A;Thiers;1;50',
			'B;Riom;0,5;25,5'
		);
		expect(list.posts.map(({ funding }) => funding[0]!.amount)).toEqual([50000, 25500]);
	});

	it('of several years is said', async () => {
		const list = await read('Structure;Commune;ETP;Financeur;Montant 2024-2026', 'A;Thiers;1;ARS;150000');
		expect(saidOf(list)).toContain(
			'La colonne « Montant 2024-2026 » couvre 2024 à 2026 : ses montants sont lus comme ceux d’une année, à vérifier.'
		);
	});
});

describe('rows that only carry a sum over to a page, or say what a total is made of', () => {
	it('are no posts', async () => {
		const list = await read(
			'Structure;Commune;ETP;Montant;Financeur',
			'A;Thiers;1;50000;ARS',
			'B;Riom;1;50000;ARS',
			'À reporter;;2;100000;',
			'Structure;Commune;ETP;Montant;Financeur',
			'Report;;2;100000;',
			'C;Issoire;1;50000;ARS',
			'Total;;3;150000;',
			'dont ARS;;2;100000;'
		);
		expect(told(list)).toMatchObject({ posts: 3, fte: 3, questions: [], errors: 0 });
		expect(list.sheets[0]!.setAside.map(({ line }) => line)).toEqual([4, 5, 6, 8, 9]);
		expect(saidOf(list)).not.toContain('au lieu de');
	});
});

describe('names of people', () => {
	it('in a column of references are kept nowhere', async () => {
		const list = await read('Réf.;Structure;Commune;ETP', 'Dupont Marie;A;Thiers;1', 'Martin Jean;B;Riom;1');
		expect(list.posts.map(({ id }) => id)).toEqual(['a-1', 'b-1']);
		expect(saidOf(list)).toContain('La colonne « Réf. » contient des noms de personnes');
	});

	it('are warned of where identifiers are words, or a structure is a first name with a name', async () => {
		const list = await read('Identifiant;Structure;Commune;ETP', 'LEROY;Jean MARTIN;Thiers;1');
		expect(saidOf(list)).toContain(
			'Les identifiants de la colonne « Identifiant » sont des mots, sans chiffre'
		);
		expect(saidOf(list)).toContain('Ce nom ressemble à celui d’une personne.');
	});
});
