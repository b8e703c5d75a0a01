import { readSource } from '../source/read-source';
import type { FilesAnswer, FilesRequest, ReadFile } from './file-messages';
import type { HeadingLikeness } from './source-table';
import { readSheets } from './ticked';

/** Reads files one after the other; each is announced before it is begun. */
export async function readFiles(
	{ files }: FilesRequest,
	progress: (said: FilesAnswer & { readonly kind: 'reading' }) => void,
	likeness?: HeadingLikeness
): Promise<ReadFile[]> {
	const read: ReadFile[] = [];
	for (const [at, { bytes, file }] of files.entries()) {
		progress({ kind: 'reading', file, at, of: files.length });
		const { sheets, said, refused } = await readSource(bytes, file);
		read.push({
			file,
			sheets: readSheets(sheets, likeness),
			said,
			...(refused !== undefined && { refused })
		});
	}
	return read;
}
