import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resultsCommand } from '../../scripts/lib/results/command';
import { RESULT_COLUMNS, resultsCsv, toJson } from '../../scripts/lib/results/rows';
import { writeSmallBundle } from '../fixtures/small-bundle';

let folder = '';
beforeAll(() => {
	folder = writeSmallBundle();
});
afterAll(() => {
	rmSync(folder, { recursive: true });
});
const command = (line: string, where = folder) => resultsCommand(line.split(' ').filter(Boolean), where);
const HEADER =
	'code,nom,population,population_qpv,fdep,quintile,postes,etp,etp_10k,besoin,ecart,besoin_non_couvert,couverture,classe,' +
	'manque_qpv,manque_hors_qpv,besoin_qpv,besoin_hors_qpv,etp_qpv,etp_hors_qpv,certitude,rang,rang_min,rang_max';

describe('the results on the command line', () => {
	it('are one row a commune by default, empty where a figure has no meaning', () => {
		const { code, out } = command('');
		const lines = out.split('\n');
		expect(code).toBe(0);
		expect(lines).toHaveLength(7);
		expect(lines[0]).toBe(HEADER);
		expect(lines[1]).toMatch(/^42001,Saint-Étienne-le-Bas,8000,0,0.5,4,1,0.4,0.5,0.45[56]\d*,/);
		expect(lines[2]).toBe('42002,Les Déserts,0,0,-0.2,2,2,0.5,,0,-0.5,0,,unknown,0,0,0,0,0,0.5,inconnu,,,');
		expect(lines[5]).toBe(
			'63003,Œuvre-sans-Indice,10000,0,,,1,0.2,0.2,0,-0.2,0,,unknown,0,0,0,0,0,0.2,inconnu,,,'
		);
		expect(lines[6]).toBe('');
	});

	it('give every digit of each number', () => {
		const row = command('--niveau qpv').out.split('\n')[2]!.split(',');
		expect(row.slice(0, 4)).toEqual(['QN06302M', 'La Plaine', '4000', '4000']);
		// 0.1875 + 0.0625 + 0.04 + 0.06 + 0.02 + 0.025 FTE for a need of 4 000 ÷ 6 000.
		expect(Number(row[7])).toBeCloseTo(0.395, 12);
		expect(Number(row[12])).toBeCloseTo(0.5925, 12);
		expect(row[9]).toMatch(/^0\.6{15}/);
		expect(row[13]).toBe('partial');
	});

	it('are objects with the same names in JSON, null where a figure has no meaning', () => {
		const { out } = command('--niveau commune --format json');
		const rows: unknown = JSON.parse(out);
		expect(rows).toHaveLength(5);
		expect(rows).toMatchObject([
			// 0.0559 is missing, less than half a day a week; 0.208 with 1 FTE for 30 000 inhabitants.
			{ code: '42001', classe: 'minor', certitude: 'incertain', rang: 3, rang_min: 2, rang_max: 3 },
			{ code: '42002', etp_10k: null, couverture: null, population: 0 },
			{
				code: '63001',
				population: 30_000,
				population_qpv: 15_000,
				fdep: 1,
				quintile: 5,
				postes: 3,
				certitude: 'manque-sur'
			},
			{ code: '63002', classe: 'met', certitude: 'sans-manque-sur', rang: 2 },
			{ code: '63003', fdep: null, quintile: null, classe: 'unknown' }
		]);
		expect(Object.keys(JSON.parse(out)[0])).toEqual(HEADER.split(','));
	});

	it('follow every field of the norm, named as in an address', () => {
		const row = (line: string) => command(`--niveau qpv ${line}`).out.split('\n')[2]!.split(',');
		// QPV 2: 4 000 inhabitants, 0.395 FTE. One of its parts has 0.2875 for 3 000, the other 0.1075 for 1 000.
		expect(Number(row('--qpv 8000')[9])).toBeCloseTo(0.5, 12);
		expect(row('--qpv 8000 --seuil 0,2')[13]).toBe('minor');
		expect(row('--qpv 8000 --seuil 0.05')[13]).toBe('partial');
		expect(command('--seuil abc')).toMatchObject({ code: 2, out: '' });
		expect(command('--seuil abc').err).toContain('--seuil abc\u202F: on attend un nombre de 0 à 2.');
	});

	it('follow the campaign, the key and the norm', () => {
		const region = (line: string) => command(`--niveau region ${line}`).out.split('\n')[1]!.split(',');
		expect(region('--campagne 2020-12').slice(6, 8)).toEqual(['1', '1']);
		expect(Number(region('--norme enveloppe')[9])).toBeCloseTo(4.9, 9);
		expect(Number(region('--norme tous-publics')[9])).toBeCloseTo(
			0.2 * 3 ** 0.75 + 2 + 0.5 + 1.125 + 1 / 6 + 0.225 * Math.sqrt(3),
			9
		);
		const commune = command('--cle equal').out.split('\n')[2]!.split(',');
		expect(Number(commune[7])).toBeCloseTo(0.7, 9);
		// The words of the site's addresses, and those of before.
		expect(command('--cle egal').out).toBe(command('--cle equal').out);
		expect(command('--cle besoin').out).toBe(command('--cle need').out);
	});

	it('say beside the rows that the posts were made up, and which have no place', () => {
		expect(command('').err).toBe(
			'Campagne 2025-12\u202F: données de démonstration.\n' +
				'Non localisé\u202F: 1,4 ETP (2\u00A0postes\u202F: unknown-code et quarter-declared).\n'
		);
		expect(command('--campagne 2020-12').err).toBe('');
	});

	it('say that a weight by access changes nothing where no APL is loaded', () => {
		const { out, err } = command('--campagne 2020-12 --acces oui');
		expect(err).toBe(
			'--acces\u202F: l’APL n’est pas dans les données publiées, ce poids est sans effet sur le besoin.\n'
		);
		expect(out).toBe(command('--campagne 2020-12').out);
	});

	it.each([
		['--acces-faible 3', '--acces-faible\u202F: sans effet sans --acces oui.'],
		['--acces-tres-faible 3', '--acces-tres-faible\u202F: sans effet sans --acces oui.'],
		['--apl-faible 5', '--apl-faible\u202F: sans effet sans --acces oui.'],
		['--apl-tres-faible 5', '--apl-tres-faible\u202F: sans effet sans --acces oui.'],
		['--acces-quintile 5', '--acces-quintile\u202F: sans effet sans --acces oui.'],
		[
			'--f3 9',
			'--f3\u202F: sans effet sous --priorite 4\u202F: hors QPV, les quintiles d’avant n’ont pas de besoin.'
		],
		[
			'--priorite 5 --f4 9',
			'--f4\u202F: sans effet sous --priorite 5\u202F: hors QPV, les quintiles d’avant n’ont pas de besoin.'
		]
	])('say that an option changes nothing beside the others: %s', (line, sentence) => {
		const { out, err } = command(`--campagne 2020-12 ${line}`);
		expect(err).toBe(`${sentence}\n`);
		const without = line.startsWith('--priorite') ? '--priorite 5' : '';
		expect(out).toBe(command(`--campagne 2020-12 ${without}`).out);
	});

	it.each(['--f4 2', '--f5 2', '--priorite 3 --f3 2', '--acces non', '--seuil 0,2', '--plancher 0'])(
		'say nothing of an option that counts: %s',
		(line) => {
			expect(command(`--campagne 2020-12 ${line}`).err).toBe('');
		}
	);

	it('have a usage that names every option', () => {
		const { code, out, err } = command('--help');
		expect([code, err]).toEqual([0, '']);
		for (const option of ['--campagne', '--niveau', '--cle', '--norme', '--format', 'commune | qpv | epci'])
			expect(out).toContain(option);
	});
});

describe('a name with a comma, a quote or a line break', () => {
	const row = [
		'1',
		'Bas, dit "le Haut"\nsuite',
		...new Array<undefined>(11),
		'met',
		...new Array<undefined>(10)
	];

	it('is quoted in CSV', () => {
		expect(RESULT_COLUMNS).toHaveLength(row.length);
		expect(resultsCsv([row])).toBe(`${HEADER}\n1,"Bas, dit ""le Haut""\nsuite",,,,,,,,,,,,met,,,,,,,,,,\n`);
	});

	it('is whole in JSON', () => {
		expect(JSON.parse(toJson([row]))).toMatchObject([{ nom: 'Bas, dit "le Haut"\nsuite', etp: null }]);
	});
});

describe('a command that cannot be understood', () => {
	it.each([
		[
			'--niveau canton',
			'L’option --niveau n’accepte pas «\u202Fcanton\u202F». Valeurs possibles\u202F: commune, qpv, epci, departement, region, cls.'
		],
		[
			'--niveau arrondissement',
			'L’option --niveau n’accepte pas «\u202Farrondissement\u202F». Valeurs possibles\u202F: commune, qpv, epci, departement, region, cls.'
		],
		[
			'--cle habitants',
			'L’option --cle n’accepte pas «\u202Fhabitants\u202F». Valeurs possibles\u202F: population, besoin, egal.'
		],
		[
			'--norme oms',
			'L’option --norme n’accepte pas «\u202Foms\u202F». Valeurs possibles\u202F: ars, tous-publics, rey, edi, enveloppe.'
		],
		[
			'--format pdf',
			'L’option --format n’accepte pas «\u202Fpdf\u202F». Valeurs possibles\u202F: csv, json, geojson, xlsx.'
		],
		[
			'--campagne 2019-12',
			'L’option --campagne n’accepte pas «\u202F2019-12\u202F». Valeurs possibles\u202F: 2020-12, 2025-12.'
		],
		['--campagne', 'L’option --campagne attend une valeur. Valeurs possibles\u202F: 2020-12, 2025-12.'],
		[
			'--niveau',
			'L’option --niveau attend une valeur. Valeurs possibles\u202F: commune, qpv, epci, departement, region, cls.'
		],
		[
			'--region=84',
			'L’option «\u202F--region\u202F» n’existe pas. Options possibles\u202F: --campagne, --niveau, --cle, --norme, --format, --out, --qpv, --base, --f1, --f2, --f3, --f4, --f5, --rural, --disperse, --plancher, --priorite, --seuil, --acces-faible, --acces-tres-faible, --apl-faible, --apl-tres-faible, --acces-quintile, --acces, --enveloppe, --help.'
		],
		[
			'commune',
			'L’argument «\u202Fcommune\u202F» n’est pas attendu. Options possibles\u202F: --campagne, --niveau, --cle, --norme, --format, --out, --qpv, --base, --f1, --f2, --f3, --f4, --f5, --rural, --disperse, --plancher, --priorite, --seuil, --acces-faible, --acces-tres-faible, --apl-faible, --apl-tres-faible, --acces-quintile, --acces, --enveloppe, --help.'
		]
	])('ends with 2 and says what is possible: %s', (line, sentence) => {
		expect(command(line)).toEqual({ code: 2, out: '', err: `${sentence}\n` });
	});
});

describe('a bundle that cannot be used', () => {
	it('ends with 1 where there is none', () => {
		const { code, out, err } = command('', join(folder, 'nowhere'));
		expect([code, out]).toEqual([1, '']);
		expect(err).toMatch(
			/^Le fichier «\u202F.*manifest\.json\u202F» est introuvable\. Refaites les données avec/
		);
	});

	it('ends with 1 where one of its files is damaged', () => {
		const other = writeSmallBundle();
		writeFileSync(join(other, 'names.json'), '{}');
		const { code, out, err } = command('', other);
		rmSync(other, { recursive: true });
		expect([code, out]).toEqual([1, '']);
		expect(err).toMatch(/names\.json\u202F» n’est pas celui que le manifeste annonce\. Refaites les données/);
	});
});

describe('the script itself', () => {
	const shell = (line: string) => spawnSync('bash', ['-c', line], { encoding: 'utf8' });

	it('prints the region of the site, and nothing else on standard output', () => {
		const { status, stdout } = shell('node_modules/.bin/tsx scripts/results.ts --niveau departement');
		expect(status).toBe(0);
		expect(stdout.split('\n').map((line) => line.split(',')[0])).toEqual(
			'code 01 03 07 15 26 38 42 43 63 69 73 74'.split(' ').concat('')
		);
	});

	it('ends with 2, French on standard error and nothing on standard output', () => {
		const { status, stdout, stderr } = shell('node_modules/.bin/tsx scripts/results.ts --niveau canton');
		expect([status, stdout]).toEqual([2, '']);
		expect(stderr).toContain('commune, qpv, epci, departement, region');
	});

	it('does not mind a pipe that is closed', () => {
		const { status, stdout, stderr } = shell(
			'set -o pipefail; node_modules/.bin/tsx scripts/results.ts --campagne 2025-12 | head -1'
		);
		expect([status, stdout]).toEqual([0, `${HEADER}\n`]);
		expect(stderr).toBe('Campagne 2025-12\u202F: données de démonstration.\n');
	});
}, 60_000);

describe('a file of results', () => {
	it('is written where --out says, and nothing goes to the standard output', async () => {
		const { code, out, file } = command('--niveau qpv --format csv --out qpv.csv');
		expect([code, out, file?.path]).toEqual([0, '', 'qpv.csv']);
		expect(await file?.content()).toBe(command('--niveau qpv').out);
	});

	it('is a workbook, which does not go to the standard output', async () => {
		expect(command('--format xlsx')).toMatchObject({ code: 2, out: '' });
		const content = await command('--format xlsx --out a.xlsx').file?.content();
		// A zip begins with PK.
		expect([...(content ?? '').slice(0, 2)]).toEqual([0x50, 0x4b]);
	});
});
