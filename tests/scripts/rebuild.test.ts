import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandFrom, optionsFrom } from '../../scripts/lib/command/options';
import { rebuild } from '../../scripts/lib/rebuild';
import { readInputs } from '../../scripts/lib/inputs';
import { communeCodesOf } from '../../scripts/lib/atlas/commune-codes';
import { qpvsOf } from '../../scripts/lib/atlas/qpvs';
import { Notices } from '../../scripts/lib/notices';

const folder = mkdtempSync(join(tmpdir(), 'maillage-'));
afterAll(() => rmSync(folder, { recursive: true }));

const contents = (name: string) =>
	Object.fromEntries(
		readdirSync(join(folder, name))
			.sort()
			.map((file) => [file, readFileSync(join(folder, name, file)).toString('base64')])
	);

describe('building twice', () => {
	const stages: string[] = [];
	let report: string;

	beforeAll(async () => {
		for (const name of ['first', 'second']) {
			const options = optionsFrom(['--from', 'tracked', '--out', join(folder, name)], process.cwd());
			({ report } = await rebuild(options, (title) => stages.push(title)));
		}
	}, 400_000);

	test('gives the same bytes', () => {
		expect(contents('second')).toEqual(contents('first'));
	});

	test('tells each stage, and reports without a date or a path of this machine', () => {
		expect(stages.slice(0, 2)).toEqual([
			'lecture des sources',
			'communes, EPCI, arrondissements, départements'
		]);
		expect(report).toContain('| habitants des QPV | 462\u202F972 | 462\u202F970 | +2 |');
		expect(report).toContain(
			'QN00107M La Maladière - Les Peupliers\u202F: 10,8\u202F% de son aire sur La Boisse'
		);
		expect(report).not.toContain(process.cwd());
		expect(report).not.toMatch(/\d{2}:\d{2}/);
	});

	test('leaves the tracked report alone when the bundle goes elsewhere', () => {
		expect(optionsFrom(['--out', 'x'], process.cwd()).report).toBeUndefined();
		expect(optionsFrom([], process.cwd()).report).toBe(join(process.cwd(), 'data/report.md'));
	});
});

describe('stopping', { timeout: 120_000 }, () => {
	const run = (...args: string[]) =>
		spawnSync(process.execPath, ['--import', 'tsx', 'scripts/rebuild.ts', ...args], { encoding: 'utf8' });

	test('an unknown region ends with 1, a sentence, and no bundle', () => {
		const out = join(folder, 'nowhere');
		const { status, stderr } = run('--region', '99', '--out', out);
		expect(status).toBe(1);
		expect(stderr).toContain('région inconnue (lu\u202F: «\u202F99\u202F»\u202F; attendu\u202F: 01, 02, 03');
		expect(existsSync(out)).toBe(false);
	}, 60_000);

	test('an unknown option or place lists what is possible', () => {
		expect(() => optionsFrom(['--vite'], '.')).toThrow(
			'L’option «\u202F--vite\u202F» n’existe pas. Options possibles\u202F: --region, --cog,'
		);
		expect(() => optionsFrom(['postes.xlsx'], '.')).toThrow(
			'L’argument «\u202Fpostes.xlsx\u202F» n’est pas attendu.'
		);
		expect(() => optionsFrom(['--out', '--strict'], '.')).toThrow('L’option --out attend une valeur.');
		expect(() => optionsFrom(['--strict=oui'], '.')).toThrow('L’option --strict n’attend pas de valeur');
		expect(() => optionsFrom(['--from', 'paris'], '.')).toThrow('cache, tracked, mirror, official');
		expect(() => optionsFrom(['--region', '11', '--region', '84'], '.')).toThrow(
			'L’option --region est donnée 2 fois («\u202F11\u202F», «\u202F84\u202F»). Une seule valeur est attendue.'
		);
		expect(optionsFrom(['--with', 'apl', '--with', 'f-edi'], '.').optional).toEqual(['apl', 'f-edi']);
	});

	test('an optional source, a year or a pair of options that makes no sense is told', () => {
		expect(() => optionsFrom(['--with', 'apl,meteo'], '.')).toThrow(
			'L’option --with n’accepte pas «\u202Fmeteo\u202F». Valeurs possibles\u202F: apl, f-edi.'
		);
		expect(() => optionsFrom(['--cog', '26'], '.')).toThrow('attendu\u202F: une année');
		expect(() => optionsFrom(['--offline', '--refresh'], '.')).toThrow('se contredisent');
		expect(() => commandFrom(['--date', '2026-12'], '.')).toThrow('va avec «\u202F--campagne\u202F»');
		expect(optionsFrom(['--with', 'f-edi,apl'], '.').optional).toEqual(['apl', 'f-edi']);
	});

	test('a QPV without a perimeter, or whose two lists of communes differ', async () => {
		const inputs = await readInputs(
			{ root: '.', region: '84', cog: '2025', from: 'tracked', mirror: '' },
			new Notices()
		);
		const { communes } = inputs.decoupage;
		const ours = communes.filter(({ type, region }) => type === 'commune-actuelle' && region === '84');
		const codes = communeCodesOf('84', communes, ours, inputs.reestablished);
		const { records, ...read } = inputs.qpvContours;
		const qpvsWith = (changed: typeof records) =>
			qpvsOf({ ...inputs, qpvContours: { ...read, records: changed } }, codes, new Notices());
		expect(() => qpvsWith(records.slice(1))).toThrow(
			'ligne 2\u202F: QPV sans périmètre (lu\u202F: «\u202FQN00101M\u202F»'
		);
		const [first, ...others] = records;
		expect(() => qpvsWith([{ ...first!, communes: ['01004'] }, ...others])).toThrow(
			'objet QN00101M\u202F: communes du QPV autres que dans le fichier des populations (lu\u202F: «\u202F01004\u202F»\u202F; attendu\u202F: 01053)'
		);
	});
});
