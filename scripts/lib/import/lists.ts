import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { TO_COMPLETE } from '../../../src/lib/data/posts/correspondence/to-complete';
import type { NamedReading } from '../../../src/lib/data/posts/source/source';
import { readSource } from '../../../src/lib/data/posts/source/read-source';
import { MAX_BYTES, tooLarge } from '../../../src/lib/data/posts/size';

const LIST = /\.(?:csv|tsv|txt|xlsx|xlsm|ods|xls|fods)$/i;
/** What spreadsheets and systems leave beside the files, and our own questions. */
const NOT_A_LIST = /^(?:\.|~\$|\.~lock)|^a-completer\.csv$|^correspondance.*\.json$/i;

interface ListFile {
	readonly path: string;
	/** Its name, with its folder where two files have the same. */
	readonly file: string;
}

function filesIn(path: string): string[] {
	if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
	return readdirSync(path, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && LIST.test(entry.name) && !NOT_A_LIST.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

/** The files that were named, those of a folder one by one. */
function listFiles(paths: readonly string[]): ListFile[] {
	const all = [...new Set(paths.flatMap(filesIn))];
	const names = all.map((path) => basename(path));
	return all.map((path, i) => ({
		path,
		file: names.indexOf(names[i]!) === names.lastIndexOf(names[i]!) ? names[i]! : relative('.', path)
	}));
}

async function read(path: string, file: string): Promise<NamedReading['reading']> {
	const refused = (sentence: string) => ({ sheets: [], said: [], refused: sentence });
	if (!existsSync(path))
		return refused(
			'Liste de postes introuvable\u202F: le chemin d’un fichier CSV, XLSX ou ODS, ou d’un dossier, est attendu.'
		);
	const { size } = statSync(path);
	if (size > MAX_BYTES) return refused(tooLarge(size));
	return readSource(new Uint8Array(readFileSync(path)), file);
}

/** The lists of the command line, read as files: what cannot be read is said by each. */
export async function readLists(paths: readonly string[]): Promise<NamedReading[]> {
	const readings: NamedReading[] = [];
	for (const { path, file } of listFiles(paths)) readings.push({ file, reading: await read(path, file) });
	if (readings.length === 0)
		readings.push({
			file: basename(paths[0] ?? ''),
			reading: { sheets: [], said: [], refused: 'Ce dossier n’a aucune liste de postes (CSV, XLSX ou ODS).' }
		});
	return readings;
}

/** Folder where the questions are left to be completed: beside the first list. */
export function besideLists(paths: readonly string[]): string {
	const [first = '.'] = paths;
	const folder = existsSync(first) && statSync(first).isDirectory() ? first : join(first, '..');
	return join(folder, TO_COMPLETE);
}
