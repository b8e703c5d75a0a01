import { unzipSync } from 'fflate';
import { gunzipSync } from 'node:zlib';
import { decodeText } from '../../../src/lib/data/files/encoding';
import { RebuildError } from '../problem';

/** What a file is, by its first bytes: its name and its media type are often wrong. */
export type Kind = 'zip' | 'gzip' | 'html' | 'json' | 'text' | 'empty';

export function kindOf(bytes: Uint8Array): Kind {
	if (bytes.length === 0) return 'empty';
	if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04) return 'zip';
	if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
	const start = new TextDecoder()
		.decode(bytes.subarray(0, 512))
		.replace(/^\uFEFF/, '')
		.trimStart();
	if (/^(?:<!doctype\s+html|<html|<head|<body|<!--)/i.test(start)) return 'html';
	if (start.startsWith('{') || start.startsWith('[')) return 'json';
	return start === '' ? 'empty' : 'text';
}

/** What is wanted of a file that was found. */
export interface Wanted {
	/** File name, for messages. */
	readonly file: string;
	readonly format: 'csv' | 'geojson' | 'npm';
	/** Path of the wanted file inside a zip; without it, the only one of the format. */
	readonly member?: string;
}

/** Uncompressed, a member is never larger than this. */
const LARGEST_MEMBER = 1_000_000_000;
const ENDINGS = { csv: /\.(?:csv|txt)$/i, geojson: /\.(?:geo)?json$/i, npm: /^$/ };

/** Names of the files of a zip, without reading them. */
function namesIn(zip: Uint8Array): string[] {
	const names: string[] = [];
	unzipSync(zip, {
		filter: ({ name }) => {
			if (!name.endsWith('/')) names.push(name);
			return false;
		}
	});
	return names;
}

function memberOf(names: readonly string[], { file, format, member }: Wanted): string {
	const named = names.filter((name) => name === member || name.endsWith(`/${member}`));
	const base = member?.split('/').at(-1);
	const moved = names.filter((name) => name.split('/').at(-1) === base);
	const ofFormat = names.filter((name) => ENDINGS[format].test(name));
	const found = [named, moved, ofFormat].find((list) => list.length === 1)?.[0];
	if (found !== undefined) return found;
	throw new RebuildError('fichier introuvable dans l’archive zip', {
		file,
		value: names.join(', '),
		expected: member ?? `un seul fichier ${format}`
	});
}

/** Whether a file is a spreadsheet (a zip with a workbook inside). */
export const isWorkbook = (bytes: Uint8Array) =>
	kindOf(bytes) === 'zip' && namesIn(bytes).includes('xl/workbook.xml');

/**
 * The bytes that were wanted: as they are, out of gzip, or out of a zip. A page of HTML, or nothing, stops
 * the run. A spreadsheet stays what it is.
 */
export function unwrapped(bytes: Uint8Array, wanted: Wanted): Uint8Array {
	const expected = wanted.format === 'csv' ? 'un tableau CSV ou XLSX' : 'un fichier GeoJSON';
	switch (kindOf(bytes)) {
		case 'gzip':
			return unwrapped(gunzipSync(bytes), wanted);
		case 'zip': {
			const names = namesIn(bytes);
			if (names.includes('xl/workbook.xml')) return bytes;
			const name = memberOf(names, wanted);
			const files = unzipSync(bytes, {
				filter: (entry) => entry.name === name && entry.originalSize <= LARGEST_MEMBER
			});
			const content = files[name];
			if (!content)
				throw new RebuildError('fichier trop grand dans l’archive zip', { file: wanted.file, value: name });
			return unwrapped(content, { ...wanted, file: name.split('/').at(-1)! });
		}
		case 'html':
			throw new RebuildError(`une page web, et non le fichier`, { file: wanted.file, expected });
		case 'empty':
			throw new RebuildError('fichier vide', { file: wanted.file, expected });
		case 'json':
			if (wanted.format === 'geojson') return bytes;
			throw new RebuildError('du JSON, et non un tableau', { file: wanted.file, expected });
		case 'text':
			if (wanted.format === 'csv') return bytes;
			throw new RebuildError('un texte, et non du GeoJSON', {
				file: wanted.file,
				value: new TextDecoder().decode(bytes.subarray(0, 40)).split('\n')[0],
				expected
			});
	}
}

/** Text of a file, decoded as a list of posts is; older French files are in Windows-1252, which is no surprise here. */
export const decodedText = (bytes: Uint8Array): string => decodeText(bytes).text;
