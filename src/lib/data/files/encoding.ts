import { decodeSingleByte, singleByteOf, type SingleByte } from './single-byte';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | SingleByte;

/** UTF-16 by its byte order mark or, without one, by the zeros of its ASCII letters: every other byte. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	const start = bytes.subarray(0, 512);
	const zeros = [0, 0];
	start.forEach((byte, i) => byte === 0 && zeros[i % 2]!++);
	const many = start.length / 4;
	if (zeros[1]! > many && zeros[0] === 0) return 'utf-16le';
	return zeros[0]! > many && zeros[1] === 0 ? 'utf-16be' : undefined;
}

/** The text of a file, without its byte order mark: UTF-16, UTF-8 or, where it can be neither, Windows-1252 or Mac OS Roman. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
	const utf16 = utf16Of(bytes);
	if (utf16) return { text: new TextDecoder(utf16).decode(bytes), encoding: utf16 };
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
	} catch {
		const encoding = singleByteOf(bytes);
		return { text: decodeSingleByte(bytes, encoding), encoding };
	}
}

/** Said of a file that was read in Windows-1252. */
const READ_AS_WINDOWS_1252 =
	'Le fichier n’est pas en UTF-8\u202F: il est lu en Windows-1252, comme Excel l’enregistre. Vérifiez les accents.';

/** What is said of the encoding that a file was read in; nothing of UTF-8. */
export function encodingSaid(encoding: Encoding): string | undefined {
	switch (encoding) {
		case 'utf-8':
			return undefined;
		case 'utf-16le':
		case 'utf-16be':
			return 'Le fichier est en UTF-16, comme Excel enregistre le «\u202FTexte Unicode\u202F»\u202F: il est lu ainsi.';
		case 'windows-1252':
			return READ_AS_WINDOWS_1252;
		case 'macintosh':
			return 'Le fichier n’est pas en UTF-8\u202F: il est lu en Mac OS Roman, comme Excel l’enregistre sur un Mac. Vérifiez les accents.';
		default:
			return encoding satisfies never;
	}
}
