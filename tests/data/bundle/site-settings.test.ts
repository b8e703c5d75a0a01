import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { siteProblems } from '../../../src/lib/data/bundle/site-settings';

const GOOD = {
	region: '84',
	cog: '2025',
	title: 'Maillage',
	subtitle: 'la couverture',
	logo: 'logo.svg',
	contact: null,
	norm: {}
};
const problems = (change: object) =>
	siteProblems(JSON.stringify({ ...GOOD, ...change }), (path) => path === 'logo.svg');

describe('the settings of the site', () => {
	test('those of this repository can be used', () => {
		const text = readFileSync('data/site.json', 'utf8');
		expect(siteProblems(text, (path) => existsSync(`static/${path}`))).toEqual([]);
	});

	test('an address, a page and changed parameters of the norm are accepted', () => {
		expect(problems({ contact: 'mediation@ars.example', norm: { qpv: 7500, acces: 'non' } })).toEqual([]);
		expect(problems({ contact: 'https://ars.example/contact' })).toEqual([]);
	});

	test('a wrong one is said with its field, what was read and what is expected', () => {
		expect(problems({ region: 84 })).toEqual([
			'data/site.json, champ «\u202Fregion\u202F»\u202F: lu\u202F: 84\u202F; attendu\u202F: le code d’une région entre guillemets, comme "84", ou "france".'
		]);
		expect(problems({ norm: { qpv: 100 } })).toEqual([
			'data/site.json, champ «\u202Fnorm.qpv\u202F»\u202F: lu\u202F: 100\u202F; attendu\u202F: un nombre de 500 à 50\u202F000.'
		]);
		expect(problems({ logo: 'absent.png' })).toEqual([
			'data/site.json, champ «\u202Flogo\u202F»\u202F: lu\u202F: "absent.png"\u202F; attendu\u202F: une image qui se trouve dans le dossier static.'
		]);
	});

	test.each([
		[{ title: undefined }, 'title'],
		[{ title: ' ' }, 'title'],
		[{ cog: '25' }, 'cog'],
		[{ logo: '../secret.svg' }, 'logo'],
		[{ contact: 'javascript:alert(1)' }, 'contact'],
		[{ norm: [] }, 'norm'],
		[{ norm: { qvp: 7500 } }, 'norm.qvp'],
		[{ norm: { priorite: 2.5 } }, 'norm.priorite'],
		[{ logos: 'x' }, 'logos']
	])('%j is one problem', (change, field) => {
		expect(problems(change)).toEqual([expect.stringContaining(`champ «\u202F${field}\u202F»`)]);
	});

	test('several wrong settings are said at once, and a file that is no JSON too', () => {
		expect(problems({ region: '99', contact: 'personne' })).toHaveLength(2);
		expect(siteProblems('{ "region": "84", }', () => true)).toEqual([
			expect.stringContaining('data/site.json, ligne 1, colonne 19')
		]);
	});
});
