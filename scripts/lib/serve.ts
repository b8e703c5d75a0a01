import { existsSync, statSync } from 'node:fs';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize, relative, sep } from 'node:path';
import { ARCHIVE_WITHOUT_SLASH, headersFor } from './hosting/headers';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.webp': 'image/webp',
	'.ico': 'image/x-icon',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2',
	'.txt': 'text/plain; charset=utf-8',
	'.xml': 'application/xml',
	'.wasm': 'application/wasm',
	'.bin': 'application/octet-stream'
};

const ENCODINGS = [
	{ name: 'br', suffix: '.br' },
	{ name: 'gzip', suffix: '.gz' }
] as const;

export interface Served {
	/** Address of the site, without a final slash. */
	readonly url: string;
	close(): Promise<void>;
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** The file that an address means, inside `folder`: itself, its index, or the same name in HTML. */
function fileOf(folder: string, address: string): string | undefined {
	let path: string;
	try {
		path = decodeURIComponent(new URL(address, 'http://site').pathname);
	} catch {
		return undefined;
	}
	const wanted = normalize(join(folder, path));
	if (wanted !== folder && !wanted.startsWith(folder + sep)) return undefined;
	return [wanted, join(wanted, 'index.html'), `${wanted}.html`].find(isFile);
}

function answer(folder: string, request: IncomingMessage, response: ServerResponse): void {
	const found = fileOf(folder, request.url ?? '/');
	const pathname = found && new URL(request.url ?? '/', 'http://site').pathname;
	if (pathname && ARCHIVE_WITHOUT_SLASH.test(pathname)) {
		response.writeHead(301, { location: `${pathname}/` }).end();
		return;
	}
	const file = found ?? join(folder, '404.html');
	if (!isFile(file)) {
		response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404');
		return;
	}
	const accepted = String(request.headers['accept-encoding'] ?? '');
	const encoding = ENCODINGS.find(({ name, suffix }) => accepted.includes(name) && isFile(file + suffix));
	const sent = encoding ? file + encoding.suffix : file;
	response.writeHead(found ? 200 : 404, {
		...headersFor(
			`/${relative(folder, found ?? '')
				.split(sep)
				.join('/')}`
		),
		'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
		'content-length': statSync(sent).size,
		vary: 'accept-encoding',
		...(encoding && { 'content-encoding': encoding.name })
	});
	if (request.method === 'HEAD') response.end();
	else createReadStream(sent).pipe(response);
}

/**
 * Serves a folder as a plain static host does, on a port of this machine, a free one by default: files, folders' indexes,
 * precompressed twins (`.br`, `.gz`), `404.html` for the rest, with the headers that the site wants from its host.
 */
export async function serve(folder: string, { port = 0, host = '127.0.0.1' } = {}): Promise<Served> {
	if (!existsSync(folder))
		throw new Error(`Le dossier ${folder} n’existe pas\u202F: lancez d’abord npm run build.`);
	const root = normalize(folder).replace(/[\\/]+$/, '');
	const server = createServer((request, response) => answer(root, request, response));
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	});
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('Le serveur d’essai n’a pas de port.');
	return {
		url: `http://127.0.0.1:${address.port}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}
