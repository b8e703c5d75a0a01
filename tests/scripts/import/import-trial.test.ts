import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDeclarations } from '../../../scripts/lib/bundle/campaign-list';
import { keepCampaign, QuestionsLeft, readNewCampaign } from '../../../scripts/lib/import/campaign';
import { journalLines } from '../../../scripts/lib/import/journal';
import { readImport } from '../../../scripts/lib/import/read-import';
import { trialCode, trialJson, trialText } from '../../../scripts/lib/import/trial';
import { withdrawCampaign } from '../../../scripts/lib/import/withdraw';
import { commandFrom } from '../../../scripts/lib/command/options';
import { campaignDate } from '../../../src/lib/domain/campaign/dates';
import type { KnownPlaces } from '../../../src/lib/domain/territory/typed/known-places';
import { realPlaces } from '../../fixtures/real-places';

const root = mkdtempSync(join(tmpdir(), 'maillage-essai-'));
const folder = join(root, 'data/campaigns');
afterAll(() => rmSync(root, { recursive: true }));
let places: KnownPlaces;
beforeAll(async () => {
	places = await realPlaces();
	cpSync('data/campaigns', folder, { recursive: true });
	cpSync('data/site.json', join(root, 'data/site.json'));
	cpSync('tests/fixtures/import', join(root, 'cas'), { recursive: true });
});

function options(...args: string[]) {
	const command = commandFrom([...args, '--date', '2026-12'], root);
	if (command === 'help' || !command.rebuild.campaign) throw new Error('a campaign was asked for');
	return command.rebuild.campaign;
}
const trial = (...args: string[]) => readImport(options(...args), root, () => Promise.resolve(places));
const keep = async (...args: string[]) => {
	const added = await readNewCampaign(options(...args), root, places);
	keepCampaign(root, added);
	return added;
};
const cases = (...names: string[]) => names.flatMap((name) => ['--campagne', `cas/${name}`]);
const declared = () => readDeclarations(folder).map(({ id }) => id);

describe('a trial', () => {
	it('tells of the lists as a program reads it, and writes nothing', async () => {
		const lists = await trial(...cases('C-DD07.csv', 'C-DD01.csv'));
		expect(JSON.parse(trialJson(lists))).toEqual({
			files: ['C-DD01.csv', 'C-DD07.csv'].map((file) => ({
				file,
				sheet: '',
				hidden: false,
				header: 1,
				rows: 3,
				posts: 3,
				setAside: []
			})),
			posts: 6,
			fte: 6,
			euros: 312_000,
			pending: { posts: 0, fte: 0, euros: 0 },
			warnings: [],
			questions: [],
			errors: []
		});
		expect(trialCode(lists)).toBe(0);
		expect(declared()).toEqual(['2020-12', '2025-05', '2025-12']);
	});

	it.each([
		['inf-amount.csv', 1],
		['wrong-crc-etp9.xlsx', 1],
		['absent.csv', 1],
		['B15-bis-csv-excel-fr.csv', 3],
		['A13-noms-de-communes.xlsx', 4]
	])('of %s ends with %i', async (name, code) => {
		expect(trialCode(await trial(...cases(name)))).toBe(code);
	});

	it('of a list with questions and errors ends with the errors', async () => {
		expect(trialCode(await trial(...cases('A13-noms-de-communes.xlsx', 'inf-amount.csv')))).toBe(1);
	});

	it('says in words what is read, asked and where the questions would be', async () => {
		const text = trialText(
			await trial(...cases('B20-etp-reparti-par-ligne.xlsx')),
			options(...cases('B20.xlsx'))
		);
		expect(text).toContain('En attente de réponses\u202F: 1\u00A0poste, 1,0 ETP');
		expect(text).toContain(join(root, 'cas', 'a-completer.csv'));
		expect(existsSync(join(root, 'cas', 'a-completer.csv'))).toBe(false);
	});
});

describe('an import', () => {
	it('with questions leaves them to complete, and once they are answered is a campaign', async () => {
		const lists = cases('B20-etp-reparti-par-ligne.xlsx');
		await expect(keep(...lists)).rejects.toThrow(QuestionsLeft);
		const path = join(root, 'cas', 'a-completer.csv');
		const [header, question] = readFileSync(path, 'utf8').split('\r\n');
		expect(question).toBe('etp;ADES du Rhône : 0,33 ETP sur 3 lignes;3;somme;');
		writeFileSync(path, `${header}\r\n${question}somme\r\n`);
		const { posts } = await keep(...lists, '--correspondance', path);
		expect(posts.map(({ fte, assignments }) => [fte, assignments.length])).toEqual([[0.99, 3]]);
	});

	it('takes the place of the demonstration, and its answers serve again', async () => {
		expect(declared()).toEqual(['2026-12']);
		expect(existsSync(join(root, 'data/correspondances/2026-12.json'))).toBe(true);
		expect(trialCode(await trial(...cases('B20-etp-reparti-par-ligne.xlsx')))).toBe(0);
	});

	it('of a month that is there must say what becomes of it', async () => {
		const list = cases('B17-deux-onglets-modele.xlsx');
		await expect(keep(...cases('C-DD01.csv'))).rejects.toThrow('--remplacer');
		expect((await keep(...cases('C-DD01.csv'), '--ajouter')).posts).toHaveLength(4);
		expect((await keep(...list, '--remplacer')).posts).toHaveLength(3);
		expect(journalLines(folder)).toEqual([
			'Campagne 2026-12 complétée\u202F: 4\u00A0postes, 3,99 ETP.',
			'Campagne 2026-12 remplacée\u202F: 3\u00A0postes, 3 ETP.'
		]);
	});

	it('can be undone: the demonstration comes back', () => {
		withdrawCampaign(folder, campaignDate('2026-12')!);
		expect(declared()).toEqual(['2020-12', '2025-05', '2025-12']);
		expect(existsSync(join(folder, '2026-12.csv'))).toBe(false);
		expect(journalLines(folder).at(-1)).toBe('Campagne 2026-12 retirée\u202F: 3\u00A0postes, 3 ETP.');
		expect(() => withdrawCampaign(folder, campaignDate('2030-12')!)).toThrow('aucune campagne de ce mois');
	});

	it('may leave the demonstration beside it', async () => {
		await keep(...cases('C-DD01.csv'), '--garder-demonstration');
		expect(declared()).toEqual(['2020-12', '2025-05', '2025-12', '2026-12']);
	});
});

it.each([
	[['--essai'], 'L’option --essai va avec --campagne.'],
	[
		['--modele', 'm.xlsx', '--region', '11', '--strict'],
		'L’option --modele ne va pas avec --region, --strict. Elle va seule.'
	],
	[['--remplacer'], 'L’option --remplacer va avec --campagne.'],
	[['--campagne', 'a.csv', '--date', '2026-12', '--json'], 'L’option --json va avec --essai.'],
	[['--campagne', 'a.csv', '--date', '2026-12', '--ajouter', '--remplacer'], 'se contredisent'],
	[['--campagne', 'a.csv', '--date', '2026-12', '--retirer', '2026-12'], 'ne vont pas ensemble']
])('%j is refused with a sentence', (args, sentence) => {
	expect(() => commandFrom(args, root)).toThrow(sentence);
});
