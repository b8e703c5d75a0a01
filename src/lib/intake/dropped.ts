import { MAX_BYTES, tooLarge } from '../data/posts/size';
import { readCorrespondence } from '../data/posts/correspondence/read-correspondence';
import type { Choice } from '../data/posts/choices';
import type { ListFile } from '../data/posts/reading/lists-messages';

/** Files as they were chosen: lists to read, answers to apply, and what is too large: a French sentence each. */
export interface Dropped {
	readonly lists: readonly ListFile[];
	readonly answers: readonly { readonly file: string; readonly choices: readonly Choice[] }[];
	readonly refused: readonly { readonly file: string; readonly sentence: string }[];
}

/** `correspondance.json`, or the file of questions that the command leaves to be completed. */
const isAnswers = ({ name }: File) => /\.json$/i.test(name) || /^a-completer\b.*\.csv$/i.test(name);

/** Two files of one name that are chosen together are told apart by a number. */
function apart(files: readonly File[]): (readonly [name: string, file: File])[] {
	const seen = new Map<string, number>();
	return files.map((file) => {
		const times = (seen.get(file.name) ?? 0) + 1;
		seen.set(file.name, times);
		return [times === 1 ? file.name : `${file.name} (${times})`, file];
	});
}

export async function droppedFiles(files: readonly File[]): Promise<Dropped> {
	const lists: ListFile[] = [];
	const answers: { file: string; choices: readonly Choice[] }[] = [];
	const refused: { file: string; sentence: string }[] = [];
	for (const [name, file] of apart(files)) {
		if (file.size > MAX_BYTES) {
			refused.push({ file: name, sentence: tooLarge(file.size) });
			continue;
		}
		let bytes: Uint8Array;
		try {
			bytes = new Uint8Array(await file.arrayBuffer());
		} catch {
			refused.push({
				file: name,
				sentence:
					'Ce fichier n’a pas pu être ouvert\u202F: il a été déplacé, ou le système l’interdit. Choisissez-le de nouveau.'
			});
			continue;
		}
		if (!isAnswers(file)) {
			lists.push({ file: name, bytes });
			continue;
		}
		const read = readCorrespondence(bytes, name);
		if ('choices' in read) answers.push({ file: name, choices: read.choices });
		else refused.push({ file: name, sentence: read.refused });
	}
	return { lists, answers, refused };
}

/** The month that the names of the files say, where they all say one. */
export function monthNamed(files: readonly string[]): string | undefined {
	const months = new Set(files.flatMap((file) => /(20\d\d)-(0[1-9]|1[0-2])/.exec(file)?.[0] ?? []));
	const [only] = months;
	return months.size === 1 ? only : undefined;
}
