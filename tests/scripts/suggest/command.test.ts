import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { suggestCommand } from '../../../scripts/lib/suggest/command';
import { readFormer } from '../../../src/lib/data/bundle/other-codes';
import { readBundle } from '../../../src/lib/data/bundle/disk';
import { readCampaignFile } from '../../../src/lib/data/posts/campaign-file';
import { BASE_LEVELS } from '../../../src/lib/domain/territory/atlas';
import { KnownPlaces, placeListsOf } from '../../../src/lib/domain/territory/typed/known-places';

const FOLDER = 'static/data/84';
const work = mkdtempSync(join(tmpdir(), 'maillage-suggest-'));
afterAll(() => rmSync(work, { recursive: true }));

const command = (line: string) => suggestCommand(line.split(' ').filter(Boolean), FOLDER);
const plain = (text: string) => text.replace(/[\u202F\u00A0]/g, ' ');
type Json = Record<string, number> & {
	postes: { id: string; etp_utile: number }[];
	retires: { id_poste: string }[];
};
const json = async (line: string) => JSON.parse((await command(`${line} --format json`)).out) as Json;

describe('npm run suggest, at the end of 2025 of the demonstration', () => {
	test('avoids as many FTE as it posts, ten or forty, and says that nothing is better', async () => {
		for (const posts of [10, 40]) {
			const answer = await json(`--campagne 2025-12 --postes ${posts} --objectif manque`);
			expect(answer).toMatchObject({ prouve: true, postes_types: 474 });
			expect(answer.etp_utiles).toBeCloseTo(posts, 6);
			expect(answer.manque_avant! - answer.manque_apres!).toBeCloseTo(posts, 6);
			expect(answer.postes).toHaveLength(posts);
		}
	}, 60_000);

	test('prices a post at what an FTE of the campaign costs', async () => {
		const answer = await json('--budget 150000 --objectif equite');
		// 4 500 000 € for 74.5 FTE.
		expect(answer.prix_etp).toBeCloseTo(60_402.68, 2);
		expect(answer.cout).toBeLessThanOrEqual(150_000);
		expect(answer.etp_crees).toBeCloseTo(2, 9);
	}, 60_000);

	test('keeps 99 % of the missing FTE that can be avoided, then reaches most people', async () => {
		const [missing, people, inTurn] = [
			await json('--postes 10 --objectif manque'),
			await json('--postes 10 --objectif personnes'),
			await json('--postes 10 --objectif manque-puis-personnes')
		];
		expect(inTurn!.etp_utiles).toBeGreaterThanOrEqual(0.99 * missing!.valeur! - 1e-6);
		expect(inTurn!.habitants_desservis).toBeGreaterThanOrEqual(missing!.habitants_desservis!);
		expect(people!.valeur).toBeGreaterThanOrEqual(inTurn!.habitants_desservis! - 1e-6);
		expect(inTurn!.valeur).toBeLessThanOrEqual(inTurn!.borne!);
	}, 60_000);

	test('puts more posts into QPVs where they count three times', async () => {
		const [once, thrice] = [
			await json('--postes 10 --objectif equite'),
			await json('--postes 10 --objectif equite --qpv-poids 3')
		];
		expect(once!.etp_qpv).toBeLessThan(2);
		expect(thrice!.etp_qpv).toBeGreaterThan(9);
	}, 60_000);

	test('ends the ten posts that are least harmful together, which are not those that are alone', async () => {
		const answer = await json('--retirer 10');
		expect(answer).toMatchObject({ prouve: true });
		expect(answer.perte).toBeCloseTo(2.6594, 4);
		expect(answer.retires).toHaveLength(10);
	}, 60_000);

	test('writes a list of posts that is imported without a problem', async () => {
		const bundle = readBundle(FOLDER);
		const former = readFormer(bundle.manifest.roles.former, bundle.text);
		const places = new KnownPlaces(placeListsOf(bundle.atlas, BASE_LEVELS, former));
		const { out } = await command('--postes 12 --objectif equite --qpv-poids 2 --format csv');
		const { posts, problems } = readCampaignFile(out, 'scenario.csv', { places, at: '2026-12-31' });
		expect(problems).toEqual([]);
		expect(posts.map(({ id }) => id)).toEqual(
			Array.from({ length: 12 }, (_, i) => `SCENARIO-${String(i + 1).padStart(2, '0')}`)
		);
		expect(new Set(posts.map(({ structure }) => structure))).toEqual(new Set(['structure à désigner']));
		for (const { assignments } of posts)
			expect(assignments.reduce((sum, { share }) => sum + Math.round(share! * 100), 0)).toBe(100);
	}, 60_000);

	test('keeps to one département', async () => {
		const { out } = await command('--postes 5 --departement 38 --format csv');
		const codes = out
			.split('\n')
			.slice(1, -1)
			.map((line) => line.split(',')[9]!);
		expect(codes.every((code) => code.startsWith('38') || code.startsWith('QN038'))).toBe(true);
	}, 60_000);

	test('says beside the figures that it is a scenario, on made-up posts, and how sure it is', async () => {
		const { err } = await command('--postes 10 --objectif equite');
		expect(plain(err)).toMatch(
			/^Scénario de 10 postes : 10,00 ETP manquants évités, [\d ]+ habitants nouvellement desservis\.\nAu pire 99,6 % du mieux possible parmi 474 postes types\.\nCampagne 2025-12 : données de démonstration\.\n$/
		);
	}, 60_000);

	test('says which options change nothing beside the others', async () => {
		const [ending, weighed] = [
			await command('--retirer 1 --prouver'),
			await command('--postes 1 --objectif personnes --qpv-poids 3')
		];
		expect(plain(ending.err)).toContain(
			'\n--prouver : sans effet avec --retirer, toujours résolu exactement.\n'
		);
		expect(plain(weighed.err)).toContain('\n--qpv-poids : sans effet sur l’objectif personnes.\n');
		expect(weighed.out.replace('"qpv_poids": 3', '"qpv_poids": 1')).toBe(
			(await command('--postes 1 --objectif personnes')).out
		);
		expect(plain((await command('--postes 1 --qpv-poids 3')).err)).not.toContain('sans effet');
	}, 60_000);
});

describe('an instance on the command line', () => {
	test('is solved and written on one line', async () => {
		const path = join(work, 'petit.json');
		const file = {
			cells: [{ id: 'a', unmet: 1.2, weight: 2 }],
			candidates: [{ id: 'p', size: 1, alloc: { a: 1 } }],
			limit: { fte: 2 },
			copies: 2
		};
		writeFileSync(path, JSON.stringify(file));
		const { code, out } = await command(`--instance ${path}`);
		expect(code).toBe(0);
		expect(out).toBe('{"value":2.4,"bound":2.4,"proved":true,"chosen":["p","p"]}\n');
		writeFileSync(
			path,
			JSON.stringify({ cells: [{ id: 'a', need: 1 }], posts: [{ id: 'p', alloc: { a: 0.4 } }], end: 1 })
		);
		expect((await command(`--instance ${path}`)).out).toBe('{"harm":0.4,"ended":["p"]}\n');
		writeFileSync(path, '{"cells": 3}');
		const failed = await command(`--instance ${path}`);
		expect([failed.code, failed.out]).toEqual([2, '']);
		expect(plain(failed.err)).toBe(
			'Fichier « petit.json », à l’endroit « cells » : une liste est attendue.\n'
		);
	});
});

describe('a command that cannot be understood', () => {
	test.each([
		['--objectif beaute', 'Valeurs possibles : manque, personnes, equite, manque-puis-personnes.'],
		['--format pdf', 'Valeurs possibles : json, csv.'],
		['--campagne 1999-01', 'Valeurs possibles : 2020-12, 2025-05, 2025-12.'],
		['--departement 75', 'Valeurs possibles : 01, 03, 07'],
		['--postes 2.5', 'n’accepte pas « 2.5 ». On attend un nombre entier de 1 à 500.'],
		['--qpv-poids', 'L’option --qpv-poids attend une valeur.'],
		['--budget 1000', 'La limite (1 000 €) est inférieure au plus petit poste (30 201 €)'],
		['--retirer 3 --postes 4', 'L’option --retirer ne va pas avec --postes.'],
		['--retirer 100', 'la campagne n’a que 85 postes'],
		['--retirer 80 --departement 38', 'il y a moins de postes dans le seul département 38'],
		['--instance x.json --postes 3', 'L’option --instance ne va pas avec --postes.'],
		['--instance', 'L’option --instance attend le nom d’un fichier JSON.'],
		['--instance absent.json', 'Le fichier « absent.json » n’a pas pu être lu.'],
		[
			'--postes 3 --postes 5',
			'L’option --postes est donnée 2 fois (« 3 », « 5 »). Une seule valeur est attendue.'
		],
		['--cle toString', 'Valeurs possibles : population, besoin, egal.'],
		['--vite', 'Options possibles : --campagne, --postes'],
		['postes', 'n’est pas attendu']
	])('ends with 2 and says what is possible: %s', async (line, sentence) => {
		const { code, out, err } = await command(line);
		expect([code, out]).toEqual([2, '']);
		expect(plain(err)).toContain(sentence);
	});

	test('has a help in French that names every option', async () => {
		const { code, out } = await command('--help');
		expect(code).toBe(0);
		for (const option of ['--campagne', '--retirer', '--prouver', '--instance', 'manque-puis-personnes'])
			expect(out).toContain(option);
	});
});
