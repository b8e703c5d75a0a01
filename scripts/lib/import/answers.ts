import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Choice } from '../../../src/lib/data/posts/choices';
import {
	choicesOf,
	correspondenceSchema,
	correspondenceText,
	settledChoices
} from '../../../src/lib/data/posts/correspondence/correspondence';
import { readCorrespondence } from '../../../src/lib/data/posts/correspondence/read-correspondence';
import { readKept } from '../kept';
import { RebuildError } from '../problem';
import { writeWhole } from '../bundle/publish';

/** Where the answers of each import are kept, in git. */
export const ANSWERS_FOLDER = 'data/correspondances';

const keptFile = (root: string, name: string): Choice[] =>
	choicesOf(readKept(correspondenceSchema, readFileSync(join(root, ANSWERS_FOLDER, name), 'utf8'), name));

/** The answers of earlier imports, in the order of their months. */
export function keptAnswers(root: string): Choice[] {
	const folder = join(root, ANSWERS_FOLDER);
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => name.endsWith('.json'))
		.sort()
		.flatMap((name) => keptFile(root, name));
}

/** The answers of the files that the command line names. */
export function givenAnswers(paths: readonly string[]): Choice[] {
	return paths.flatMap((path) => {
		if (!existsSync(path))
			throw new RebuildError('correspondance introuvable', {
				value: path,
				expected: 'le chemin de correspondance.json ou de la liste à compléter, en CSV'
			});
		const read = readCorrespondence(new Uint8Array(readFileSync(path)), basename(path));
		if ('refused' in read) throw new RebuildError(read.refused);
		return read.choices;
	});
}

/** Keeps the answers of an import with those of its month; nothing where none was given. */
export function keepAnswers(root: string, month: string, given: readonly Choice[]): void {
	if (given.length === 0) return;
	const folder = join(root, ANSWERS_FOLDER);
	const name = `${month}.json`;
	const before = existsSync(join(folder, name)) ? keptFile(root, name) : [];
	mkdirSync(folder, { recursive: true });
	writeWhole(join(folder, name), correspondenceText(settledChoices([...before, ...given])));
}
