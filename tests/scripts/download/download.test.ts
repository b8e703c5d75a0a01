import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { download, type Listener } from '../../../scripts/lib/download/download';
import { DOWNLOAD_LIMITS, waitAfter, type DownloadLimits } from '../../../scripts/lib/download/limits';
import { sends, serverOf, type Behaviour, type Server } from './server';

const BODY = 'code;score\n01001;1\n';
/** Of `BODY`, by sha256sum. */
const SHA256 = 'f79ab1ff4fffa3021f9f423d7797c2a68d1655275406dc573179d644b78e5f6f';

const SHORT: DownloadLimits = {
	...DOWNLOAD_LIMITS,
	attempts: 3,
	firstWaitMs: 1,
	longestWaitMs: 5,
	silenceMs: 10_000,
	totalMs: 20_000,
	largestBytes: 1_000
};

let folder: string;
let path: string;
let server: Server | undefined;
let told: string[];
const listener: Listener = {
	progress: () => undefined,
	retry: (reason, _, attempt) => told.push(`${attempt}\u202F: ${reason}`)
};

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'maillage-'));
	path = join(folder, 'file');
	told = [];
});
afterEach(async () => {
	await server?.close();
	rmSync(folder, { recursive: true });
});

async function from(behaviour: Behaviour, more: Record<string, Behaviour> = {}, limits = SHORT) {
	server = await serverOf({ '/file': behaviour, ...more });
	return download(`${server.url}/file`, path, listener, limits);
}
const content = () => readFileSync(path, 'utf8');

/** Sends the first bytes, and cuts the line once they have come. */
const cutAfter =
	(bytes: number, headers: Record<string, string>): Behaviour =>
	(_, response) => {
		response.writeHead(200, { 'content-length': BODY.length, ...headers });
		response.write(BODY.slice(0, bytes));
		const poll = setInterval(() => {
			if ((statSync(`${path}.part`, { throwIfNoEntry: false })?.size ?? 0) < bytes) return;
			clearInterval(poll);
			response.destroy();
		}, 2);
	};

/** Answers a range, where one is asked for, from the version `etag`. */
const ranged =
	(etag: string): Behaviour =>
	(request, response) => {
		const start = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
		if (start === 0 || request.headers['if-range'] !== etag) return sends(BODY)(request, response, 1);
		response
			.writeHead(206, { 'content-range': `bytes ${start}-${BODY.length - 1}/${BODY.length}`, etag })
			.end(BODY.slice(start));
	};

test('a file comes whole, with its checksum, and nothing is left beside it', async () => {
	const got = await from(sends(BODY));
	expect(got).toMatchObject({ bytes: 19, sha256: SHA256 });
	expect(content()).toBe(BODY);
	expect(readdirSync(folder)).toEqual(['file']);
});

test('redirects are followed, and the last address is told', async () => {
	const to =
		(location: string): Behaviour =>
		(_, response) =>
			void response.writeHead(302, { location }).end();
	const got = await from(to('/second'), { '/second': to('/third'), '/third': sends(BODY) });
	expect(got.url).toBe(`${server!.url}/third`);
	expect(content()).toBe(BODY);
});

test('redirects without end stop at once', async () => {
	const round: Behaviour = (_, response) => void response.writeHead(302, { location: '/file' }).end();
	await expect(from(round)).rejects.toThrow('renvoie sans fin');
	expect(told).toEqual([]);
});

test('a server in trouble is asked again', async () => {
	await from((request, response, count) =>
		count === 1 ? void response.writeHead(500).end() : sends(BODY)(request, response, count)
	);
	expect(told).toEqual(['1\u202F: répond 500']);
	expect(content()).toBe(BODY);
});

test('a server that stays in trouble is given up after the tries allowed', async () => {
	await expect(from((_, response) => void response.writeHead(503).end())).rejects.toThrow('répond 503');
	expect(server!.asked).toHaveLength(3);
	expect(existsSync(path)).toBe(false);
});

test('a file that is not there is asked for once', async () => {
	await expect(from((_, response) => void response.writeHead(404).end())).rejects.toThrow('répond 404');
	expect(server!.asked).toHaveLength(1);
});

test('a page of HTML with status 200 is not the file, whatever its type says', async () => {
	const page = sends('<!DOCTYPE html>\n<html lang="fr"><body>Maintenance</body></html>', 'text/csv');
	await expect(from(page)).rejects.toThrow('donne une page web, et non le fichier');
	expect(server!.asked).toHaveLength(1);
	expect(readdirSync(folder)).toEqual([]);
});

test('a cut file is asked for from where it was cut, where the server knows the version', async () => {
	const whole = ranged('"v1"');
	await from((request, response, count) =>
		count === 1 ? cutAfter(5, { etag: '"v1"' })(request, response, count) : whole(request, response, count)
	);
	expect(server!.asked).toEqual(['/file', '/file bytes=5-']);
	expect(content()).toBe(BODY);
});

test('a cut file whose version has changed since begins again', async () => {
	const other = ranged('"v2"');
	await from((request, response, count) =>
		count === 1 ? cutAfter(5, { etag: '"v1"' })(request, response, count) : other(request, response, count)
	);
	expect(content()).toBe(BODY);
	expect(told).toHaveLength(1);
});

test('a cut file without a mark of its version begins again', async () => {
	await from((request, response, count) =>
		count === 1 ? cutAfter(5, {})(request, response, count) : sends(BODY)(request, response, count)
	);
	expect(server!.asked).toEqual(['/file', '/file']);
	expect(content()).toBe(BODY);
});

test('what an earlier run left is taken up again', async () => {
	writeFileSync(`${path}.part`, BODY.slice(0, 7));
	server = await serverOf({ '/file': ranged('"v1"') });
	writeFileSync(`${path}.part.json`, JSON.stringify({ url: `${server.url}/file`, validator: '"v1"' }));
	await download(`${server.url}/file`, path, listener, SHORT);
	expect(server.asked).toEqual(['/file bytes=7-']);
	expect(content()).toBe(BODY);
});

test('a range that the server refuses begins again', async () => {
	writeFileSync(`${path}.part`, `${BODY}too long`);
	server = await serverOf({
		'/file': (request, response, count) =>
			request.headers.range ? void response.writeHead(416).end() : sends(BODY)(request, response, count)
	});
	writeFileSync(`${path}.part.json`, JSON.stringify({ url: `${server.url}/file`, validator: '"v1"' }));
	await download(`${server.url}/file`, path, listener, SHORT);
	expect(content()).toBe(BODY);
});

test('a server that says nothing any more is left, and asked again', async () => {
	const stalls: Behaviour = (request, response, count) => {
		if (count > 1) return sends(BODY)(request, response, count);
		response.writeHead(200, { 'content-length': BODY.length });
		response.write(BODY.slice(0, 5));
	};
	await from(stalls, {}, { ...SHORT, silenceMs: 300, attempts: 20 });
	expect(told[0]).toBe('1\u202F: n’a rien envoyé pendant 1 s');
	expect(content()).toBe(BODY);
});

test('a file without end is left', async () => {
	const endless: Behaviour = (_, response) => void response.writeHead(200).end('x'.repeat(2_000));
	await expect(from(endless)).rejects.toThrow('ce n’est pas le fichier attendu');
});

test('a port where nobody listens says so', async () => {
	server = await serverOf({});
	const { url } = server;
	await server.close();
	await expect(download(`${url}/file`, path, listener, SHORT)).rejects.toThrow('refuse la connexion');
	expect(told).toHaveLength(2);
});

test('waits double, listen to the server, and end somewhere', () => {
	expect([1, 2, 3].map((attempt) => waitAfter(attempt, undefined, DOWNLOAD_LIMITS))).toEqual([
		1_000, 2_000, 4_000
	]);
	expect(waitAfter(1, 12_000, DOWNLOAD_LIMITS)).toBe(12_000);
	expect(waitAfter(1, 3_600_000, DOWNLOAD_LIMITS)).toBe(30_000);
});
