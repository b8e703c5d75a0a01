import { beforeAll, describe, expect, it } from 'vitest';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { realPlaces } from '../../../fixtures/real-places';
import { placesOf, saidOf, told, understood, understoodLines } from '../understand/lists';

let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
});

describe('a whole département', () => {
	it('without its name is that of the file, and it is said', async () => {
		const list = await understood(
			{
				'DD01.csv': 'Structure;Lieu;ETP\nA;tout le département;1',
				'DD07.csv': 'Structure;Lieu;ETP\nB;Ensemble du département;1'
			},
			places
		);
		expect(placesOf(list)).toEqual(['departement 01', 'departement 07']);
		expect(saidOf(list)).toContain(
			'« tout le département » est lu comme tout le département que nomme le titre, la feuille ou le fichier (Ain).'
		);
	});

	it('that nothing names is asked about', async () => {
		const list = await understoodLines(places, ['Structure;Lieu;ETP', 'A;tout le département;1']);
		expect(told(list)).toMatchObject({ posts: 0, questions: ['territoire tout le département'] });
	});

	it('by its number is read', async () => {
		const list = await understoodLines(places, ['Structure;Lieu;ETP', 'A;l’ensemble du 63;1']);
		expect(placesOf(list)).toEqual(['departement 63']);
	});

	it('is said where a column of communes names it, or a place outside of it stands beside it', async () => {
		const list = await understoodLines(places, ['Structure;Commune;ETP', 'A;Loire;1', 'B;Thiers;1']);
		expect(placesOf(list)).toEqual(['departement 42', 'commune 63430']);
		expect(saidOf(list)).toContain(
			'« Loire », dans une colonne de communes, est lu comme tout le département (Loire).'
		);
		const both = await understoodLines(places, [
			'Structure;Lieu;ETP',
			'A;Loire, Vienne;1',
			'B;Loire, Roanne;1'
		]);
		// Vienne stands in the Isère, Roanne in the Loire.
		expect(saidOf(both)).toContain(
			'« Loire, Vienne » nomme tout un département (Loire) et un lieu qui n’y est pas.'
		);
		expect(saidOf(both).split('qui n’y est pas')).toHaveLength(2);
		// Roanne beside them takes nothing away from that.
		const three = await understoodLines(places, ['Structure;Lieu;ETP', 'A;Loire, Roanne, Vienne;1']);
		expect(saidOf(three)).toContain(
			'« Loire, Roanne, Vienne » nomme tout un département (Loire) et un lieu qui n’y est pas.'
		);
	});

	it('of which a part is named in the column of départements is asked about', async () => {
		const list = await understoodLines(places, [
			'Structure;Département;ETP',
			'A;Rhône (hors métropole);1',
			'B;69 - Rhône;1'
		]);
		expect(told(list)).toMatchObject({
			posts: 1,
			pending: 1,
			questions: ['territoire Rhône (hors métropole)']
		});
	});
});

describe('a name that no territory has', () => {
	it('is asked about once in each département', async () => {
		const list = await understood(
			{ 'DD01.csv': 'Structure;Commune;ETP\nA;Bourg;1', 'DD07.csv': 'Structure;Commune;ETP\nB;Bourg;1' },
			places
		);
		expect(list.questions.map(({ value }) => value)).toEqual(['Bourg (Ain)', 'Bourg (Ardèche)']);
		const answered = await understood(
			{ 'DD01.csv': 'Structure;Commune;ETP\nA;Bourg;1', 'DD07.csv': 'Structure;Commune;ETP\nB;Bourg;1' },
			places,
			{ choices: [{ kind: 'territoire', value: 'Bourg (Ain)', answer: '01053' }] }
		);
		expect(placesOf(answered)).toEqual(['commune 01053']);
		expect(told(answered)).toMatchObject({ pending: 1, questions: ['territoire Bourg (Ardèche)'] });
	});
});

it('a quarter whose name a commune elsewhere has is proposed before it', async () => {
	const list = await understoodLines(places, ['Structure;Commune;QPV;ETP', 'A;Grenoble;Villeneuve;1']);
	expect(list.questions[0]!.candidates.map(({ answer }) => answer)).toEqual([
		'QN03807M',
		'38185',
		'01446',
		'63458'
	]);
});
