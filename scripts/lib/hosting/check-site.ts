import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../../src/lib/data/files/sha256';
import { counted, quoted } from '../../../src/lib/domain/text/french';
import { headersFor } from './headers';

/** A file that is compressed once, when the site is built, stands beside it. */
const TWINS = ['.br', '.gz'] as const;

/** Files of the built site that a visitor asks for, as addresses below it; compressed twins come with their file. */
export const publishedFiles = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name) && entry.name !== '_headers')
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(folder.length + 1)
				.replaceAll('\\', '/')
		)
		.sort();

/** What a visitor asks for to get a file: pages have no extension; nobody asks for the page of what is not there. */
const addressOf = (file: string): string =>
	file === '404.html' ? 'adresse-inconnue' : file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, '');

/** Requests that are under way at once. */
const AT_ONCE = 8;

/** The version that Kit writes into a build: pages that are open ask for it. */
const VERSION = '_app/version.json';

interface Site {
	readonly folder: string;
	readonly base: string;
	readonly fetcher: typeof fetch;
}

/** What an address that is not answered says: whether the file is missing, or asked for under another name. */
async function unanswered({ folder, base, fetcher }: Site, file: string, status: number): Promise<string> {
	const address = addressOf(file);
	const known = address !== file && file !== '404.html' && (await fetcher(`${base}/${file}`)).ok;
	return known
		? `${file}\u202F: /${address} répond ${status}\u202F; l’hébergeur doit y répondre ce fichier.`
		: `${file}\u202F: répond ${status}\u202F; copiez-le de ${folder}/.`;
}

function otherContent({ folder }: Site, file: string, bytes: Uint8Array): string {
	if (file !== VERSION) return `${file}\u202F: son contenu n’est pas celui de ${folder}/.`;
	const versionIn = (text: string) => quoted(/"version":"([^"]*)"/.exec(text)?.[1] ?? text.slice(0, 40));
	return `${file}\u202F: le site est de la version ${versionIn(new TextDecoder().decode(bytes))}, ${folder}/ de la version ${versionIn(readFileSync(join(folder, file), 'utf8'))}.`;
}

/** What differs in one file: sentences, and headers as they are and should be; nothing is good. */
interface FileDifferences {
	readonly said: readonly string[];
	readonly headers: readonly string[];
}

async function differencesIn(site: Site, file: string): Promise<FileDifferences> {
	const { folder, base, fetcher } = site;
	const address = `${base}/${addressOf(file)}`;
	const response = await fetcher(address);
	if (file === '404.html' ? response.status !== 404 : !response.ok)
		return {
			said: [
				file === '404.html'
					? `${file}\u202F: une adresse inconnue répond ${response.status}, et non 404 avec cette page.`
					: await unanswered(site, file, response.status)
			],
			headers: []
		};
	const wanted = sha256Of(readFileSync(join(folder, file)));
	const bytes = new Uint8Array(await response.arrayBuffer());
	const said: string[] = [];
	if (sha256Of(bytes) !== wanted) said.push(otherContent(site, file, bytes));
	// A host has each file as it is and compressed: one of them may be of another day.
	else if (TWINS.some((twin) => existsSync(join(folder, file + twin)))) {
		const plain = await fetcher(address, { headers: { 'accept-encoding': 'identity' } });
		if (sha256Of(new Uint8Array(await plain.arrayBuffer())) !== wanted)
			said.push(`${file}\u202F: sans compression, son contenu n’est pas celui de ${folder}/.`);
	}
	const headers = Object.entries(headersFor(`/${file}`)).flatMap(([name, expected]) => {
		const value = response.headers.get(name);
		if (value === expected) return [];
		return [`en-tête ${name}, lu ${value === null ? 'rien' : quoted(value)}, attendu ${quoted(expected)}.`];
	});
	return { said, headers };
}

/** Each wrong header once, with the first file that has it and how many others do: a bare host has them all wrong. */
function headerSentences(files: readonly string[], found: readonly FileDifferences[]): string[] {
	const filesOf = new Map<string, string[]>();
	found.forEach(({ headers }, i) => {
		for (const header of headers) {
			const same = filesOf.get(header);
			if (same) same.push(files[i]!);
			else filesOf.set(header, [files[i]!]);
		}
	});
	return [...filesOf].map(([header, [first, ...others]]) => {
		const more = others.length > 0 ? ` et ${counted(others.length, 'autre fichier', 'autres fichiers')}` : '';
		return `${first!}${more}\u202F: ${header}`;
	});
}

/** What a comparison found: how many files a host answered at all, and a sentence a file or header; none is good. */
export interface SiteComparison {
	readonly compared: number;
	readonly said: readonly string[];
}

/** What differs between a site and the folder that it should be. */
export async function differences(
	folder: string,
	site: string,
	files = publishedFiles(folder),
	fetcher: typeof fetch = fetch
): Promise<SiteComparison> {
	const base = site.replace(/\/+$/, '');
	const found = files.map((): FileDifferences => ({ said: [], headers: [] }));
	const rest = files.entries();
	let compared = 0;
	const one = async () => {
		for (const [i, file] of rest) {
			found[i] = await differencesIn({ folder, base, fetcher }, file);
			compared++;
		}
	};
	const away: string[] = [];
	try {
		await Promise.all(Array.from({ length: AT_ONCE }, one));
	} catch {
		away.push(`${base} ne répond pas\u202F: vérifiez l’adresse et le réseau.`);
	}
	return {
		compared,
		said: [...found.flatMap(({ said }) => said), ...headerSentences(files, found), ...away]
	};
}
