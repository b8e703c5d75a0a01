import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** What a server does with a request; `count` is the number of requests to that address so far, this one included. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse, count: number) => void;

export interface Server {
	readonly url: string;
	/** Requests that came, as `path range`. */
	readonly asked: string[];
	close(): Promise<void>;
}

/** A real server on this machine, whose addresses behave as they are told. */
export async function serverOf(behaviours: Readonly<Record<string, Behaviour>>): Promise<Server> {
	const asked: string[] = [];
	const counts = new Map<string, number>();
	const server = createServer((request, response) => {
		const path = request.url ?? '/';
		const count = (counts.get(path) ?? 0) + 1;
		counts.set(path, count);
		asked.push([path, request.headers.range].filter(Boolean).join(' '));
		const behave = behaviours[path];
		if (behave) behave(request, response, count);
		else response.writeHead(404).end('nothing here');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return {
		url: `http://127.0.0.1:${address.port}`,
		asked,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

export const sends =
	(body: string | Uint8Array, type = 'application/octet-stream'): Behaviour =>
	(_, response) =>
		void response.writeHead(200, { 'content-type': type, 'content-length': body.length }).end(body);
