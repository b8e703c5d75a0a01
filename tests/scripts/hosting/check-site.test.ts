import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { differences, publishedFiles } from '../../../scripts/lib/hosting/check-site';
import { serve, type Served } from '../../../scripts/lib/serve';

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
	const { said: found } = await differences(join(folder, 'ours'), `${site.url}/`, [
		'data/cells.bin',
		'methode.html'
	]);
	expect(found).toHaveLength(2);
	expect(found[0]).toMatch(/^data\/cells\.bin.*son contenu n’est pas celui de/);
	expect(found[1]).toMatch(/^methode\.html.*répond 404/);
});

it('a site that is the folder has no difference, a header that is not sent is one', async () => {
	const theirs = join(folder, 'theirs');
	expect(await differences(theirs, site.url, ['data/cells.bin'])).toEqual({ compared: 1, said: [] });
	const bare: typeof fetch = () => Promise.resolve(new Response('wrong'));
	const { said: found } = await differences(theirs, site.url, ['data/cells.bin'], bare);
	expect(found).toHaveLength(6);
	expect(found[0]).toMatch(
		/^data\/cells\.bin\s: en-tête x-content-type-options, lu rien, attendu «\s*nosniff/u
	);
	const { said: twice } = await differences(theirs, site.url, ['data/cells.bin', 'data/cells.bin'], bare);
	expect(twice).toHaveLength(6);
	expect(twice[0]).toMatch(/^data\/cells\.bin et 1\sautre fichier\s: en-tête x-content-type-options/u);
});

it('pages are asked for as a visitor does, and one that answers to its file name only is said', async () => {
	const plain: typeof fetch = (address) =>
		Promise.resolve(
			new Response('<!doctype html>', { status: /\/(methode|)$/.test(String(address)) ? 404 : 200 })
		);
	const { said: found } = await differences(
		join(folder, 'ours'),
		'http://site',
		['index.html', 'methode.html'],
		plain
	);
	expect(found).toEqual([
		'index.html\u202F: / répond 404\u202F; l’hébergeur doit y répondre ce fichier.',
		'methode.html\u202F: /methode répond 404\u202F; l’hébergeur doit y répondre ce fichier.'
	]);
});

it('an unknown address answers 404 with its page', async () => {
	writeFileSync(join(folder, 'ours', '404.html'), 'nothing here');
	const always: typeof fetch = () => Promise.resolve(new Response('nothing here'));
	expect((await differences(join(folder, 'ours'), 'http://site', ['404.html'], always)).said).toEqual([
		'404.html\u202F: une adresse inconnue répond 200, et non 404 avec cette page.'
	]);
	writeFileSync(join(folder, 'theirs', '404.html'), 'nothing here');
	expect((await differences(join(folder, 'ours'), site.url, ['404.html'])).said).toEqual([]);
	writeFileSync(join(folder, 'theirs', '404.html'), 'something else');
	expect((await differences(join(folder, 'ours'), site.url, ['404.html'])).said[0]).toContain('son contenu');
});

it('a file whose plain form is of another day than its compressed one is said', async () => {
	const halfDone: typeof fetch = (address, init) =>
		init ? Promise.resolve(new Response('of yesterday')) : fetch(address);
	const {
		said: [only, ...more]
	} = await differences(join(folder, 'theirs'), site.url, ['index.html'], halfDone);
	expect(only).toMatch(/^index\.html.*sans compression, son contenu/);
	expect(more).toEqual([]);
});

it('another version is named', async () => {
	for (const [name, version] of [
		['ours', 'new'],
		['theirs', 'old']
	] as const) {
		mkdirSync(join(folder, name, '_app'), { recursive: true });
		writeFileSync(join(folder, name, '_app/version.json'), `{"version":"${version}"}`);
	}
	const {
		said: [said]
	} = await differences(join(folder, 'ours'), site.url, ['_app/version.json']);
	expect(said).toContain('le site est de la version «\u202Fold\u202F», ');
	expect(said).toContain('de la version «\u202Fnew\u202F».');
});

it('a host that does not answer is said once, and nothing counts as compared', async () => {
	const away: typeof fetch = () => Promise.reject(new TypeError('away'));
	expect(await differences(join(folder, 'theirs'), 'http://site.invalid', ['a', 'b'], away)).toEqual({
		compared: 0,
		said: ['http://site.invalid ne répond pas\u202F: vérifiez l’adresse et le réseau.']
	});
});

it('a host that stops answering has the files before it compared', async () => {
	const theirs = join(folder, 'theirs');
	const stops: typeof fetch = (address) =>
		String(address).endsWith('/gone') ? Promise.reject(new TypeError('away')) : fetch(address);
	const found = await differences(theirs, site.url, ['data/cells.bin', 'gone'], stops);
	expect(found.said).toEqual([`${site.url} ne répond pas\u202F: vérifiez l’adresse et le réseau.`]);
});
