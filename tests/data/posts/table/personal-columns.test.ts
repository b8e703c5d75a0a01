import { describe, expect, it } from 'vitest';
import { personalColumns } from '../../../../src/lib/data/posts/table/personal-columns';
import { readOne } from './sheets';

/** What is said of a column with this heading and these values, beside a list. */
function said(heading: string, ...values: (string | number)[]) {
	const read = readOne([
		['Structure', 'ETP', 'Commune', heading],
		...values.map((value, i) => [`Structure ${i}`, 1, 'Thiers', value])
	]);
	return personalColumns(read.tables[0]!).map(({ at, reason }) => `${at} ${reason}`);
}

describe('a column that tells of people is set aside', () => {
	it.each([
		['Nom du médiateur', ['DURAND'], '3 noms de personnes'],
		['Prénom', ['Anne'], '3 noms de personnes'],
		['NOM Prénom', ['X'], '3 noms de personnes'],
		['Courriel', ['x'], '3 adresses électroniques'],
		['E-mail', ['x'], '3 adresses électroniques'],
		['Tél.', ['0478'], '3 numéros de téléphone'],
		['Date de naissance', ['1980'], '3 données personnelles'],
		['Coordonnées', ['x'], '3 coordonnées de personnes'],
		['Médiatrice', ['DURAND Marie', 'Fatima B.', 'en cours'], '3 noms de personnes'],
		['Contact', ['Mme Durand', 'Paul Petit'], '3 noms de personnes'],
		['Divers', ['a.b@c.fr', '06 12 34 56 78'], '3 adresses électroniques'],
		['Joindre', ['06 12 34 56 78', '+33 4 78 00 00 00'], '3 numéros de téléphone'],
		['Qui', ['Marie Durand', 'Jean-Paul Petit', 'DUPONT Claire'], '3 noms de personnes']
	])('%s', (heading, values, reason) => {
		expect(said(heading, ...values)).toEqual([reason]);
	});
});

describe('a column of structures, places and numbers is not', () => {
	it.each([
		['Nom de la structure', ['Association Jean Moulin', 'Maison Claire']],
		['Nom du porteur', ['CCAS']],
		['Nb de médiateurs', [3, 2]],
		['Médiateurs', [3, 2]],
		['Personnes accompagnées', [99, 120]],
		['QPV', ['Saint-Jean', 'Saint-Pierre']],
		['Où', ['Saint-Étienne', 'Saint-Martin']],
		['SIRET', ['20007071200012']],
		['EPCI', [200070712]],
		['Nom', ['ADES du Rhône', 'Mission locale']]
	])('%s', (heading, values) => {
		expect(said(heading, ...values)).toEqual([]);
	});
});
