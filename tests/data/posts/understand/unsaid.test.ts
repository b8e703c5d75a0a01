import { beforeAll, describe, expect, it } from 'vitest';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { realPlaces } from '../../../fixtures/real-places';
import { simpleXlsx } from '../../../fixtures/workbooks';
import { placesOf, saidOf, told, understood, understoodLines } from './lists';

let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
});
const read = (...lines: string[]) => understoodLines(places, lines);

describe('what stands under no heading', () => {
	it('because a separator is inside a text, is an error of its row', async () => {
		const list = await read(
			'Structure;ETP;Communes;Financeur',
			'CCAS;1;"Thiers; Ambert";ARS',
			'ADES;1;Riom; Issoire;ARS'
		);
		expect(told(list)).toMatchObject({ posts: 1, fte: 1, errors: 1 });
		expect(saidOf(list)).toContain('Cette ligne a 5 champs pour 4 titres de colonnes');
	});

	it('in a workbook is said with its cells, those of people aside', async () => {
		const list = await understood(
			{
				'l.xlsx': simpleXlsx([
					['Structure', 'ETP', 'Commune', null, null],
					['CCAS', 1, 'Thiers', 'à vérifier', 'a.b@c.fr']
				])
			},
			places
		);
		expect(told(list).posts).toBe(1);
		expect(saidOf(list)).toContain(
			'La colonne D n’a pas de titre : elle n’est pas lue (« à vérifier », ligne 2).'
		);
		expect(saidOf(list)).toContain('La colonne E contient des adresses électroniques');
		expect(saidOf(list)).not.toContain('a.b@c.fr');
	});
});

describe('a place outside of the département that is named', () => {
	it('above its own table, though another table stands above, is asked about', async () => {
		const list = await read(
			'AIN;;',
			'Structure;ETP;Commune',
			'A;1;Bourg-en-Bresse',
			'B;1;Saint-Maurice',
			'ISÈRE;;',
			'Structure;Commune;ETP',
			'C;Grenoble;1',
			'D;Saint-Maurice;1'
		);
		expect(placesOf(list)).toEqual(['commune 01053', 'commune 38185']);
		expect(list.questions.map(({ value }) => value)).toEqual([
			'Saint-Maurice (Ain)',
			'Saint-Maurice (Isère)'
		]);
		expect(list.questions[0]!.candidates.map(({ answer }) => answer)).toEqual(
			expect.arrayContaining(['63378', '01376'])
		);
	});

	it('is said where most places are outside of it', async () => {
		const list = await understood(
			{ 'Loire.csv': 'Structure;ETP;Commune\nA;1;Riom\nB;1;Thiers\nC;1;Vichy\nD;1;Moulins' },
			places
		);
		expect(told(list)).toMatchObject({ posts: 4, questions: [] });
		expect(saidOf(list)).toContain('(Loire) : il est lu où il est.');
	});
});

describe('five digits among names', () => {
	it('that are a postal code and an Insee code of two communes are asked about', async () => {
		const list = await read('Structure;ETP;Commune', 'A;1;Thiers', 'B;1;69008', 'C;1;Lyon 3e');
		expect(told(list)).toMatchObject({ posts: 2, questions: ['territoire 69008'] });
		expect(list.questions[0]!.candidates.map(({ answer }) => answer)).toEqual(['69123', '69008']);
	});
});

describe('a commune and its quarter in one cell', () => {
	it('are the quarter where a dash, a comma or a bar stands between them, and that is said', async () => {
		const list = await read(
			'Structure;ETP;Lieu',
			'A;1;Saint-Étienne - Montreynaud',
			'B;1;Montreynaud, Saint-Étienne'
		);
		expect(placesOf(list)).toEqual(['qpv QN04213M', 'qpv QN04213M']);
		expect(saidOf(list)).toContain('la commune entière n’est pas comptée');
	});

	it('are both where a word joins them, and that is said', async () => {
		const list = await read('Structure;ETP;Lieu', 'A;1;Saint-Étienne et Montreynaud');
		expect(placesOf(list)).toEqual(['commune 42218 qpv QN04213M']);
		expect(saidOf(list)).toContain('le poste est compté dans la commune entière aussi');
	});
});

describe('a column of quarters that says yes or no beside one that names them', () => {
	it('counts where the names are blank', async () => {
		const list = await read(
			'Structure;ETP;Commune;QPV (oui/non);Nom QPV',
			'A;1;Saint-Étienne;oui;Montreynaud',
			'B;1;Riom;non;',
			'C;1;Vichy;oui;'
		);
		expect(placesOf(list)).toEqual(['qpv QN04213M', 'commune 63300']);
		expect(list.questions.map(({ value }) => value)).toEqual(['oui (Vichy)']);
	});

	it('an unknown quarter of a known commune is asked about among its own', async () => {
		const list = await read('Structure;ETP;Commune;QPV', 'A;1;Thiers;Cizolles');
		expect(
			list.questions.map(({ value, candidates }) => [value, candidates.map(({ answer }) => answer)])
		).toEqual([['Cizolles (Thiers)', ['QN06306M']]]);
	});
});

describe('one post on several rows that have nothing but their place', () => {
	const LIST = [
		'Structure;ETP;Commune',
		'Mutualité;1;Saint-Étienne',
		'Mutualité;1;Firminy',
		'Mutualité;1;Roanne',
		'CCAS;1;Thiers'
	] as const;

	it('is asked about once where they are of one EPCI', async () => {
		const near = await read(LIST[0], LIST[1], LIST[2], LIST[4]);
		const value = 'Mutualité : 1 ETP sur 2 lignes (Firminy, Saint-Étienne)';
		expect(told(near)).toMatchObject({ posts: 1, pending: 2, questions: [`etp ${value}`] });
		const one = await understood({ 'l.csv': [LIST[0], LIST[1], LIST[2], LIST[4]].join('\n') }, places, {
			choices: [{ kind: 'etp', value, answer: 'un seul' }]
		});
		expect(told(one)).toMatchObject({ posts: 2, fte: 2, questions: [] });
	});

	it('is not where they are further apart, or where each has its amount', async () => {
		expect(told(await read(LIST[0], LIST[1], LIST[3]))).toMatchObject({ posts: 2, questions: [] });
		expect(told(await read(...LIST))).toMatchObject({ posts: 2, pending: 2 });
		const paid = await read(
			'Structure;ETP;Commune;Montant',
			'Mutualité;1;Saint-Étienne;52000',
			'Mutualité;1;Firminy;52000'
		);
		expect(told(paid)).toMatchObject({ posts: 2, questions: [] });
	});

	it('goes on with rows that repeat its structure without an FTE, and that is said', async () => {
		const list = await read(
			'Structure;ETP;Commune;Montant',
			'Mutualité;1;Saint-Étienne;52000',
			'Mutualité;;Firminy;',
			'CCAS;1;Thiers;52000'
		);
		expect(told(list)).toEqual({ posts: 2, fte: 2, pending: 0, questions: [], errors: 0 });
		expect(placesOf(list)).toEqual(['commune 63430', 'commune 42095 commune 42218']);
		expect(saidOf(list)).toContain('comme un lieu de plus du même poste');
	});
});

it('English headings are read', async () => {
	const list = await read(
		'Organisation,Full-time equivalent,City,Funder,Amount,Start date',
		'ADES,0.5,Riom,ARS,26000,2024-01-15'
	);
	expect(list.posts[0]).toMatchObject({
		structure: 'ADES',
		fte: 0.5,
		start: '2024-01-15',
		funding: [{ funder: 'ARS', amount: 26_000 }]
	});
});

describe('what reaches a person', () => {
	it('beside the name of a structure is taken away, and that is said without it', async () => {
		const list = await read(
			'Structure;ETP;Commune',
			'ADES 06 12 34 56 78;1;Thiers',
			'CCAS de Riom (contact : j.martin@riom.fr);1;Riom'
		);
		expect(list.posts.map(({ structure }) => structure)).toEqual(['ADES', 'CCAS de Riom']);
		expect(saidOf(list)).toContain('il n’est gardé nulle part');
		expect(JSON.stringify([list.posts, list.problems])).not.toMatch(/06 12|martin@/);
	});

	it('in brackets after it is warned of', async () => {
		expect(saidOf(await read('Structure;ETP;Commune', 'CCAS (Mme Dupont);1;Thiers'))).toContain(
			'Ce nom ressemble à celui d’une personne'
		);
	});
});

it('a column of an earlier year that is read is said', async () => {
	expect(saidOf(await read('Structure;ETP;Commune;Montant 2025', 'A;1;Thiers;52000'))).toContain(
		'La colonne « Montant 2025 » est de 2025 et la campagne de 2026'
	);
});
