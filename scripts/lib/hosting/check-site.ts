import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../../src/lib/data/files/sha256';
import { quoted } from '../../../src/lib/domain/text/french';
import { headersFor } from './headers';

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

/** What differs between a site and the folder that it should be: a sentence a file or header; none is good. */
export async function differences(
	folder: string,
	site: string,
	files = publishedFiles(folder),
	fetcher: typeof fetch = fetch
): Promise<string[]> {
	const base = site.replace(/\/+$/, '');
	const found: string[] = [];
	for (const file of files) {
		let response: Response;
		try {
			response = await fetcher(`${base}/${file}`);
		} catch {
			return [...found, `${base} ne répond pas\u202F: vérifiez l’adresse et le réseau.`];
		}
		if (!response.ok && file !== '404.html') {
			found.push(`${file}\u202F: répond ${response.status}\u202F; copiez-le de ${folder}/.`);
			continue;
		}
		const bytes = new Uint8Array(await response.arrayBuffer());
		if (sha256Of(bytes) !== sha256Of(readFileSync(join(folder, file))))
			found.push(`${file}\u202F: son contenu n’est pas celui de ${folder}/.`);
		for (const [name, wanted] of Object.entries(headersFor(`/${file}`))) {
			const value = response.headers.get(name);
			if (value !== wanted)
				found.push(
					`${file}\u202F: en-tête ${name}, lu ${value === null ? 'rien' : quoted(value)}, attendu ${quoted(wanted)}.`
				);
		}
	}
	return found;
}
