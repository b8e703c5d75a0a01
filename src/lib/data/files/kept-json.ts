import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { jsonFault, jsonSentence } from './json-text.ts';

/** Folders of the JSON files that people keep by hand; what a script derives is not there. */
const FOLDERS = ['data', 'data/campaigns', 'data/correspondances', 'data/reference', 'data/schema'];

/** What is not JSON in the files kept by hand below `root`, a sentence a file: file, line, what is expected. */
export function keptFaults(root: string): string[] {
	return FOLDERS.flatMap((folder) => {
		const path = `${root}/${folder}`;
		const names = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.json')) : [];
		return names.sort().flatMap((name) => {
			const fault = jsonFault(readFileSync(`${path}/${name}`, 'utf8'));
			return fault ? [jsonSentence(`${folder}/${name}`, fault)] : [];
		});
	});
}
