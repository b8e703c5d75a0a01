import { beforeAll, describe, expect, it } from 'vitest';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { realPlaces } from '../../../fixtures/real-places';
import { placesOf, told, understood } from '../understand/lists';

let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
});
const read = (file: string, ...lines: string[]) => understood({ [file]: lines.join('\n') }, places);

describe('a column of départements', () => {
	it('alone is where the post works, each of them', async () => {
		const list = await read('a.csv', 'Structure;ETP;Département', 'A;1;69 et 42', 'B;1;Ain (01)', 'C;1;1');
		expect(placesOf(list)).toEqual(['departement 42 departement 69', 'departement 01', 'departement 01']);
	});

	it('is asked about where a part of it is none', async () => {
		const list = await read('a.csv', 'Structure;ETP;Département', 'A;1;69 et Savoies');
		expect(told(list)).toMatchObject({ posts: 0, pending: 1, questions: ['territoire Savoies'] });
	});
});

describe('the name of the file', () => {
	const LIST = ['Structure;ETP;Commune', 'A;1;Beaumont'];

	it('tells homonyms where it names a département, and that is said', async () => {
		const list = await read('DD63.csv', ...LIST);
		expect(placesOf(list)).toEqual(['commune 63032']);
		expect(list.problems.map(({ message }) => message).join()).toContain(
			'd’après le département du titre, de la feuille'
		);
	});

	it('tells nothing by a number that may count the files', async () => {
		expect(told(await read('74 postes de médiation.csv', ...LIST)).questions).toEqual([
			'territoire Beaumont'
		]);
	});
});

it('a cross in the column of quarters says that there is one, and which is asked', async () => {
	const list = await read('a.csv', 'Structure;ETP;Commune;QPV', 'A;1;Bron;X', 'B;1;Ambert;Non');
	expect(told(list)).toMatchObject({ posts: 1, pending: 1, questions: ['territoire X (Bron)'] });
});

it('the name of a region tells none of its départements', async () => {
	const list = await understood({ 'ARS Rhône-Alpes.csv': 'Structure;ETP;Commune\nA;1;Saint-Priest' }, places);
	expect(list.questions.map(({ value }) => value)).toEqual(['Saint-Priest']);
});
