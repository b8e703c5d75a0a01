import { beforeAll, describe, expect, it } from 'vitest';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { realPlaces } from '../../../fixtures/real-places';
import { told, understoodLines } from './lists';

let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
});

describe('a column that tells rows apart without being one of a post', () => {
	const read = (...lines: string[]) => understoodLines(places, lines);

	it('by their year asks about those of other years than the campaign’s', async () => {
		const list = await read(
			'Année;Structure;Commune;ETP',
			'2024;A;Thiers;1',
			'2025;A;Thiers;1',
			'2026;A;Thiers;1',
			'2026;B;Riom;0,5'
		);
		expect(told(list)).toMatchObject({
			fte: 1.5,
			pending: 2,
			questions: ['ligne Année : 2024', 'ligne Année : 2025']
		});
	});

	it('of one year for all asks nothing', async () => {
		const list = await read('Année;Structure;Commune;ETP', '2025;A;Thiers;1', '2025;B;Riom;0,5');
		expect(told(list)).toMatchObject({ fte: 1.5, questions: [] });
	});

	it.each([
		['Pourvu', 'oui', 'non'],
		['Poste occupé (O/N)', 'O', 'N'],
		['Poste vacant', 'non', 'oui'],
		['Pourvu', 'oui', 'en cours de recrutement'],
		['Situation', 'pourvu', 'ETP non pourvu']
	])('%s: %s is a post, %s is asked about', async (heading, held, vacant) => {
		const list = await read(`Structure;Commune;ETP;${heading}`, `A;Thiers;1;${held}`, `B;Riom;0,5;${vacant}`);
		expect(told(list)).toMatchObject({ fte: 1, pending: 1, questions: [`ligne ${heading} : ${vacant}`] });
	});
});
