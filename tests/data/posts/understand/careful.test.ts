import { beforeAll, describe, expect, it } from 'vitest';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { realPlaces } from '../../../fixtures/real-places';
import { rowXml, xlsxOf } from '../../../fixtures/workbooks';
import { placesOf, saidOf, told, understood, understoodLines } from './lists';

let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
});
const read = (...lines: string[]) => understoodLines(places, lines);

const rowsOf = (rows: readonly (readonly (string | number)[])[]) =>
	rows.map((cells, i) => rowXml(i + 1, cells)).join('');

describe('what stands for the cell above', () => {
	it.each(['idem', 'id.', '//', 'même structure'])('%s is that cell, and it is said', async (ditto) => {
		const list = await read('Structure;ETP;Commune', 'CCAS de Thiers;1;Thiers', `${ditto};0,5;Riom`);
		expect(list.posts.map(({ structure }) => structure)).toEqual(['CCAS de Thiers', 'CCAS de Thiers']);
		expect(saidOf(list)).toContain('est lu comme la ligne au-dessus : CCAS de Thiers.');
	});

	it.each(['?', 'NC', 'à définir'])('%s is no name of a structure, and it is said', async (text) => {
		expect(saidOf(await read('Structure;ETP;Commune', `${text};1;Thiers`))).toContain(
			'La structure n’est pas nommée'
		);
	});
});

it('rows whose parts of one FTE make a whole are asked about, and held as one post', async () => {
	const list = await read(
		'Structure;ETP;Commune;Répartition',
		'A;1;Thiers;60%',
		'A;1;Ambert;40%',
		'B;1;Riom;'
	);
	expect(told(list)).toMatchObject({
		posts: 1,
		pending: 1,
		questions: ['etp A : 1 ETP réparti sur 2 lignes']
	});
	expect(list.pending.fte).toBe(1);
});

describe('a row of sums that names nothing', () => {
	it('is a total, and so is one under the sign of a sum', async () => {
		const list = await read(
			'Structure;ETP;Commune;Montant',
			'A;1;Thiers;52000',
			'B;0,5;Riom;26000',
			';1,5;;78000',
			'Σ;1,5;;78000'
		);
		expect(told(list)).toEqual({ posts: 2, fte: 1.5, pending: 0, questions: [], errors: 0 });
		expect(list.sheets[0]!.setAside.map(({ line }) => line)).toEqual([4, 5]);
	});
});

it('of sheets that are versions of one another the last one is read, the others are asked about', async () => {
	const head = ['Structure', 'ETP', 'Commune'];
	const list = await understood(
		{
			'l.xlsx': xlsxOf({
				sheets: [
					{ name: 'V1', rows: rowsOf([head, ['A', 1, 'Thiers'], ['B', 1, 'Riom']]) },
					{ name: 'V2', rows: rowsOf([head, ['A', 0.8, 'Thiers'], ['B', 1, 'Riom']]) }
				]
			})
		},
		places
	);
	expect(told(list)).toMatchObject({ posts: 2, fte: 1.8, questions: ['feuille V1'] });
});

it('a remark that a post is no more is asked about', async () => {
	const list = await read('Structure;ETP;Commune;Observations', 'A;1;Thiers;poste supprimé', 'B;1;Riom;RAS');
	expect(told(list)).toMatchObject({ posts: 1, questions: ['ligne Observations : poste supprimé'] });
});

it('a row of data is no header, under a title either', async () => {
	const list = await read('Liste des postes', 'CCAS de Thiers, 1 ETP, Thiers', 'ADES, 0,5 ETP, Riom');
	expect(told(list)).toMatchObject({ posts: 0, questions: [], errors: 1 });
});

it.each([
	['01-sept-23', '2023-09-01'],
	['1er septembre 2023', '2023-09-01'],
	['20230901', '2023-09-01'],
	['01/09/2023 (avenant 2025)', '2023-09-01']
])('%s is the day %s', async (text, day) => {
	const { posts } = await read('Structure;ETP;Commune;Début', `A;1;Thiers;${text}`);
	expect(posts[0]!.start).toBe(day);
});

it('an end that is not known is none', async () => {
	const list = await read('Structure;ETP;Commune;Début;Fin', 'A;1;Thiers;01/09/2023;durée indéterminée');
	expect(told(list)).toMatchObject({ posts: 1, errors: 0 });
	expect(list.posts[0]!.end).toBeUndefined();
	expect(placesOf(list)).toEqual(['commune 63430']);
});

it('names of thirty thousand letters are not compared letter by letter', async () => {
	const began = performance.now();
	const rows = Array.from({ length: 20 }, (_, i) => `${'a1'.repeat(15_000)}${i};1;Ambert`);
	expect(told(await read('Structure;ETP;Commune', ...rows)).posts).toBe(20);
	expect(performance.now() - began).toBeLessThan(5000);
});

it('a cell of thirty thousand letters costs no more than its places', async () => {
	const began = performance.now();
	const list = await read('Structure;ETP;Lieu', `A;1;"${'Riom ; '.repeat(4000)}Ambert"`);
	expect(placesOf(list)).toEqual(['commune 63003 commune 63300']);
	expect(performance.now() - began).toBeLessThan(5000);
});
