import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { site } from './site';

/** Files that say which version of the site they are of. */
const SAYS_VERSION = /html|javascript|json/;

/** Folder of the code of another version: its files have other names than ours. */
const OTHER_CODE = '_app/immutable/other/';

/** What a file of the built version would be in another one, whose scripts in the page have another hash, too. */
const inVersion = (text: string, built: string, version: string) =>
	text
		.replaceAll(built, version)
		.replaceAll('_app/immutable/', OTHER_CODE)
		.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');

/** A copy of the site under test, at an address of its own, that a test may take away or replace by another version. */
export interface Replica {
	readonly url: string;
	/** Answers nothing any more: connections are cut. */
	away: boolean;
	/** Stands for the built version in all files. */
	version: string | undefined;
	/** Its pages take longer to come than the site's worker waits before it gives a kept one. */
	slow: boolean;
}

/** Starts a copy, closed when the test ends. A version has sixteen characters. */
export async function replica(): Promise<Replica> {
	const built = (await (await fetch(`${site()}/_app/version.json`)).json()) as { version: string };
	const copy: { -readonly [K in keyof Replica]: Replica[K] } = {
		url: '',
		away: false,
		version: undefined,
		slow: false
	};
	const server = createServer(async (request, response) => {
		if (copy.away) return request.socket.destroy();
		if (copy.slow && /text\/html/.test(request.headers.accept ?? '')) await setTimeout(4_000);
		const path = (request.url ?? '/').replace(OTHER_CODE, '_app/immutable/');
		const original = await fetch(site() + path, { redirect: 'manual' });
		const headers = Object.fromEntries(original.headers);
		for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection'])
			delete headers[name];
		let body: Buffer = Buffer.from(await original.arrayBuffer());
		if (copy.version !== undefined && SAYS_VERSION.test(headers['content-type'] ?? ''))
			body = Buffer.from(inVersion(body.toString('utf8'), built.version, copy.version));
		response.writeHead(original.status, headers).end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	copy.url = `http://127.0.0.1:${address.port}`;
	onTestFinished(
		() =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	);
	return copy;
}
