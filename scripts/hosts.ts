/** `npm run hosts`: the built site behind nginx and Apache, where they are installed, with the rules that are shipped. */
import { existsSync } from 'node:fs';
import { counted } from '../src/lib/domain/text/french';
import { EXIT } from './lib/command/exit-codes';
import { differences, publishedFiles } from './lib/hosting/check-site';
import { REAL_SERVERS, withRealServer } from './lib/hosting/real-servers';

/** Territories are thousands of pages of one kind. */
const TERRITORIES = 12;

/** Folders without a page: an address that nothing is known of. */
async function foldersSaid(url: string): Promise<string[]> {
	const asked = ['/territoire', '/data', '/data/'].map(async (path) => ({
		path,
		status: (await fetch(url + path)).status
	}));
	return (await Promise.all(asked))
		.filter(({ status }) => status !== 404)
		.map(({ path, status }) => `${path}, dossier sans page, répond ${status}, et non 404.`);
}

if (!existsSync('build/index.html')) {
	console.error('Le dossier build/ est absent\u202F: lancez d’abord npm run build.');
	process.exitCode = EXIT.stopped;
} else {
	const all = publishedFiles('build');
	const territories = all.filter((file) => file.startsWith('territoire/')).slice(TERRITORIES);
	const files = all.filter((file) => !territories.includes(file));
	for (const server of REAL_SERVERS) {
		const found = await withRealServer(server, 'build', async (url) => [
			...(await differences('build', url, files)).said,
			...(await foldersSaid(url))
		]);
		const name = `${server.name}, ${server.base || '/'}`;
		if (found === undefined) {
			console.log(
				`- ${name}\u202F: ${server.program} est absent (Debian\u202F: apt-get install ${server.program}).`
			);
			continue;
		}
		console.log(
			`${found.length === 0 ? '✓' : '✗'} ${name}\u202F: ${counted(files.length, 'fichier')}, ${counted(found.length, 'écart')}`
		);
		for (const sentence of found) console.error(`    ${sentence}`);
		if (found.length > 0) process.exitCode = EXIT.stopped;
	}
}
