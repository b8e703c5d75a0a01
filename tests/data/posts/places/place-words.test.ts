import { beforeAll, describe, expect, it } from 'vitest';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { realPlaces } from '../../../fixtures/real-places';
import { placesOf, told, understood } from '../understand/lists';

let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
});
const read = (heading: string, text: string, choices: Parameters<typeof understood>[2] = {}) =>
	understood({ 'liste.csv': `Structure;ETP;${heading}\nA;1;"${text}"` }, places, choices);

describe('what is written beside a place', () => {
	it.each([
		['Villeurbanne (1)', 'commune 69266'],
		['Vénissieux**', 'commune 69259'],
		['38000 GRENOBLE CEDEX 1', 'commune 38185'],
		['VILLEFRANCHE S/ SAONE', 'commune 69264'],
		['Lyon (7e et 8e)', 'commune 69123'],
		['Beaumont (63)', 'commune 63032']
	])('%s is no other place', async (text, place) => {
		const list = await read('Commune', text);
		expect(placesOf(list)).toEqual([place]);
		expect(list.questions).toEqual([]);
	});

	it.each([
		['Thiers (60 %), Ambert (40 %)', 0.4, 0.6],
		['Thiers : 0,7 ETP / Ambert : 0,3 ETP', 0.3, 0.7]
	])('its part of the post: %s', async (text, ambert, thiers) => {
		const [post] = (await read('Communes', text)).posts;
		expect(post!.assignments).toEqual([
			{ level: 'commune', code: '63003', share: ambert },
			{ level: 'commune', code: '63430', share: thiers }
		]);
	});

	it('parts that make no whole are not read, and that is said', async () => {
		const list = await read('Communes', 'Thiers (60 %), Ambert');
		expect(list.posts[0]!.assignments.map(({ share }) => share)).toEqual([undefined, undefined]);
		expect(list.problems.map(({ message }) => message).join()).toContain('ne font pas le poste entier');
	});
});

describe('names that no list has', () => {
	it.each([
		['Grand Lyon', '200046977'],
		['GAM', '200040715'],
		['Maison de santé de Thiers', '63430'],
		['secteur Aurillac', '15014']
	])('%s is asked about, with the likely one', async (text, code) => {
		const list = await read('Territoire', text);
		expect(told(list)).toMatchObject({ posts: 0, pending: 1 });
		expect(list.questions[0]!.candidates[0]!.answer).toBe(code);
	});

	it('the short name that an EPCI gives itself is one', async () => {
		expect(placesOf(await read('Territoire', 'CAPI'))).toEqual(['epci 243800604']);
	});

	it.each(['Région', 'Ensemble de la région', 'Auvergne-Rhône-Alpes'])(
		'%s is asked about: it may be all its départements',
		async (text) => {
			const [question] = (await read('Territoire', text)).questions;
			const answer = '01 + 03 + 07 + 15 + 26 + 38 + 42 + 43 + 63 + 69 + 73 + 74';
			expect(question!.candidates.map((one) => one.answer)).toEqual([answer]);
			const list = await read('Territoire', text, { choices: [{ kind: 'territoire', value: text, answer }] });
			expect(list.posts[0]!.assignments).toHaveLength(12);
		}
	);

	it('all the quarters of the commune beside', async () => {
		const list = await understood(
			{ 'liste.csv': 'Structure;ETP;Commune;QPV\nA;1;Vaulx-en-Velin;tous' },
			places
		);
		expect(placesOf(list)).toEqual(['qpv QN06909M qpv QN06916M qpv QN06917I']);
	});
});

it('a kind of territory beside a name says which of two is meant', async () => {
	const list = await understood(
		{
			'liste.csv':
				'Structure;ETP;Type de territoire;Territoire\nA;1;Commune;Thiers\nB;0,5;Quartier prioritaire;Thiers\nC;0,8;Hors QPV;Thiers'
		},
		places
	);
	expect(placesOf(list)).toEqual(['commune 63430', 'qpv QN06306M', 'hors-qpv 63430']);
});
