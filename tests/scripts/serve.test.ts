import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type Served } from '../../scripts/lib/serve';

let folder: string;
let site: Served;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'maillage-serve-'));
	await mkdir(join(folder, 'site', 'sub'), { recursive: true });
	await writeFile(join(folder, 'secret.txt'), 'secret');
	await writeFile(join(folder, 'site', 'index.html'), 'home');
	await writeFile(join(folder, 'site', '404.html'), 'missing');
	await writeFile(join(folder, 'site', 'methode.html'), 'method');
	await writeFile(join(folder, 'site', 'sub', 'index.html'), 'sub');
	await writeFile(join(folder, 'site', 'data.json'), '{"a":1}');
	await writeFile(join(folder, 'site', 'data.json.gz'), gzipSync('{"a":1}'));
	site = await serve(join(folder, 'site'));
});

afterAll(async () => {
	await site.close();
	await rm(folder, { recursive: true });
});

/** The answer to a path sent as it is written, which `fetch` would tidy up first. */
const rawStatus = (path: string) =>
	new Promise<number | undefined>((resolve, reject) => {
		request(site.url, { path }, (response) => {
			response.resume();
			resolve(response.statusCode);
		})
			.on('error', reject)
			.end();
	});

test.each([
	['/', 'home'],
	['/?niveau=epci', 'home'],
	['/methode', 'method'],
	['/sub', 'sub']
])('%s is answered by its page', async (path, text) => {
	const response = await fetch(site.url + path);
	expect([response.status, await response.text()]).toEqual([200, text]);
});

test('an unknown address is the 404 page, with its status', async () => {
	const response = await fetch(`${site.url}/nowhere`);
	expect([response.status, await response.text()]).toEqual([404, 'missing']);
});

test('a precompressed twin is sent to those who accept it', async () => {
	const response = await fetch(`${site.url}/data.json`, { headers: { 'accept-encoding': 'gzip' } });
	expect(response.headers.get('content-encoding')).toBe('gzip');
	expect(await response.json()).toEqual({ a: 1 });
	const plain = await fetch(`${site.url}/data.json`, { headers: { 'accept-encoding': 'identity' } });
	expect(plain.headers.get('content-encoding')).toBeNull();
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%'])(
	'%s does not leave the folder',
	async (path) => {
		expect(await rawStatus(path)).toBe(404);
	}
);

test('a folder that does not exist is said', async () => {
	await expect(serve(join(folder, 'absent'))).rejects.toThrow('npm run build');
});

test('the address of an archive without its final slash goes on to the one with it', async () => {
	await mkdir(join(folder, 'site', 'archives', '2025-12'), { recursive: true });
	await writeFile(join(folder, 'site', 'archives', '2025-12', 'index.html'), 'archive');
	const answer = await fetch(`${site.url}/archives/2025-12`);
	expect([answer.status, answer.url, await answer.text()]).toEqual([
		200,
		`${site.url}/archives/2025-12/`,
		'archive'
	]);
});
