import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { archiveFaults, keepArchive, keptArchives } from '../../../scripts/lib/archive/keep';
import { BundleError } from '../../../src/lib/data/bundle/bundle';
import { REGION } from '../../../src/lib/data/bundle/site';

const BUNDLE = `static/data/${REGION}`;
let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'maillage-archive-'));
	keepArchive(BUNDLE, folder, '2025-05');
});
afterAll(() => {
	rmSync(folder, { recursive: true });
});
const page = (of = folder, campaign = '2025-05') => readFileSync(join(of, campaign, 'index.html'), 'utf8');

it('the archives that are published are as they were kept', () => {
	expect(keptArchives('static/archives').map(({ campaign }) => campaign)).toContain('2025-12');
	expect(archiveFaults('static/archives')).toEqual([]);
});

it('an archive holds a page, a picture, two tables and the list of posts, whose names say that they are a demonstration', () => {
	const [archive] = keptArchives(folder);
	expect(archive).toMatchObject({
		campaign: '2025-05',
		label: 'mai 2025',
		demonstration: true,
		definitions: '2'
	});
	expect(archive!.files.map(({ name }) => name)).toEqual([
		'index.html',
		'maillage_epci_carte_2025-05_demonstration.svg',
		'resultats-2025-05-epci-demonstration.csv',
		'resultats-2025-05-departement-demonstration.csv',
		'postes-2025-05-demonstration.csv'
	]);
	expect(archiveFaults(folder)).toEqual([]);
});

it('its page runs no code, and asks for nothing but its own picture', () => {
	const text = page();
	expect(text).not.toMatch(/<script|<link|javascript:|\son\w+=/i);
	expect(text).toContain("content=\"default-src 'none'; img-src 'self'; style-src 'sha256-");
	expect([...text.matchAll(/src="([^"]+)"/g)].map(([, src]) => src)).toEqual([
		'maillage_epci_carte_2025-05_demonstration.svg'
	]);
	expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

it('its page says what the figures rest on', () => {
	const text = page();
	expect(text).toContain('<strong>Données de démonstration.</strong>');
	expect(text).toContain('<dt>Version des définitions</dt><dd>2</dd>');
	expect(text).toContain('<dt>Dans un quartier prioritaire</dt><dd>1 ETP pour 6\u202F000 habitants</dd>');
	// One row a département: the header, then twelve, as the region has.
	expect(text.split('Couverture par département</caption>')[1]!.match(/<tr>/g)).toHaveLength(13);
});

it('is written once: the second time stops, and nothing changes', () => {
	const before = page();
	expect(() => keepArchive(BUNDLE, folder, '2025-05')).toThrow(
		/^l’archive «\u202F2025-05\u202F» existe déjà et ne se réécrit pas/
	);
	expect(page()).toBe(before);
});

it('a campaign that is not published is named, with those that are', () => {
	expect(() => keepArchive(BUNDLE, folder, '2019-12')).toThrow(
		'campagne non publiée (lu\u202F: «\u202F2019-12\u202F»\u202F; attendu\u202F: 2020-12, 2025-05, 2025-12)'
	);
});

it('a file that was changed, taken away or added is named', () => {
	const other = mkdtempSync(join(tmpdir(), 'maillage-archive-'));
	keepArchive(BUNDLE, other, '2020-12');
	writeFileSync(join(other, '2020-12', 'index.html'), 'autre chose');
	rmSync(join(other, '2020-12', 'postes-2020-12-demonstration.csv'));
	writeFileSync(join(other, '2020-12', 'note.txt'), 'à moi');
	expect(archiveFaults(other)).toEqual([
		'2020-12/index.html\u202F: ce fichier d’archive a changé\u202F; une archive ne se réécrit pas.',
		'2020-12/postes-2020-12-demonstration.csv\u202F: ce fichier d’archive manque.',
		'2020-12/note.txt\u202F: ce fichier n’est dans aucune archive.'
	]);
	rmSync(other, { recursive: true });
});

it('a list that is something else is said, not guessed', () => {
	const other = mkdtempSync(join(tmpdir(), 'maillage-archive-'));
	writeFileSync(join(other, 'archives.json'), '[{"campaign":"../secret"}]');
	expect(() => keptArchives(other)).toThrow(BundleError);
	rmSync(other, { recursive: true });
});
