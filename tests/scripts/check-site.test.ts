import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { differences, publishedFiles } from '../../scripts/lib/hosting/check-site';
import { serve, type Served } from '../../scripts/lib/serve';

let folder = '';
let site: Served;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'maillage-site-'));
	for (const name of ['ours', 'theirs']) {
		mkdirSync(join(folder, name, 'data'), { recursive: true });
		writeFileSync(join(folder, name, 'index.html'), '<!doctype html>');
		writeFileSync(join(folder, name, 'index.html.br'), 'not looked at');
		writeFileSync(join(folder, name, 'data/cells.bin'), name === 'ours' ? 'right' : 'wrong');
	}
	writeFileSync(join(folder, 'ours', 'methode.html'), 'only here');
	site = await serve(join(folder, 'theirs'));
});
afterAll(async () => {
	await site.close();
	rmSync(folder, { recursive: true });
});

it('a site is compared with the files that a visitor asks for', () => {
	expect(publishedFiles(join(folder, 'ours'))).toEqual(['data/cells.bin', 'index.html', 'methode.html']);
});

it('each file that is missing or other is named', async () => {
	const found = await differences(join(folder, 'ours'), `${site.url}/`, ['data/cells.bin', 'methode.html']);
	expect(found).toHaveLength(2);
	expect(found[0]).toMatch(/^data\/cells\.bin.*son contenu n’est pas celui de/);
	expect(found[1]).toMatch(/^methode\.html.*répond 404/);
});

it('a site that is the folder has no difference, a header that is not sent is one', async () => {
	const theirs = join(folder, 'theirs');
	expect(await differences(theirs, site.url, ['data/cells.bin'])).toEqual([]);
	const bare: typeof fetch = () => Promise.resolve(new Response('wrong'));
	const found = await differences(theirs, site.url, ['data/cells.bin'], bare);
	expect(found).toHaveLength(6);
	expect(found[0]).toMatch(/en-tête x-content-type-options, lu rien, attendu «\s*nosniff/u);
});

it('a host that does not answer is said once', async () => {
	const away: typeof fetch = () => Promise.reject(new TypeError('away'));
	expect(await differences(join(folder, 'theirs'), 'http://site.invalid', ['a', 'b'], away)).toEqual([
		'http://site.invalid ne répond pas\u202F: vérifiez l’adresse et le réseau.'
	]);
});
