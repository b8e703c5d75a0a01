import { beforeAll, describe, expect, it } from 'vitest';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { realPlaces } from '../../../fixtures/real-places';
import { caseBytes, placesOf, told, understood } from './lists';

let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
});
const read = (...names: string[]) =>
	understood(Object.fromEntries(names.map((name) => [name, caseBytes(name)])), places);

describe('lists as agencies keep them', () => {
	it.each([
		['A03-modele-un-onglet-par-departement.xlsx', 36, 30],
		['A07-libreoffice.ods', 2, 2],
		['A14-en-tete-schema-titre-au-dessus.xlsx', 2, 2],
		['B10-ligne-de-total.xlsx', 2, 2],
		['B12-tableaux-empiles.xlsx', 4, 4],
		['B15-bis-csv-excel-fr.csv', 2, 1.8],
		['B17-deux-onglets-modele.xlsx', 3, 3]
	])('%s is read without a question: %i posts', async (name, posts, fte) => {
		expect(told(await read(name))).toEqual({ posts, fte, pending: 0, questions: [], errors: 0 });
	});

	it('titles, merged cells, a masked row and a total: four posts, and what is not sure is asked', async () => {
		const list = await read('A01-dd69-titres-fusions-total.xlsx');
		expect(told(list)).toEqual({
			posts: 3,
			fte: 2.6,
			pending: 1,
			questions: [
				'ligne (ligne masquée) Poste supprimé · 1 · 1 · Bron',
				'territoire Etats-Unis (Lyon)',
				'structure A.D.E.S du Rhone'
			],
			errors: 0
		});
		expect(list.sheets[0]).toMatchObject({ header: 4, rows: 8, posts: 4 });
		expect(list.sheets[0]?.setAside.map(({ line }) => line)).toEqual([1, 2, 8, 11]);
		// Villeurbanne's two quarters, all of Vaulx-en-Velin's, Saint-Priest's, and Vénissieux as a whole.
		expect(placesOf(list).sort()).toEqual([
			'commune 69259 qpv QN06927M',
			'qpv QN06901M qpv QN06920M',
			'qpv QN06909M qpv QN06916M qpv QN06917I'
		]);
	});

	it('codes of 2014 and names that are only like a quarter’s are asked', async () => {
		const list = await read('A10-qpv-2014-et-noms.xlsx');
		expect(told(list)).toMatchObject({
			posts: 5,
			pending: 3,
			questions: ['territoire Les Minguettes', 'territoire QP038006', 'territoire QP069001']
		});
		expect(list.questions[0]?.candidates[0]).toMatchObject({
			code: 'QN06913M',
			departement: '69',
			population: 21_975
		});
	});

	it('exact and unique names of communes pass, homonyms and shortened names are asked', async () => {
		const list = await read('A13-noms-de-communes.xlsx');
		expect(told(list)).toMatchObject({
			posts: 13,
			pending: 7,
			questions: [
				'territoire Arbresle',
				'territoire Beaumont',
				'territoire Clermont Fd',
				'territoire Le Puy',
				'territoire Saint Priest',
				'territoire Sainte Croix',
				'territoire St Priest'
			]
		});
		const beaumont = list.questions.find(({ value }) => value === 'Beaumont');
		expect(beaumont?.candidates.map(({ code, departement }) => [code, departement])).toEqual([
			['63032', '63'],
			['74031', '74'],
			['43022', '43'],
			['07029', '07']
		]);
		expect(list.posts.find(({ id }) => id === 'N18')?.assignments.map(({ code }) => code)).toEqual([
			'38151',
			'38185'
		]);
	});

	it('a hidden sheet of last year is left out, and asked about', async () => {
		const list = await read('B01-feuille-masquee-de-l-an-dernier.xlsx');
		expect(told(list)).toMatchObject({ posts: 3, questions: ['feuille Postes 2025'] });
		expect(list.sheets.map(({ hidden, rows, posts }) => [hidden, rows, posts])).toEqual([
			[true, 1, 0],
			[false, 3, 3]
		]);
	});

	it('postal codes with names beside them are the communes of the names', async () => {
		const list = await read('B03-codes-postaux-avec-nom-de-commune.xlsx');
		expect(told(list)).toMatchObject({ posts: 12, questions: [], errors: 0 });
		expect(placesOf(list)).toEqual([
			'commune 69266',
			'commune 69123',
			'commune 69123',
			'commune 69259',
			'commune 69256',
			'commune 38185',
			'commune 63113',
			'commune 42218',
			'commune 42187',
			'commune 73008',
			'commune 26198',
			'commune 74012'
		]);
	});

	it('cells in error are an error each, none is read as empty', async () => {
		expect(told(await read('B05b-formules-enregistrees.xlsx'))).toMatchObject({ posts: 2, errors: 1 });
		expect(told(await read('B23-cellules-en-erreur-excel.xlsx'))).toMatchObject({ posts: 0, errors: 6 });
		expect(told(await read('inf-amount.csv'))).toMatchObject({ posts: 0, errors: 1 });
	});

	it('spellings that are nearly the same are asked about, and hold nothing', async () => {
		const list = await read('B07-structure-deux-graphies.xlsx');
		expect(told(list)).toMatchObject({
			posts: 9,
			pending: 0,
			questions: [
				'structure A.D.E.S. du Rhône',
				'structure Ades du Rhone',
				'financeur ARS',
				'financeur ARS ARA'
			]
		});
		expect(list.posts[7]?.funding).toEqual([
			{ funder: 'ARS', amount: 26_000 },
			{ funder: 'CPAM', amount: 26_000 }
		]);
	});

	it('an FTE cut over three rows is asked about, and held as its sum', async () => {
		const list = await read('B20-etp-reparti-par-ligne.xlsx');
		expect(told(list)).toMatchObject({
			posts: 0,
			pending: 1,
			questions: ['etp ADES du Rhône : 0,33 ETP sur 3 lignes']
		});
		expect(list.pending).toEqual({ posts: 1, fte: 0.99, euros: 51_999 });
	});

	it('three delegations are one campaign, whatever the order', async () => {
		const names = ['C-DD01.csv', 'C-DD03.csv', 'C-DD07.csv'];
		const list = await read(...names);
		expect(told(list)).toEqual({ posts: 9, fte: 9, pending: 0, questions: [], errors: 0 });
		expect((await read(...names.toReversed())).posts).toEqual(list.posts);
	});
});
