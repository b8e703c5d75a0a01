import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DOWNLOAD_LIMITS } from '../../../scripts/lib/download/limits';
import { obtain, type Search } from '../../../scripts/lib/download/obtain';
import { Notices } from '../../../scripts/lib/notices';
import { readSourceManifest, sourceOf, type Source } from '../../../scripts/lib/source-manifest';
import { sha256Of } from '../../../src/lib/data/files/sha256';
import { sends, serverOf, type Server } from './server';

const declared = sourceOf(readSourceManifest('data/sources.json'), 'frr');
const FILE = 'frr-auvergne-rhone-alpes.csv';
const CSV = 'code_commune;frr\n01001;\n';

let root: string;
let server: Server;
let written: string;
let notices: Notices;
const at = (folder: string) => join(root, folder);

beforeEach(async () => {
	root = mkdtempSync(join(tmpdir(), 'maillage-'));
	for (const folder of ['cache', 'sources', 'mirror']) mkdirSync(at(folder));
	written = '';
	notices = new Notices();
	server = await serverOf({
		'/frr': sends(CSV, 'text/csv'),
		'/page': sends('<!doctype html><title>Insee</title>', 'text/html'),
		'/json': sends('{"features":[]}', 'application/json')
	});
});
afterEach(async () => {
	await server.close();
	rmSync(root, { recursive: true });
});

const source = (path = '/frr', more: Partial<Source> = {}): Source => ({
	...declared,
	url: `${server.url}${path}`,
	...more
});
const look = (wanted: Source, more: Partial<Search> = {}) =>
	obtain(
		wanted,
		{
			region: '84',
			cog: '2025',
			folders: { cache: at('cache'), tracked: at('sources'), mirror: at('mirror') },
			from: 'cache',
			offline: false,
			refresh: false,
			today: '2026-11-22',
			screen: { write: (text) => (written += text) },
			limits: { ...DOWNLOAD_LIMITS, attempts: 1, firstWaitMs: 1 },
			...more
		},
		notices
	);

test('nothing at hand: the official address is asked, and the cache keeps it with its day and SHA-256', async () => {
	expect(await look(source())).toMatchObject({ from: 'official', text: CSV, date: '2026-11-22' });
	expect(readdirSync(at('cache')).sort()).toEqual(['frr-2025.download', 'frr-2025.json']);
	const record = JSON.parse(readFileSync(join(at('cache'), 'frr-2025.json'), 'utf8')) as Record<
		string,
		unknown
	>;
	// sha256sum of the text above
	expect(record).toMatchObject({ id: 'frr', date: '2026-11-22', bytes: 24, sha256: SHA256 });
	expect(written).toContain('frr\u202F: téléchargé');
	expect(await look(source(), { today: '2027-01-05' })).toMatchObject({ from: 'cache', date: '2026-11-22' });
	expect(server.asked).toEqual(['/frr']);
});

test('the order is cache, tracked, mirror, official', async () => {
	writeFileSync(join(at('mirror'), FILE), 'mirror');
	expect(await look(source())).toMatchObject({ from: 'mirror', text: 'mirror' });
	writeFileSync(join(at('sources'), `${FILE}.gz`), gzipSync('tracked'));
	expect(await look(source())).toMatchObject({ from: 'tracked', text: 'tracked' });
	expect(await look(source(), { from: 'mirror' })).toMatchObject({ from: 'mirror' });
	expect(await look(source(), { from: 'official' })).toMatchObject({ from: 'official' });
	expect(await look(source())).toMatchObject({ from: 'cache', text: CSV });
});

test('a file that someone puts into the cache by hand is read', async () => {
	writeFileSync(join(at('cache'), FILE), 'by hand');
	expect(await look(source())).toMatchObject({ from: 'cache', text: 'by hand' });
});

test('a cache that is no longer what was downloaded is left aside, and told', async () => {
	await look(source());
	writeFileSync(join(at('cache'), 'frr-2025.download'), 'something else');
	expect(await look(source())).toMatchObject({ from: 'official', text: CSV });
	expect(notices.of('cache-damaged')).toEqual(['Zonage France ruralités revitalisation']);
});

test('--refresh asks the address first, and falls back on what is at hand with a word about it', async () => {
	writeFileSync(join(at('mirror'), FILE), 'mirror');
	expect(await look(source(), { refresh: true })).toMatchObject({ from: 'official' });
	rmSync(join(at('cache'), 'frr-2025.json'));
	expect(await look(source('/page'), { refresh: true })).toMatchObject({ from: 'mirror' });
	expect(notices.of('source-not-refreshed')[0]).toContain('donne une page web, et non le fichier');
});

test('--offline asks nothing of the network, and says what is missing and where to put it', async () => {
	await expect(look(source(), { offline: true })).rejects.toThrow(
		`source «\u202Ffrr\u202F» introuvable (cache, tracked, mirror)\u202F; hors ligne (--offline) (attendu\u202F: le fichier ${FILE}, à déposer dans data/cache)`
	);
	expect(server.asked).toEqual([]);
});

test('a download that is not the format leaves the cache as it was', async () => {
	await expect(look(source('/json'))).rejects.toThrow('du JSON, et non un tableau');
	await expect(look(source('/gone'))).rejects.toThrow('l’adresse officielle répond 404');
	expect(readdirSync(at('cache'))).toEqual([]);
});

test('elsewhere than where it has a file, a source that may be unknown is a notice', async () => {
	expect(await look(source('/gone'), { region: '11' })).toBeUndefined();
	expect(notices.of('source-absent')[0]).toContain('répond 404');
	await expect(look(source('/gone', { elsewhere: 'stop' }), { region: '11' })).rejects.toThrow('introuvable');
});

test('for all France, the file of one region is better than nothing', async () => {
	writeFileSync(join(at('mirror'), FILE), 'mirror');
	expect(await look(source('/gone'), { region: 'france' })).toMatchObject({ from: 'mirror', partial: true });
	expect(notices.of('source-partial')).toHaveLength(1);
});

const SHA256 = 'd72675bb068ceacf8aac66e7ed9f6dd544c7b3fcc942db084e0ed0f049414624';

test('a download is compared with the checksum that is kept of it, and a change is named', async () => {
	await look(source('/frr', { sha256: { '2025': SHA256 } }));
	expect(notices.of('source-changed')).toEqual([]);
	expect(written).toContain(`SHA-256 ${SHA256}`);
	const other = '0'.repeat(64);
	await look(source('/frr', { sha256: { '2025': other } }), { refresh: true });
	expect(notices.of('source-changed')).toEqual([
		`Zonage France ruralités revitalisation\u202F: SHA-256 ${SHA256}, et non ${other} comme le dit data/sources.json`
	]);
	// Of another year of communes nothing is known.
	notices = new Notices();
	await look(source('/frr', { sha256: { '2024': other } }), { refresh: true });
	expect(notices.of('source-changed')).toEqual([]);
});

test('a download whose checksum is not kept yet says what is to be noted, and says it again from the cache', async () => {
	const note = `Zonage France ruralités revitalisation\u202F: "sha256": { "2025": "${SHA256}" } pour «\u202Ffrr\u202F»`;
	await look(source());
	expect(notices.of('source-sum-unknown')).toEqual([note]);
	expect(await look(source())).toMatchObject({ from: 'cache' });
	expect(notices.of('source-sum-unknown')).toEqual([note, note]);
	// Noted, nothing is left to say; noted wrongly, the cached download is named too.
	notices = new Notices();
	await look(source('/frr', { sha256: { '2025': SHA256 } }));
	expect(notices.published()).toEqual([]);
	await look(source('/frr', { sha256: { '2025': 'f'.repeat(64) } }));
	expect(notices.of('source-changed')).toHaveLength(1);
});

test('a file of the repository, of the mirror or put into the cache is compared with the checksum of its name', async () => {
	const fileSha256 = { [FILE]: SHA256 };
	writeFileSync(join(at('mirror'), FILE), CSV);
	writeFileSync(join(at('sources'), `${FILE}.gz`), gzipSync(CSV));
	await look(source('/frr', { fileSha256 }), { from: 'mirror' });
	await look(source('/frr', { fileSha256 }));
	expect(notices.published()).toEqual([]);
	writeFileSync(join(at('cache'), FILE), `${CSV}01002;frr\n`);
	expect(await look(source('/frr', { fileSha256 }))).toMatchObject({ from: 'cache' });
	// sha256sum of the text above
	expect(notices.of('source-changed')).toEqual([
		`Zonage France ruralités revitalisation, ${FILE}\u202F: SHA-256 729d6a1bebb7f71ebd72f7e43afc7a207b0c229579ecc3aa8caf227a5ef2404a, et non ${SHA256} comme le dit data/sources.json`
	]);
});

test('the files of the repository are those whose checksums data/sources.json keeps', () => {
	for (const { id, files, tracked, fileSha256 } of readSourceManifest('data/sources.json', '2025'))
		for (const key of tracked) {
			const bytes = gunzipSync(readFileSync(`data/sources/${files[key]}.gz`));
			expect(fileSha256, id).toMatchObject({ [files[key]!]: sha256Of(bytes) });
		}
});
