import { formatInteger } from '../../domain/text/french';
import { readLines, type PostsReading } from './campaign-file';
import type { Report } from './columns';
import { utf16Of } from '../files/encoding';
import { csvLines, textOfFile, type Line } from './lines';
import type { Against } from './row';
import { MAX_BYTES, tooLarge } from './size';

const MAX_LINES = 100_000;

const begins = (bytes: Uint8Array, ...first: number[]) => first.every((byte, i) => bytes[i] === byte);

const NOT_A_LIST =
	'Une liste de postes est attendue, en CSV ou en XLSX. Ouvrez le fichier dans un tableur et enregistrez-le dans l’un de ces formats.';

async function linesOf(bytes: Uint8Array, report: Report): Promise<readonly Line[]> {
	// The bytes say what a file is, its name may not.
	if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) {
		const { sheetLines } = await import('./sheet');
		return sheetLines(bytes, report);
	}
	if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
		report({
			line: 1,
			message:
				'Ce fichier est un ancien classeur Excel (.xls) ou un fichier protégé. Enregistrez-le en XLSX sans mot de passe, ou en CSV.'
		});
		return [];
	}
	const binary = bytes.subarray(0, 4096).includes(0) && utf16Of(bytes) === undefined;
	if (begins(bytes, 0x25, 0x50, 0x44, 0x46) || binary) {
		report({ line: 1, message: `Ce fichier n’est ni un CSV ni un classeur XLSX. ${NOT_A_LIST}` });
		return [];
	}
	const text = textOfFile(bytes, report);
	if (/^\ufeff?\s*<(?:!doctype|html|\?xml)/i.test(text)) {
		report({ line: 1, message: `Ce fichier est une page web. ${NOT_A_LIST}` });
		return [];
	}
	return csvLines(text, report);
}

/** Reads a list of posts from the bytes of a file, CSV or XLSX, recognised by content. */
export async function readPostsFile(
	bytes: Uint8Array,
	file: string,
	against: Against = {}
): Promise<PostsReading> {
	const before: Parameters<Report>[0][] = [];
	let lines: readonly Line[] = [];
	if (bytes.length > MAX_BYTES) before.push({ line: 1, message: tooLarge(bytes.length) });
	else lines = await linesOf(bytes, (problem) => before.push(problem));
	if (lines.length > MAX_LINES) {
		before.push({
			line: 1,
			message: `Ce fichier a ${formatInteger(lines.length)} lignes\u202f: une liste de postes en a moins de ${formatInteger(MAX_LINES)}.`
		});
		lines = [];
	}
	return readLines(
		file,
		(report) => {
			before.forEach(report);
			return lines;
		},
		against
	);
}
